package dev.rebound.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.rebound.local.launch.LocalSystem;
import dev.rebound.scripts.Installation;
import dev.rebound.scripts.Verify;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must survive, K1 to K7, K12 and K13, on the whole system with real processes and real signals. After each fault the oracle of
 * {@code deploy/scripts/verify} looks at every stream, topic and read model.
 */
class FaultsIT {

    static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    static LocalSystem system;
    static MongoClient mongo;
    static Client alex;

    String key;
    UUID candidacy;

    @BeforeAll
    static void start() {
        Path faults = FaultJar.in(folder);
        LocalSystem.Setup setup = LocalSystem.in(folder.resolve("data"));
        for (String part : List.of("application", "analytics")) {
            setup.extraClasspath(part, faults)
                    .env(part, "REBOUND_FAULT", fault(part).toString())
                    .env(part, "SPRING_APPLICATION_JSON", """
                            {"spring.kafka.producer.properties.interceptor.classes":
                             "dev.rebound.local.faults.inject.BrokerFaults"}""");
        }
        system = setup.start();
        mongo = MongoClients.create(system.mongodb());
        alex = new Client(system, "alex");
    }

    @AfterAll
    static void stop() {
        if (mongo != null) {
            mongo.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @BeforeEach
    void aCandidacy() {
        candidacy = alex.openCandidacy(Client.newKey());
        key = Client.newKey();
        settled();
    }

    @AfterEach
    void nothingIsLostAnywhere() {
        assertThat(fault("application")).as("the fault was really met").doesNotExist();
        assertThat(fault("analytics")).as("the fault was really met").doesNotExist();
        settled();
    }

    @Test
    void k1KilledBeforeTheStoreHasTheAppendTheSameCallAgainMakesOneEvent() throws Exception {
        arm("application", "before-append", "KILL", 1);
        Client.Answer lost = alex.once("POST", interviews(), key, Client.interview());
        assertThat(lost.status()).isIn(0, 502, 503, 504, 500);
        assertThat(versionOf(candidacy)).isEqualTo(1);

        Client.Answer again = alex.post(interviews(), key, Client.interview());

        assertThat(again.status()).isEqualTo(201);
        assertThat(interviewsOf(candidacy)).isEqualTo(1);
    }

    @Test
    void k2KilledBetweenTheAppendAndTheReplyTheSameCallAgainGetsThatAnswer() throws Exception {
        arm("application", "after-append", "KILL", 1);
        alex.once("POST", interviews(), key, Client.interview());
        awaitThat(() -> interviewsOf(candidacy) == 1);

        Client.Answer again = alex.post(interviews(), key, Client.interview());

        assertThat(again.status()).isLessThan(300);
        assertThat(again.etag()).isEqualTo("\"2\"");
        assertThat(interviewsOf(candidacy)).isEqualTo(1);
    }

    @Test
    void k3KilledBetweenTheAppendAndTheSendTheSweepPublishes() throws Exception {
        arm("application", "before-send", "KILL", 1);
        alex.post(interviews(), key, Client.interview());
        awaitThat(() -> !Files.exists(fault("application")));
        system.awaitReady("application");

        awaitThat(() -> publishedOf(candidacy) >= 2);
        assertThat(interviewsOf(candidacy)).isEqualTo(1);
    }

    @Test
    void k4KilledBetweenKafkasAcknowledgementAndTheMarkTheRepetitionIsAbsorbed() throws Exception {
        long repetitions = verify().repetitions();
        arm("application", "after-acknowledgement", "KILL", 1);
        alex.post(interviews(), key, Client.interview());
        awaitThat(() -> !Files.exists(fault("application")));
        system.awaitReady("application");

        awaitThat(() -> publishedOf(candidacy) >= 2);
        settled();
        assertThat(verify().repetitions()).isGreaterThan(repetitions);
        assertThat(contribution(candidacy).getList("heard", Document.class))
                .anySatisfy(heard ->
                        assertThat(((Number) heard.get("sequence")).longValue()).isEqualTo(2));
    }

    @Test
    void k5StoppedBeforeItsTurnAnotherReplicaTakesOverAndTheOrderHolds() throws Exception {
        try (AutoCloseable replica = system.replica("application", Map.of())) {
            arm("application", "before-send", "STOP", 1);
            long stopped = system.pid("application");
            alex.once("POST", interviews(), key, Client.interview());
            awaitThat(() -> !Files.exists(fault("application")));
            try {
                // The other replica sweeps what the stopped one was about to send.
                awaitThat(() -> publishedOf(candidacy) >= 2);
            } finally {
                new ProcessBuilder("kill", "-CONT", Long.toString(stopped))
                        .start()
                        .waitFor();
            }
            alex.post(interviews(), Client.newKey(), Client.interview());
            awaitThat(() -> publishedOf(candidacy) == versionOf(candidacy));
        }
        system.awaitReady("application");
    }

    @Test
    void k6KilledBetweenTheViewsWriteAndTheOffsetTheRedeliveryChangesNothing() throws Exception {
        arm("analytics", "after-view", "KILL", 1);
        alex.post(interviews(), key, Client.interview());
        awaitThat(() -> !Files.exists(fault("analytics")));
        // What the interview caused elsewhere may be added meanwhile; its own part must stay as it was written.
        Object written = facts(candidacy);
        system.awaitReady("analytics");

        settled();
        assertThat(facts(candidacy)).isEqualTo(written);
        theReadModelEqualsAFoldFromScratch();
    }

    @Test
    void k7KilledInMidBatchTheRestFollowsAndNothingCountsTwice() throws Exception {
        system.hold("analytics");
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(alex.openCandidacy(Client.newKey()));
        }
        arm("analytics", "after-view", "KILL", 7);
        system.release("analytics");
        awaitThat(() -> !Files.exists(fault("analytics")));
        system.awaitReady("analytics");

        awaitThat(() -> many.stream().allMatch(id -> contribution(id) != null));
        settled();
        theReadModelEqualsAFoldFromScratch();
    }

    @Test
    void k12WhileTheBrokerIsAwayCallsAreTakenAndPublishedLater() throws Exception {
        system.hold("broker");
        Client.Answer taken = alex.once("POST", interviews(), key, Client.interview());
        assertThat(taken.status()).isEqualTo(201);
        assertThat(publishedOf(candidacy)).isEqualTo(1);

        system.release("broker");
        system.awaitReady("broker");
        awaitThat(() -> publishedOf(candidacy) >= 2);
    }

    @Test
    void k13WhileTheStoreIsAwayCallsGetTheirAnswerAtOnceAndAreDoneOnceLater() throws Exception {
        system.hold("store");
        long began = System.nanoTime();
        Client.Answer refused = alex.once("POST", interviews(), key, Client.interview());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.retryAfter()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));

