package dev.rebound.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Kafka clients as the services set them up: every record acknowledged, every offset committed by hand. */
final class Clients {

    private Clients() {}

    /**
     * Comes back when the broker knows the topic: it says "created" as soon as the controller has it, and may for a moment
     * answer questions about the topic with "unknown".
     */
    static void createTopic(Admin admin, String name) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, Optional.empty(), Optional.empty())))
                .all()
                .get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsMatching(e -> e.getCause() instanceof UnknownTopicOrPartitionException)
                .until(() -> admin.describeTopics(List.of(name))
                        .allTopicNames()
                        .get()
                        .containsKey(name));
    }

    static KafkaProducer<String, String> producer(String servers) {
        return producer(servers, 20_000);
    }

    static KafkaProducer<String, String> producer(String servers, int patienceMs) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        "0",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        String.valueOf(patienceMs),
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        String.valueOf(patienceMs / 2),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        String.valueOf(patienceMs)),
                new StringSerializer(),
                new StringSerializer());
    }

    static KafkaConsumer<String, String> consumer(String servers, String group) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** Polls until so many records are there or the time is over. */
    static List<ConsumerRecord<String, String>> poll(
            KafkaConsumer<String, String> consumer, int atLeast, Duration within) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        long end = System.nanoTime() + within.toNanos();
        while (records.size() < atLeast && System.nanoTime() < end) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }
}
