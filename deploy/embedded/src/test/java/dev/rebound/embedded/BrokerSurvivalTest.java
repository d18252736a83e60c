package dev.rebound.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, really killed while a producer writes and a consumer commits. */
class BrokerSurvivalTest {

    private static final String TOPIC = "rejections";
    private static final String GROUP = "readers";
    private static final int KILLS = 2;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();
    private int sent;

    @Test
    void acknowledged_records_and_committed_offsets_survive_kill_9_under_load(@TempDir Path dir) throws Exception {
        int port = freePairOfPorts();
        long slowest = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = acknowledged.size();
            try (ChildProcess child = ChildProcess.of(Broker.class, dir, port)) {
                String servers = child.awaitReady();
                createTopicOnce(servers);
                List<Thread> load = List.of(consume(servers), produce(servers));
                Thread.sleep(2000);
                child.kill();
                for (Thread thread : load) {
                    thread.interrupt(); // it would look for the broker for as long as its client is patient
                    thread.join(30_000);
                    assertThat(thread.isAlive()).isFalse();
                }
                assertThat(child.errors()).isEmpty();
            }
            assertThat(acknowledged.size() - before)
                    .as("records acknowledged before kill " + kill)
                    .isGreaterThan(100);
            assertThat(committed).as("offsets committed before kill " + kill).isNotEmpty();

            long start = System.nanoTime();
            try (ChildProcess child = ChildProcess.of(Broker.class, dir, port)) {
                String servers = child.awaitReady();
                slowest = Math.max(slowest, System.nanoTime() - start);
                verify(servers);
                assertThat(child.terminate()).isEqualTo(143);
            }
        }
        System.out.println("broker: " + KILLS + " kills under load, " + acknowledged.size()
                + " acknowledged records, slowest restart after a kill " + slowest / 1_000_000 + " ms");
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(20));
    }

    private void createTopicOnce(String servers) throws Exception {
        try (Admin admin = admin(servers)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                Clients.createTopic(admin, TOPIC);
            }
        }
    }

    private Thread produce(String servers) {
        return start("producer", () -> {
            KafkaProducer<String, String> producer = Clients.producer(servers);
            try {
                while (true) {
                    int number = sent++;
                    producer.send(new ProducerRecord<>(TOPIC, "k" + number, String.valueOf(number)))
                            .get();
                    acknowledged.put("k" + number, number);
                }
            } catch (InterruptedException | ExecutionException | KafkaException killed) {
                // the record in flight is unknown
            } finally {
                Thread.interrupted();
                producer.close(Duration.ZERO);
            }
        });
    }

    private Thread consume(String servers) {
        return start("consumer", () -> {
            KafkaConsumer<String, String> consumer = Clients.consumer(servers, GROUP);
            try {
                consumer.subscribe(List.of(TOPIC));
                while (true) {
                    Map<TopicPartition, OffsetAndMetadata> next = new LinkedHashMap<>();
                    for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) {
                        next.put(
                                new TopicPartition(record.topic(), record.partition()),
                                new OffsetAndMetadata(record.offset() + 1));
                    }
                    if (!next.isEmpty()) {
                        consumer.commitSync(next, Duration.ofSeconds(10));
                        next.forEach((partition, offset) -> committed.put(partition, offset.offset()));
                    }
                }
            } catch (KafkaException killed) {
                // the commit in flight is unknown
            } finally {
                Thread.interrupted();
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
        });
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.start();
        return thread;
    }

    private void verify(String servers) throws Exception {
        try (Admin admin = admin(servers)) {
            Map<TopicPartition, OffsetAndMetadata> kept = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            committed.forEach(
                    (partition, offset) -> assertThat(kept.get(partition).offset())
                            .as("committed offset of " + partition)
                            .isGreaterThanOrEqualTo(offset));
        }
        try (KafkaConsumer<String, String> consumer = Clients.consumer(servers, "auditor-" + sent)) {
            Set<TopicPartition> all =
                    Set.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1), new TopicPartition(TOPIC, 2));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long stored = consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            Map<String, Integer> found = new TreeMap<>();
            for (ConsumerRecord<String, String> record : Clients.poll(consumer, (int) stored, Duration.ofSeconds(20))) {
                found.put(record.key(), Integer.valueOf(record.value()));
            }
            assertThat(found).containsAllEntriesOf(acknowledged);
        }
    }

    private static Admin admin(String servers) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    /** The controller takes the port after the broker's. */
    private static int freePairOfPorts() {
        for (int attempt = 0; attempt < 20; attempt++) {
            int port = Ports.twoFree()[0];
            try {
                Ports.requireFree(port + 1, "the broker's controller");
                return port;
            } catch (CannotStart taken) {
                // try the next one
            }
        }
        throw new AssertionError("no two free ports side by side");
    }
}
