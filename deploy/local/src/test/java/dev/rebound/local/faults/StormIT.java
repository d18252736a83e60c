package dev.rebound.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.local.launch.LocalSystem;
import dev.rebound.scripts.Installation;
import dev.rebound.scripts.Verify;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts are killed at random, broker and store among them, while seekers go on working: what was acknowledged is there. */
class StormIT {

    static final Duration LENGTH = Duration.ofSeconds(25);
    static final Duration UNTIL_QUIET = Duration.ofSeconds(120);

    /** An acknowledged call and its answer. */
    record Acknowledged(String path, String key, String body, String etag) {}

    @TempDir
    Path folder;

    final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void everyAcknowledgedCallSurvivesAndReachesEveryReadModel() throws Exception {
        long seed = Long.getLong("rebound.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> killed = new ArrayList<>();
        try (LocalSystem system = LocalSystem.in(folder.resolve("data")).start()) {
            long end = System.nanoTime() + LENGTH.toNanos();
            ExecutorService seekers = Executors.newFixedThreadPool(4);
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Client client = new Client(system, i % 2 == 0 ? "alex" : "sam");
                working.add(seekers.submit(() -> work(client, end)));
            }
            while (System.nanoTime() < end) {
                Thread.sleep(1_500 + random.nextInt(1_500));
                List<String> parts = List.of("application", "feedback", "notification", "analytics", "broker", "store");
                String part = parts.get(random.nextInt(parts.size()));
                killed.add(part);
                system.kill(part);
            }
            for (Future<?> each : working) {
                each.get();
            }
            seekers.shutdown();

            assertThat(killed).as("seed " + seed).hasSizeGreaterThan(4);
            assertThat(acknowledged).as("seed " + seed).hasSizeGreaterThan(20);
            assertQuietAndSound(system, seed, killed);
            Client alex = new Client(system, "alex");
            Client sam = new Client(system, "sam");
            for (Acknowledged call : acknowledged) {
                Client seeker = call.key().startsWith("alex") ? alex : sam;
                assertThat(seeker.post(call.path(), call.key(), call.body()).etag())
                        .as("seed " + seed + ", the answer to " + call)
                        .isEqualTo(call.etag());
            }
            assertQuietAndSound(system, seed, killed);
        }
    }

    private void work(Client client, long end) {
        while (System.nanoTime() < end) {
            String mine = client.seeker() + "-" + UUID.randomUUID();
            String path = "/api/candidacies";
            UUID candidacy = UUID.fromString(
                    call(client, path, mine, Client.opening()).body().path("id").asString());
            path += "/" + candidacy;
            call(client, path + "/interviews", mine + "-interview", Client.interview());
            call(client, path + "/rejection", mine + "-rejection", Client.rejection());
        }
    }

    private Client.Answer call(Client client, String path, String key, String body) {
        Client.Answer answer = client.post(path, key, body);
        assertThat(answer.status()).as(path + " answered " + answer.body()).isLessThan(300);
        acknowledged.add(new Acknowledged(path, key, body, answer.etag()));
        return answer;
    }

    private static void assertQuietAndSound(LocalSystem system, long seed, List<String> killed)
            throws InterruptedException {
        long deadline = System.nanoTime() + UNTIL_QUIET.toNanos();
        Verify.Report report = null;
        while (System.nanoTime() < deadline) {
            try (Installation installation = Installation.of(system.mongodb(), system.kafka())) {
                report = Verify.run(installation);
                if (report.sound()) {
                    return;
                }
            }
            Thread.sleep(1_000);
        }
        assertThat(report).isNotNull();
        assertThat(report.findings()).as("seed " + seed + ", killed " + killed).isEmpty();
    }
}
