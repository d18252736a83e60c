package dev.rebound.notification.duedates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.plan.FollowUpPlanCommand.TakeIn;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpFellDue;
import dev.rebound.notification.plan.FollowUpPlanEvent.Heard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewHeard;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.StoreIndexes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;

/** Every item falls due once, whoever looks, however long a holder stalls. */
@ServiceTest
class DueDatesTest {

    /** To fill the embedded store takes the time; with -Drebound.pending=100000 as with fewer a look does not. */
    static final int PENDING = Integer.getInteger("rebound.pending", 10_000);

    @Autowired
    MongoDatabase database;

    @Autowired
    StoreIndexes indexes;

    @Autowired
    Commands commands;

    @Autowired
    Histories histories;

    @Autowired
    PendingItems pending;

    @Autowired
    DueDates dueDates;

    @Autowired
    @Qualifier("dueDateRounds")
    Rounds rounds;

    @Autowired
    MockMvc http;

    @Test
    void theStoreTellsItsTimeAndItMovesOn() throws Exception {
        StoreClock clock = new StoreClock(database);
        Instant first = clock.now();
        Thread.sleep(20);
        assertThat(clock.now()).isAfter(first);
        // Embedded and in containers alike the store runs on this machine.
        assertThat(Duration.between(first, Instant.now()).abs()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void ofThreeThatLookAtOnceEachLetsItsOwnItemsFallDueAndAllOfThemOnce() throws Exception {
        List<UUID> plans = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            plans.add(planWithInterviews(5, Instant.now().minus(Duration.ofDays(3))));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> plans.stream().mapToLong(this::pendingOf).sum() == 500);

        List<Integer> claimed = inThreeAtOnce(replica -> {
            int items = 0;
            for (int found = replica.look(); found > 0; found = replica.look()) {
                items += found;
            }
            return items;
        });

        assertThat(claimed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
        assertThat(claimed).allSatisfy(share -> assertThat(share).isPositive());
        for (UUID plan : plans) {
            assertThat(dueEventsOf(plan)).hasSize(5).allSatisfy((item, times) -> assertThat(times)
                    .isEqualTo(1));
        }
        assertThat(plans.stream().mapToLong(this::pendingOf).sum()).isZero();
    }

    @Test
    void oneLookIsBounded() {
        PendingItems many = own("pending-many", Duration.ofSeconds(30));
        for (int i = 0; i < 120; i++) {
            many.schedule(
                    UUID.randomUUID(), UUID.randomUUID(), "alex", Instant.now().minusSeconds(60));
        }
        DueDates looking = replica(many);
        assertThat(looking.look()).isEqualTo(100);
        assertThat(looking.look()).isEqualTo(20);
        assertThat(many.count()).as("items of no plan are dropped").isZero();
    }

    @Test
    void manyThatArePendingDoNotSlowALookDown(TestReporter reporter) {
        PendingItems many = own("pending-thousands", Duration.ofSeconds(30));
        Date later = Date.from(Instant.now().plus(Duration.ofDays(30)));
        for (int batch = 0; batch < PENDING / 5_000; batch++) {
            List<Document> items = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                items.add(new Document("_id", UUID.randomUUID().toString())
                        .append("plan", UUID.randomUUID().toString())
                        .append("seeker", "alex")
                        .append("dueAt", later)
                        .append("next", later)
                        .append("fence", 0L));
            }
            database.getCollection("pending-thousands").insertMany(items);
        }
        for (int i = 0; i < 100; i++) {
            many.schedule(
                    UUID.randomUUID(), UUID.randomUUID(), "alex", Instant.now().minusSeconds(60));
        }
        DueDates looking = replica(many);
        long began = System.nanoTime();
        assertThat(looking.look()).isEqualTo(100);
        assertThat(looking.look()).isZero();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        reporter.publishEntry(PENDING + " pending", "two looks took " + took.toMillis() + " ms");
        database.getCollection("pending-thousands").drop();
        assertThat(took)
                .as("one read finds a look's items, also without an index")
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nothingFallsDueBeforeItsTime() {
        PendingItems later = own("pending-later", Duration.ofSeconds(30));
        UUID item = UUID.randomUUID();
        later.schedule(item, UUID.randomUUID(), "alex", Instant.now().plusSeconds(2));
        assertThat(later.claim()).isEmpty();
        await().atMost(Duration.ofSeconds(10)).until(() -> later.claim().isPresent());
    }

    @Test
    void aHolderThatStallsPastItsLeaseNeitherDoublesNorUndoes() throws Exception {
        UUID plan = planWithInterviews(1, Instant.now().minus(Duration.ofDays(3)));
        await().atMost(Duration.ofSeconds(20)).until(() -> pendingOf(plan) == 1);
        UUID item = itemOf(plan);
        PendingItems shared = own("pending-stalled", Duration.ofMillis(300));
        shared.schedule(item, plan, "alex", Instant.now().minusSeconds(60));

        Claim stalled = shared.claim().orElseThrow();
        assertThat(shared.claim()).as("while the lease holds").isEmpty();
        Thread.sleep(400);
        Claim second = shared.claim().orElseThrow();
        assertThat(second.item()).isEqualTo(item);
        assertThat(second.fence()).isEqualTo(stalled.fence() + 1);

        shared.settle(stalled);
        assertThat(shared.count()).as("the old fence opens nothing").isEqualTo(1);
        DueDates replica = replica(shared);
        replica.carryOut(second);
        replica.carryOut(stalled);
        assertThat(shared.count()).isZero();
        assertThat(dueEventsOf(plan)).isEqualTo(Map.of(item, 1L));
    }

    @Test
    void aHolderThatDiesLeavesItsItemToTheOthers() throws Exception {
        UUID plan = planWithInterviews(1, Instant.now().minus(Duration.ofDays(3)));
        await().atMost(Duration.ofSeconds(20)).until(() -> pendingOf(plan) == 1);
        // Claimed and never carried out, as after a kill.
        List<Optional<Claim>> lost = new ArrayList<>();
        do {
            lost.add(pending.claim());
        } while (lost.get(lost.size() - 1).isPresent());
        assertThat(lost).hasSizeGreaterThan(1);
        dueDates.look();
        assertThat(dueEventsOf(plan)).isEmpty();

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            dueDates.look();
            return dueEventsOf(plan).size() == 1;
        });
        assertThat(dueEventsOf(plan)).containsValue(1L);
    }

