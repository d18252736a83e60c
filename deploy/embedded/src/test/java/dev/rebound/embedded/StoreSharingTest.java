package dev.rebound.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An answer is a copy: what others write while it is being sent must not change it, or stop it from being sent. */
class StoreSharingTest {

    static final int DOCUMENTS = 4;
    static final int PUSHES = 800;

    @Test
    void documentsAreReadWhileOthersGrowThem() throws Exception {
        try (Store store = Store.inMemory(0);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .applyToSocketSettings(socket -> socket.readTimeout(3, TimeUnit.SECONDS))
                        .build())) {
            MongoCollection<Document> streams = client.getDatabase("test").getCollection("streams");
            for (int i = 0; i < DOCUMENTS; i++) {
                streams.insertOne(new Document("_id", i).append("version", 0).append("events", List.of()));
            }
            ExecutorService threads = Executors.newFixedThreadPool(6);
            AtomicInteger writing = new AtomicInteger(2);
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                int first = writer * DOCUMENTS / 2;
                running.add(threads.submit(() -> {
                    try {
                        for (int n = 0; n < PUSHES; n++) {
                            streams.updateOne(
                                    new Document("_id", first + n % (DOCUMENTS / 2)),
                                    Updates.combine(
                                            Updates.push("events", new Document("n", n).append("text", "x".repeat(50))),
                                            Updates.inc("version", 1)));
                        }
                    } finally {
                        writing.decrementAndGet();
                    }
                }));
            }
            for (int reader = 0; reader < 4; reader++) {
                running.add(threads.submit(() -> {
                    while (writing.get() > 0) {
                        streams.find().forEach(found -> assertThat(found.getList("events", Document.class))
                                .hasSize(found.getInteger("version")));
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
            threads.shutdown();
        }
    }
}
