package dev.rebound.notification.duedates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.Broadcast;
import dev.rebound.notification.NotificationServiceContext;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpFellDue;
import dev.rebound.notification.plan.FollowUpPlanEvent.SeekerReminded;
import dev.rebound.platform.Ids;
import dev.rebound.platform.stream.Histories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Whole replicas of the service over one store and one broker, whose clocks are five seconds off either way. */
@ServiceTest
class ReplicasTest {

    @Autowired
    Environment environment;

    @Autowired
    MongoDatabase database;

    @Autowired
    Broadcast broadcast;

    @Autowired
    Histories histories;

    @Autowired
    DueDates exact;

    @Test
    void clocksFiveSecondsApartChangeNothing() throws Exception {
        try (ConfigurableApplicationContext ahead = replica(Duration.ofSeconds(5));
                ConfigurableApplicationContext behind = replica(Duration.ofSeconds(-5))) {
            assertThat(Duration.between(
                                    behind.getBean(Clock.class).instant(),
                                    ahead.getBean(Clock.class).instant())
                            .toMillis())
                    .isBetween(9_000L, 11_000L);
            StoreClock store = new StoreClock(database);
            // The windows are days, so the interview is placed such that its note falls due in a few seconds.
            Instant dueAt = store.now().plusSeconds(12);
            List<UUID> plans = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                UUID candidacy = UUID.randomUUID();
                plans.add(Ids.followUpPlan(candidacy));
                broadcast
                        .of("alex", candidacy)
                        .opened("Larchmont", "Platform engineer")
                        .interviewed(UUID.randomUUID(), dueAt.minus(Duration.ofHours(24)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> pendingOf(plans) == plans.size());
            Instant early = dueAt.minusSeconds(3);
            assertThat(store.now())
                    .as("the plans are there before they are due")
                    .isBefore(early);
            // By then the clock that is ahead says that it is time.
            await().atMost(Duration.ofSeconds(30)).until(() -> store.now().isAfter(early));

            List<DueDates> replicas = List.of(ahead.getBean(DueDates.class), behind.getBean(DueDates.class), exact);
            replicas.forEach(DueDates::look);
            assertThat(dueEventsOf(plans)).as("nobody is early").isZero();

            await().atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        replicas.parallelStream().forEach(DueDates::look);
                        return dueEventsOf(plans) >= plans.size();
                    });
            assertThat(Duration.between(dueAt, store.now())).isLessThan(Duration.ofSeconds(4));
            await().atMost(Duration.ofSeconds(30)).until(() -> remindedOf(plans) >= plans.size());
            assertThat(dueEventsOf(plans)).isEqualTo(plans.size());
            assertThat(remindedOf(plans)).isEqualTo(plans.size());
            assertThat(pendingOf(plans)).isZero();
        }
    }

    ConfigurableApplicationContext replica(Duration skew) {
        return NotificationServiceContext.start(environment, skew);
    }

    long pendingOf(List<UUID> plans) {
        return database.getCollection("pending-items")
                .countDocuments(new Document(
                        "plan",
                        new Document("$in", plans.stream().map(UUID::toString).toList())));
    }

    long dueEventsOf(List<UUID> plans) {
        return count(plans, FollowUpFellDue.class);
    }

    long remindedOf(List<UUID> plans) {
        return count(plans, SeekerReminded.class);
    }

    long count(List<UUID> plans, Class<?> type) {
        return plans.stream()
                .flatMap(plan -> histories.of(plan.toString()).stream())
                .filter(recorded -> type.isInstance(recorded.event()))
                .count();
    }
}
