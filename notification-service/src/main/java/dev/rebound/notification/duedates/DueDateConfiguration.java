package dev.rebound.notification.duedates;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.stream.StoreIndexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The due dates and what they look at. */
@Configuration(proxyBeanMethods = false)
class DueDateConfiguration {

    @Bean
    PendingItems pendingItems(
            MongoDatabase database, StoreIndexes indexes, @Value("${rebound.due-dates.lease}") Duration lease) {
        return new PendingItems(database.getCollection("pending-items"), indexes, new StoreClock(database), lease);
    }

    @Bean
    DueDates dueDates(PendingItems pending, Commands commands, WithoutAPlan withoutAPlan, MeterRegistry meters) {
        return new DueDates(pending, commands, withoutAPlan, meters);
    }

    /** A full look is followed by the next at once, so that a backlog is worked off and not spread over the pauses. */
    @Bean
    Rounds dueDateRounds(DueDates dueDates, @Value("${rebound.due-dates.look-every}") Duration lookEvery) {
        return new Rounds("due-dates", lookEvery, () -> dueDates.look() == DueDates.AT_ONCE);
    }
}