    @Test
    void anItemThatFailsIsLeftForLaterAndHoldsNobodyUp() {
        UUID plan = planWithInterviews(1, Instant.now().minus(Duration.ofDays(3)));
        await().atMost(Duration.ofSeconds(20)).until(() -> pendingOf(plan) == 1);
        PendingItems own = own("pending-failing", Duration.ofMillis(300));
        UUID broken = UUID.randomUUID();
        own.schedule(broken, plan, null, Instant.now().minusSeconds(90));
        own.schedule(itemOf(plan), plan, "alex", Instant.now().minusSeconds(60));

        assertThat(replica(own).look()).isEqualTo(2);

        assertThat(dueEventsOf(plan)).containsValue(1L);
        assertThat(own.count()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> own.claim()
                .filter(claim -> claim.item().equals(broken) && claim.fence() > 1)
                .isPresent());
    }

    @Test
    void whenNothingLooksAnyMoreTheProcessAsksToBeRestarted() throws Exception {
        http.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        rounds.stop();
        try {
            http.perform(get("/actuator/health/liveness"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.components.rounds.status").value("DOWN"));
        } finally {
            rounds.start();
        }
        http.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
    }

    UUID planWithInterviews(int count, Instant heldAt) {
        UUID candidacy = UUID.randomUUID();
        UUID plan = Ids.followUpPlan(candidacy);
        List<Heard> interviews = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            interviews.add(new InterviewHeard(UUID.randomUUID(), heldAt));
        }
        commands.send(
                new Call("alex", "test", null, null),
                plan,
                new TakeIn(plan, candidacy, "alex", interviews, Instant.now()));
        return plan;
    }

    UUID itemOf(UUID plan) {
        return UUID.fromString(database.getCollection("pending-items")
                .find(new Document("plan", plan.toString()))
                .first()
                .getString("_id"));
    }

    long pendingOf(UUID plan) {
        return database.getCollection("pending-items").countDocuments(new Document("plan", plan.toString()));
    }

    Map<UUID, Long> dueEventsOf(UUID plan) {
        return histories.of(plan.toString()).stream()
                .filter(recorded -> recorded.event() instanceof FollowUpFellDue)
                .collect(Collectors.groupingBy(
                        recorded -> ((FollowUpFellDue) recorded.event()).item(), Collectors.counting()));
    }

    PendingItems own(String collection, Duration lease) {
        return new PendingItems(database.getCollection(collection), indexes, new StoreClock(database), lease);
    }

    DueDates replica(PendingItems items) {
        return new DueDates(items, commands, claim -> {}, new SimpleMeterRegistry());
    }

    <T> List<T> inThreeAtOnce(Function<DueDates, T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CyclicBarrier together = new CyclicBarrier(3);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                DueDates replica = replica(pending);
                running.add(threads.submit(() -> {
                    together.await();
                    return work.apply(replica);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
