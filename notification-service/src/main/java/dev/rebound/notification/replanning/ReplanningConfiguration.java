package dev.rebound.notification.replanning;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The moving of what is pending, and how often it looks. */
@Configuration(proxyBeanMethods = false)
class ReplanningConfiguration {

    @Bean
    Replanning replanning(
            MongoDatabase database, StoreIndexes indexes, Histories histories, Commands commands, Clock clock) {
        return new Replanning(database.getCollection("replans"), indexes, histories, commands, clock);
    }

    @Bean
    Rounds replanningRounds(Replanning replanning, @Value("${rebound.preferences.replan-every}") Duration replanEvery) {
        return new Rounds("replanning", replanEvery, replanning::round);
    }
}
