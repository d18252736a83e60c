package dev.rebound.notification.duedates;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.stream.StoreIndexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
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
    DueDates dueDates(
            PendingItems pending,
            Commands commands,
            MeterRegistry meters,
            @Value("${rebound.due-dates.look-every}") Duration lookEvery) {
        return new DueDates(pending, commands, meters, lookEvery);
    }

    @Bean
    HealthIndicator dueDatesHealthIndicator(DueDates dueDates) {
        return () -> dueDates.alive()
                ? Health.up().build()
                : Health.down()
                        .withDetail("dueDates", "nothing falls due any more")
                        .build();
    }
}
