package dev.rebound.platform.live;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.words.SeekerKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps those who watch informed as long as the service runs; for a service that has pages which follow what happens. */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {

    /** After a round that failed: the store may be away. A round that went well has waited itself. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    @Bean
    Versions versions(MongoDatabase database, SeekerKeys keys) {
        return new Versions(database, keys);
    }

    @Bean
    Watchers watchers(Versions versions, Clock clock) {
        return new Watchers(versions, clock);
    }

    @Bean
    Rounds watchersRounds(Watchers watchers) {
        return new Rounds("watchers", PAUSE, watchers::round);
    }

    @Bean
    TooManyStreams tooManyStreams() {
        return new TooManyStreams();
    }
}