        system.release("store");
        system.awaitReady("store");
        assertThat(alex.post(interviews(), key, Client.interview()).status()).isLessThan(300);
        assertThat(interviewsOf(candidacy)).isEqualTo(1);
    }

    private static void arm(String part, String point, String signal, int count) throws IOException {
        Files.writeString(fault(part), point + " " + signal + " " + count);
    }

    private static Path fault(String part) {
        return folder.resolve(part + ".fault").toAbsolutePath();
    }

    private String interviews() {
        return "/api/candidacies/" + candidacy + "/interviews";
    }

    private static Document streamOf(UUID candidacy) {
        return mongo.getDatabase("rebound_application")
                .getCollection("streams")
                .find(new Document("_id", candidacy.toString()))
                .first();
    }

    private static long versionOf(UUID candidacy) {
        return ((Number) streamOf(candidacy).get("version")).longValue();
    }

    /** The history also keeps what is heard from the other services, so the version alone tells little. */
    private static long interviewsOf(UUID candidacy) {
        return streamOf(candidacy).getList("events", Document.class).stream()
                .filter(event -> "candidacy.interviewed".equals(event.getString("type")))
                .count();
    }

    private static long publishedOf(UUID candidacy) {
        return ((Number) streamOf(candidacy).get("published")).longValue();
    }

    private static MongoCollection<Document> contributions(String database) {
        return mongo.getDatabase(database).getCollection("contributions");
    }

    private static Document contribution(UUID candidacy) {
        return contributions("rebound_analytics")
                .find(new Document("_id", candidacy.toString()))
                .first();
    }

    private static Object facts(UUID candidacy) {
        return contribution(candidacy).get("view", Document.class).get("facts");
    }

    private static Verify.Report verify() {
        try (Installation installation = Installation.of(system.mongodb(), system.kafka())) {
            return Verify.run(installation);
        }
    }

    /** Nothing is wrong, and nothing is still on its way. */
    static void settled() {
        long end = System.nanoTime() + SOON.toNanos();
        Verify.Report report = verify();
        while (!report.sound() && System.nanoTime() < end) {
            pause();
            report = verify();
        }
        assertThat(report.findings()).isEmpty();
    }

    /** A second analytics service with an empty database and a group of its own reads the topics from the beginning. */
    private static void theReadModelEqualsAFoldFromScratch() throws Exception {
        String database = "fold_" + UUID.randomUUID().toString().substring(0, 8);
        String settings = """
                {"rebound.store.database": "%s", "spring.kafka.consumer.group-id": "%s"}""".formatted(database, database);
        try (AutoCloseable fresh = system.replica("analytics", Map.of("SPRING_APPLICATION_JSON", settings))) {
            Map<Object, Object> live = views("rebound_analytics");
            awaitThat(() -> views(database).equals(live));
        }
        mongo.getDatabase(database).drop();
    }

    /** Without the revision, which counts how the interleaving went. */
    private static Map<Object, Object> views(String database) {
        Map<Object, Object> views = new HashMap<>();
        contributions(database).find().forEach(document -> views.put(document.get("_id"), document.get("view")));
        return views;
    }

    private static void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("this comes true within " + SOON).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
