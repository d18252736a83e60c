package dev.rebound.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.reminder.Reminders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** The names of an employer and a position are nowhere in plain: not in the store, not on a topic, not in a log. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    static final String COMPANY = "Canarywharfbird";
    static final String TITLE = "Yellowfeather";

    @Autowired
    Broadcast broadcast;

    @Autowired
    Reminders reminders;

    @Autowired
    MongoClient mongo;

    @Autowired
    MongoDatabase database;

    @Autowired
    ApplicationContext service;

    @Value("${REBOUND_KAFKA}")
    String kafka;

    @Value("${rebound.words.database}")
    String keys;

    @Test
    void namesAreSealedWhereverTheyGo(CapturedOutput log) {
        String seeker = "seeker-" + UUID.randomUUID();
        UUID candidacy = UUID.randomUUID();
        Broadcast.Story story = broadcast
                .of(seeker, candidacy)
                .opened(COMPANY, TITLE)
                .rejected(COMPANY, TITLE, Instant.now().minus(Duration.ofHours(20)));
        Looking.untilDue(service, seeker, 1);
        // What cannot be read or applied is where words leak first.
        story.candidacy("opened", Map.of("company", COMPANY, "title", TITLE));
        await().atMost(Duration.ofSeconds(30)).until(() -> plainRecords() >= 2);
        assertThat(reminders.fallenDue(seeker, null, null, 1).get(0).company().text())
                .isEqualTo(COMPANY);

        assertThat(stored(database.getName()))
                .isNotEmpty()
                .noneMatch(bytes -> bytes.contains(COMPANY) || bytes.contains(TITLE));
        assertThat(stored(keys)).isNotEmpty().noneMatch(bytes -> bytes.contains(COMPANY) || bytes.contains(TITLE));
        assertThat(log.getAll()).doesNotContain(COMPANY).doesNotContain(TITLE);
        assertThat(plainRecords())
                .as("only what this test itself said in plain, and where it was parked")
                .isEqualTo(2);
    }

    long plainRecords() {
        return records().stream()
                .filter(record -> record.contains(COMPANY) || record.contains(TITLE))
                .count();
    }

    List<String> stored(String name) {
        List<String> documents = new ArrayList<>();
        MongoDatabase each = mongo.getDatabase(name);
        for (String collection : each.listCollectionNames()) {
            each.getCollection(collection, RawBsonDocument.class)
                    .find()
                    .forEach(document ->
                            documents.add(latin(document.getByteBuffer().array())));
        }
        return documents;
    }

    List<String> records() {
        List<String> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List<PartitionInfo>::stream)
                    .filter(partition -> partition.topic().startsWith("rebound."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    StringBuilder text = new StringBuilder(latin(record.key())).append(latin(record.value()));
                    record.headers().forEach(header -> text.append(latin(header.value())));
                    all.add(text.toString());
                });
            }
        }
        return all;
    }

    static String latin(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
