package dev.rebound.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, really killed under load. Each writer appends to streams of its own, so after a crash a stream must
 * stand at the version that was acknowledged last, or one beyond it if the answer was lost on the way.
 */
class StoreSurvivalTest {

    private static final int WRITERS = 4;
    private static final int STREAMS_OF_A_WRITER = 25;
    private static final int KILLS = 6;
    private static final String PAYLOAD = "p".repeat(400);

    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final Random random = new Random();

    @Test
    void every_acknowledged_write_and_every_read_survives_kill_9_under_load(@TempDir Path dir) throws Exception {
        int port = Ports.twoFree()[0];
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = writes.get();
            try (ChildProcess child = ChildProcess.of(Store.class, dir, port)) {
                Load load = load(child.awaitReady());
                awaitWrites(before + 51 + random.nextInt(500));
                child.kill();
                load.awaitEnd();
                assertThat(child.errors()).isEmpty();
            }

            try (ChildProcess child = ChildProcess.of(Store.class, dir, port)) {
                verify(child.awaitReady(), "after kill " + kill);
                // Every other time the checked process is the one that is killed next, so both ends are met.
                if (kill % 2 == 0) {
                    assertThat(child.terminate()).isEqualTo(143);
                } else {
                    child.kill();
                }
            }
        }
        System.out.println("store: " + KILLS + " kills under load, " + writes.get() + " acknowledged writes, "
                + seen.size() + " streams watched by readers");
    }

    @Test
    void a_full_disk_stops_the_store_and_loses_nothing_acknowledged(@TempDir Path dir) throws Exception {
        int port = Ports.twoFree()[0];
        try (ChildProcess child = ChildProcess.withFilesUpTo(3000, Store.class, dir, port)) {
            Load load = load(child.awaitReady());
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.errors()).contains("The store cannot write in " + dir);
            load.awaitEnd();
        }
        assertThat(writes.get()).isGreaterThan(50);

        try (ChildProcess child = ChildProcess.of(Store.class, dir, port)) {
            verify(child.awaitReady(), "after the disk was full");
        }
    }

    /** However busy the machine is, a kill meets a store that is being written to. */
    private void awaitWrites(int number) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (writes.get() < number) {
            assertThat(System.nanoTime()).as(number + " writes within a minute").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private Load load(String uri) {
        MongoClient client = MongoClients.create(uri);
        MongoCollection<Document> streams = client.getDatabase("application").getCollection("streams");
        streams.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        List<Thread> threads = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            threads.add(new Thread(() -> write(streams, own), "writer-" + writer));
        }
        threads.add(new Thread(() -> read(streams), "reader"));
        threads.forEach(Thread::start);
        return new Load(client, threads);
    }

    private record Load(MongoClient client, List<Thread> threads) {

        void awaitEnd() throws InterruptedException {
            for (Thread thread : threads) {
                thread.interrupt(); // it would look for the server for as long as its client is patient
                thread.join(20_000);
                assertThat(thread.isAlive()).isFalse();
            }
            client.close();
        }
    }

    private void write(MongoCollection<Document> streams, int writer) {
        try {
            for (int i = 0; ; i = (i + 1) % STREAMS_OF_A_WRITER) {
                String id = writer + "-" + i;
                Document stored = streams.find(new Document("_id", id)).first();
                if (stored == null) {
                    streams.insertOne(new Document("_id", id)
                            .append("version", 0L)
                            .append("published", 0L)
                            .append("events", List.of(event(0))));
                    acknowledged.put(id, 0L);
                } else {
                    long next = stored.getLong("version") + 1;
                    long matched = streams.updateOne(
                                    new Document("_id", id).append("version", next - 1),
                                    Updates.combine(
                                            Updates.pushEach("events", List.of(event(next))),
                                            Updates.set("version", next)))
                            .getMatchedCount();
                    assertThat(matched).as("append to " + id + " at " + next).isEqualTo(1);
                    acknowledged.put(id, next);
                }
                writes.incrementAndGet();
            }
        } catch (MongoException killed) {
            // unknown: the write may or may not be there
        }
    }

    /** Whatever a reader was shown must be there after the crash, whether or not its writer had an answer. */
    private void read(MongoCollection<Document> streams) {
        try {
            while (true) {
                String id = random.nextInt(WRITERS) + "-" + random.nextInt(STREAMS_OF_A_WRITER);
                Document stored = streams.find(new Document("_id", id)).first();
                if (stored != null) {
                    seen.merge(id, stored.getLong("version"), Math::max);
                }
            }
        } catch (MongoException killed) {
            // the store has gone
        }
    }

    private void verify(String uri, String when) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> streams =
                    client.getDatabase("application").getCollection("streams");
            Map<String, Document> found = new ConcurrentHashMap<>();
            for (Document document : streams.find()) {
                assertThat(found.put(document.getString("_id"), document)).isNull();
            }
            assertThat(found.keySet()).as("streams " + when).containsAll(acknowledged.keySet());
            found.forEach((id, stored) -> {
                long version = stored.getLong("version");
                long last = acknowledged.getOrDefault(id, -1L);
                assertThat(version).as("version of " + id + " " + when).isBetween(last, last + 1);
                assertThat(version)
                        .as("version of " + id + " shown to a reader " + when)
                        .isGreaterThanOrEqualTo(seen.getOrDefault(id, 0L));
                assertThat(stored.getList("events", Document.class))
                        .as("events of " + id + " " + when)
                        .isEqualTo(LongStream.rangeClosed(0, version)
                                .mapToObj(StoreSurvivalTest::event)
                                .toList());
                assertThat(streams.find(new Document("_id", id).append("version", version))
                                .first())
                        .as("index entry of " + id + " " + when)
                        .isEqualTo(stored);
                assertThat(streams.find(new Document("_id", id).append("version", version - 1))
                                .first())
                        .as("outlived index entry of " + id + " " + when)
                        .isNull();
                // What came without an answer counts as acknowledged from here on: it has been shown now.
                acknowledged.put(id, version);
            });
        }
    }

    private static Document event(long sequence) {
        return new Document("sequence", sequence).append("payload", PAYLOAD).append("check", checks(sequence));
    }

    private static List<Integer> checks(long sequence) {
        return IntStream.range(0, 3).map(i -> (int) (sequence * 31 + i)).boxed().toList();
    }
}
