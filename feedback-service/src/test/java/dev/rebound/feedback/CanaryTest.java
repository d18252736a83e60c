package dev.rebound.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.Ids;
import dev.rebound.platform.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

/** What a seeker writes is nowhere in plain: not in the store, not on a topic, not in the log. */
@FeedbackTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    static final List<String> CANARIES = List.of(
            "Canarycompany",
            "Canarytitle",
            "Canaryletter",
            "Canaryanswer",
            "Canaryformletter",
            "Canaryrefused",
            "Canarymail");

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Autowired
    MongoClient mongo;

    @Autowired
    MongoDatabase database;

    @Value("${REBOUND_KAFKA}")
    String kafka;

    @Value("${rebound.words.database}")
    String keys;

    @Test
    void wordsAreSealedWhereverTheyGo(CapturedOutput log) throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.rejected(
                candidacy,
                Map.of("company", Words.of("alex", "Canarycompany"), "title", Words.of("alex", "Canarytitle")));
        alex.awaitVersion(candidacy, 1);
        // A refused letter and a malformed one must leave no trace either.
        alex.post(candidacy, "sent", "{\"channel\": \"EMAIL\", \"letter\": \"Canaryrefused\"}")
                .andExpect(status().isBadRequest());
        alex.post(candidacy, "sent", "{\"channel\": \"Canaryrefused\", \"letter\": \"Canaryrefused")
                .andExpect(status().isBadRequest());
        alex.post(
                        candidacy,
                        "sent",
                        "{\"sentAt\": \"" + Seeker.NOW + "\", \"channel\": \"EMAIL\", \"letter\": \"Canaryletter\"}")
                .andExpect(status().isCreated());
        alex.answered(candidacy, "Your SQL was fine, Canaryanswer.").andExpect(status().isCreated());
        UUID another = alex.rejected();
        http.perform(post("/feedback-requests/{id}/sent", Ids.feedbackRequest(another))
                        .with(Seeker.named("alex"))
                        .param("idempotencyKey", "k")
                        .param(
                                "sentAt",
                                Seeker.NOW.minus(1, ChronoUnit.HOURS).toString().substring(0, 16))
                        .param("channel", "EMAIL")
                        .param("recipient", "INTERVIEWER")
                        .param("letter", "Canaryformletter"))
                .andExpect(status().isSeeOther());

        http.perform(post("/api/rejection-mails")
                        .with(Seeker.named("alex"))
                        .contentType("text/plain")
                        .content("Subject: Canarymail\n\nCanarymail, you were not selected."))
                .andExpect(status().isOk());

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(records())
                .filteredOn(record -> record.contains(candidacy.toString()) && record.contains("feedback.received"))
                .isNotEmpty());
        assertThat(records()).noneMatch(CanaryTest::tells);
        assertThat(stored(database.getName())).isNotEmpty().noneMatch(CanaryTest::tells);
        assertThat(stored(keys)).isNotEmpty().noneMatch(CanaryTest::tells);
        assertThat(log.getAll()).doesNotContain(CANARIES.toArray(String[]::new));
    }

    static boolean tells(String bytes) {
        return CANARIES.stream().anyMatch(bytes::contains);
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
