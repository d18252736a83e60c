package dev.rebound.bench.measuring;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/**
 * The raw floor: the same store and the same broker without anything of Rebound between. What the system takes beyond it
 * is the price of what it promises.
 */
final class Floor implements AutoCloseable {

    private static final String TOPIC = "rebound-bench-floor";

    /** About as long as a stored event. */
    private static final String BODY = "x".repeat(600);

    private final MongoClient mongo;
    private final MongoCollection<Document> collection;
    private final String kafka;

    /** @param mongodb a MongoDB address; the database {@code rebound_bench} is made, and dropped at the end */
    Floor(String mongodb, String kafka) {
        this.mongo = MongoClients.create(mongodb);
        this.collection = mongo.getDatabase("rebound_bench")
                .getCollection("floor")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.kafka = kafka;
    }

    /** Stores one document, journalled, again and again. */
    Timings insert(int times) {
        Timings timings = new Timings();
        for (int i = 0; i < times; i++) {
            Document document = new Document("_id", UUID.randomUUID().toString()).append("body", BODY);
            long began = System.nanoTime();
            collection.insertOne(document);
            timings.add(System.nanoTime() - began);
        }
        return timings;
    }

    /** Reads as many documents as a dashboard reads candidacies, with one query. */
    Timings read(int documents, int times) {
        String owner = UUID.randomUUID().toString();
        for (int i = 0; i < documents; i++) {
            collection.insertOne(new Document("_id", UUID.randomUUID().toString())
                    .append("owner", owner)
                    .append("body", BODY + BODY));
        }
        collection.createIndex(new Document("owner", 1));
        Timings timings = new Timings();
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            int read = 0;
            for (Document document : collection.find(Filters.eq("owner", owner))) {
                read += document.getString("body").isEmpty() ? 0 : 1;
            }
            timings.add(System.nanoTime() - began);
            if (read != documents) {
                throw new IllegalStateException("the floor read " + read + " of " + documents);
            }
        }
        return timings;
    }

    /**
     * From sending a record until a consumer that waits for it has it.
     *
     * @param warmUp so many are passed first and not timed
     */
    Timings pass(int warmUp, int times) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        Timings timings = new Timings();
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", kafka),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.position(partition);
            for (int i = -warmUp; i < times; i++) {
                long began = System.nanoTime();
                producer.send(new ProducerRecord<>(TOPIC, 0, null, BODY)).get();
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    if (System.nanoTime() - began > 10_000_000_000L) {
                        throw new IllegalStateException("the broker passes nothing on");
                    }
                }
                if (i >= 0) {
                    timings.add(System.nanoTime() - began);
                }
            }
        }
        return timings;
    }

    @Override
    public void close() {
        mongo.getDatabase("rebound_bench").drop();
        mongo.close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // It was never made.
        }
    }
}
