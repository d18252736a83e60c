package dev.rebound.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.embedded.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with the topics is seen and mended, and what was parked goes back to where it came from. */
class TopicsAndDeadLettersTest {

    private static final String SERVICE = "feedback-service";
    private static final String PARKED = "rebound.dead-letters." + SERVICE;
    private static final String TOPIC = "rebound.candidacy";

    Installation installation;
    Admin admin;
    KafkaProducer<String, byte[]> producer;
    final String key = UUID.randomUUID().toString();

    @BeforeEach
    void topicsAsTheyShouldBe() {
        installation = Installation.of(TestInfrastructure.mongo("redrive"), TestInfrastructure.kafka());
        admin = Admin.create(Map.of("bootstrap.servers", installation.kafka()));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", installation.kafka()), new StringSerializer(), new ByteArraySerializer());
        TopicDrift.mend(installation, 3, (short) 1);
        Redrive.run(installation, SERVICE, null);
    }

    @AfterEach
    void close() {
        producer.close();
        admin.close();
        installation.close();
    }

    @AfterAll
    static void leaveNoTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestInfrastructure.kafka()))) {
            admin.deleteTopics(TopicDrift.wanted().stream()
                            .map(TopicDrift.Wanted::name)
                            .toList())
                    .all()
                    .get();
        }
    }

    @Test
    void topicsAsTheFileHasThemAreNoFinding() {
        assertThat(TopicDrift.run(installation)).isEmpty();
        assertThat(TopicDrift.mend(installation, 3, (short) 1)).isEmpty();
    }

    @Test
    void aRetentionThatForgetsIsFoundAndMended() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        admin.incrementalAlterConfigs(Map.of(
                        topic,
                        List.of(new AlterConfigOp(
                                new ConfigEntry("retention.ms", "86400000"), AlterConfigOp.OpType.SET))))
                .all()
                .get();
        assertThat(TopicDrift.run(installation))
                .singleElement()
                .asString()
                .contains(TOPIC)
                .contains("retention.ms");

        assertThat(TopicDrift.mend(installation, 3, (short) 1))
                .singleElement()
                .asString()
                .contains("retention.ms");
        assertThat(TopicDrift.run(installation)).isEmpty();
    }

    @Test
    void aTopicThatNobodyKnowsAndPartitionsThatDifferAreFound() throws Exception {
        admin.createTopics(List.of(new NewTopic("rebound.stranger", 5, (short) 1)))
                .all()
                .get();
        try {
            assertThat(TopicDrift.run(installation))
                    .anySatisfy(finding -> assertThat(finding).asString().contains("rebound.stranger"))
                    .anySatisfy(finding -> assertThat(finding).asString().contains("partitions"));
        } finally {
            admin.deleteTopics(List.of("rebound.stranger")).all().get();
        }
    }

    @Test
    void whatWasParkedGoesBackInOrderAsItCameAndOnlyOnce() throws Exception {
        park(key, 1);
        park(key, 2);
        assertThat(Redrive.list(installation, SERVICE, null)).hasSize(2).allMatch(Redrive.Parked::drivable);

        Map<TopicPartition, Long> before = ends();
        assertThat(Redrive.run(installation, SERVICE, null)).hasSize(2);

        List<ConsumerRecord<String, byte[]>> back = since(before);
        assertThat(back).extracting(ConsumerRecord::key).containsOnly(key);
        assertThat(back).extracting(record -> text(record, "ce_sequence")).containsExactly("1", "2");
        assertThat(back).allSatisfy(record -> {
            assertThat(record.headers()).noneMatch(header -> header.key().startsWith("kafka_dlt-"));
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"seeker\":\"alex\"}");
        });
        assertThat(Redrive.list(installation, SERVICE, null)).isEmpty();
        assertThat(Redrive.run(installation, SERVICE, null)).isEmpty();
    }

    @Test
    void oneKeyCanBeRedrivenByItselfAndAgain() throws Exception {
        park(key, 1);
        park(UUID.randomUUID().toString(), 1);

        for (int time = 0; time < 2; time++) {
            Map<TopicPartition, Long> before = ends();
            assertThat(Redrive.run(installation, SERVICE, key)).hasSize(1);
            assertThat(since(before)).extracting(ConsumerRecord::key).containsExactly(key);
        }
        assertThat(Redrive.list(installation, SERVICE, null))
                .as("those of all keys still wait")
                .hasSize(2);
    }

    @Test
    void whatIsNoEventStaysParked() throws Exception {
        var garbage = new ProducerRecord<>(PARKED, key, "garbage".getBytes(StandardCharsets.UTF_8));
        garbage.headers().add("kafka_dlt-original-topic", TOPIC.getBytes(StandardCharsets.UTF_8));
        producer.send(garbage).get();

        Map<TopicPartition, Long> before = ends();
        assertThat(Redrive.run(installation, SERVICE, null)).singleElement().matches(parked -> !parked.drivable());
        assertThat(since(before)).isEmpty();
    }

    @Test
    void aServiceThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Redrive.run(installation, "coffee-service", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("feedback-service");
    }

    private void park(String of, long sequence) throws Exception {
        var record = new ProducerRecord<>(PARKED, of, "{\"seeker\":\"alex\"}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "dev.rebound.candidacy.opened.v1",
                        "ce_aggregate",
                        of,
                        "ce_sequence",
                        String.valueOf(sequence),
                        "kafka_dlt-original-topic",
                        TOPIC,
                        "kafka_dlt-exception-cause-fqcn",
                        "java.lang.IllegalStateException")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    private List<ConsumerRecord<String, byte[]>> since(Map<TopicPartition, Long> before) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            before.forEach(consumer::seek);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", installation.kafka(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
    }

    private static String text(ConsumerRecord<String, byte[]> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
