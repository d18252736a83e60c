package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.stream.Streams;
import dev.rebound.platform.words.Words;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;

/** What a listener does with repetitions, gaps and records that it cannot read. */
@JournalTest
class ListeningTest {

    static final String TOPIC = "rebound.candidacy";
    static final String DEAD_LETTERS = "rebound.dead-letters.analytics-service";
    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Commands commands;

    @Autowired
    JournalService.Reader reader;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    Streams streams;

    @Value("${REBOUND_KAFKA}")
    String broker;

    final UUID journal = UUID.randomUUID();

    @Test
    void aRepeatedEventCountsOnce() {
        begin(journal);
        note(journal, "one");
        await().atMost(SOON).until(() -> notes(journal) == 1);
        List<ConsumerRecord<String, byte[]>> records = recordsOf(journal, TOPIC, 2);

        records.forEach(this::sendAgain);
        records.forEach(this::sendAgain);
        note(journal, "two");

        await().atMost(SOON).until(() -> notes(journal) == 2);
        assertThat(recordsOf(journal, TOPIC, 7)).hasSize(7);
        assertThat(reader.find(journal).orElseThrow().notes())
                .extracting(Words::text)
                .containsExactly("one", "two");
    }

    @Test
    void aGapHoldsItsKeyLetsOthersPassAndHealsByRepublishing() {
        begin(journal);
        await().atMost(SOON).until(() -> reader.find(journal).isPresent());
        // A message that Kafka never got: it counts as published, yet is not there.
        skipTheNextNote(journal);
        note(journal, "after the gap");
        note(journal, "and another");
        List<ConsumerRecord<String, byte[]>> parked = recordsOf(journal, DEAD_LETTERS, 2);

        assertThat(parked).hasSize(2);
        assertThat(EventHeaders.text(parked.get(0).headers(), "kafka_dlt-exception-cause-fqcn"))
                .endsWith("SequenceGap");
        assertThat(notes(journal)).isZero();
        UUID other = UUID.randomUUID();
        begin(other);
        note(other, "passes");
        await().atMost(SOON).until(() -> notes(other) == 1);

        // What deploy/scripts/republish does.
        streams.collection()
                .updateOne(
                        new Document("_id", journal.toString()),
                        new Document("$set", new Document("published", 0L).append("unpublishedSince", new Date(0))));

        await().atMost(SOON).until(() -> notes(journal) == 3);
        assertThat(reader.find(journal).orElseThrow().notes())
                .extracting(Words::text)
                .containsExactly("skipped", "after the gap", "and another");
    }

    @Test
    void whatIsNoEventIsParkedAsItCameWithItsCause() {
        String garbage = "not json {";
        send(garbage.getBytes(StandardCharsets.UTF_8), headers(journal, "journal.noted", "1"));
        send("{\"no\": \"seeker\"}".getBytes(StandardCharsets.UTF_8), headers(journal, "journal.noted", "1"));
        send("{\"seeker\": \"alex\"}".getBytes(StandardCharsets.UTF_8), headers(journal, "journal.noted", "zero"));
        send("{\"seeker\": \"alex\"}".getBytes(StandardCharsets.UTF_8), Map.of());
        send(
                "{\"seeker\": \"alex\", \"journal\": \"no-uuid\"}".getBytes(StandardCharsets.UTF_8),
                headers(journal, "journal.begun", "1"));
        send("{\"seeker\": \"alex\"}".getBytes(StandardCharsets.UTF_8), headers(journal, "journal.burnt", "1"));
        List<ConsumerRecord<String, byte[]>> parked = recordsOf(journal, DEAD_LETTERS, 6);

        assertThat(parked).hasSize(6);
        assertThat(new String(parked.get(0).value(), StandardCharsets.UTF_8)).isEqualTo(garbage);
        assertThat(parked).allSatisfy(record -> {
            assertThat(EventHeaders.text(record.headers(), "kafka_dlt-exception-message"))
                    .isNotBlank();
            assertThat(record.headers().lastHeader("kafka_dlt-exception-stacktrace"))
                    .isNull();
        });
        assertThat(EventHeaders.text(parked.get(5).headers(), "kafka_dlt-exception-cause-fqcn"))
                .endsWith("UnknownEvent");
        // Successors flow.
        UUID other = UUID.randomUUID();
        begin(other);
        await().atMost(SOON).until(() -> reader.find(other).isPresent());
    }

    @Test
    void whatIsPublishedIsACloudEventToTheOfficialReader() {
        begin(journal);
        CloudEvent event =
                read(TOPIC, journal, 1, new CloudEventDeserializer()).get(0).value();

        assertThat(event.getType()).isEqualTo("dev.rebound.journal.begun.v1");
        assertThat(event.getSource()).hasToString("/rebound/analytics-service");
        assertThat(event.getSubject()).isEqualTo(journal.toString());
        assertThat(event.getExtension("sequence")).isEqualTo("1");
        assertThat(event.getExtension("aggregate")).isEqualTo(journal.toString());
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(new String(event.getData().toBytes(), StandardCharsets.UTF_8))
                .contains("\"seeker\":\"alex\"")
                .doesNotContain("Larchmont");
    }

    private void begin(UUID id) {
        commands.send(call(), id, new Journal.Begin(id, "alex", Words.of("alex", "Larchmont")));
    }

    private void note(UUID id, String text) {
        commands.send(call(), id, new Journal.Note(id, "alex", Words.of("alex", text), 1));
    }

    /** Stores a note that counts as published though Kafka never got it, as after a restored store. */
    private void skipTheNextNote(UUID id) {
        UUID donor = UUID.randomUUID();
        begin(donor);
        note(donor, "skipped");
        Document noted = streams.collection()
                .find(new Document("_id", donor.toString()))
                .first()
                .getList("events", Document.class)
                .get(1);
        noted.put("payload", noted.getString("payload").replace(donor.toString(), id.toString()));
        Document complete =
                new Document("_id", id.toString()).append("version", 1L).append("published", 1L);
        await().atMost(SOON)
                .until(() -> streams.collection()
                                .updateOne(
                                        complete,
                                        new Document("$push", new Document("events", noted))
                                                .append("$set", new Document("version", 2L).append("published", 2L)))
                                .getModifiedCount()
                        == 1);
    }

    private int notes(UUID id) {
        return reader.find(id).map(view -> view.notes().size()).orElse(-1);
    }

    private static Call call() {
        return new Call("alex", UUID.randomUUID().toString(), null, null);
    }

    private void sendAgain(ConsumerRecord<String, byte[]> record) {
        kafka.send(new ProducerRecord<>(TOPIC, null, record.key(), record.value(), record.headers()))
                .join();
    }

    private void send(byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, journal.toString(), value);
        headers.forEach((name, text) -> EventHeaders.put(record.headers(), name, text));
        kafka.send(record).join();
    }

    private static Map<String, String> headers(UUID journal, String type, String sequence) {
        return Map.of(
                EventHeaders.SPEC_VERSION,
                "1.0",
                EventHeaders.ID,
                UUID.randomUUID().toString(),
                EventHeaders.TYPE,
                "dev.rebound." + type + ".v1",
                EventHeaders.SOURCE,
                "/test",
                EventHeaders.SUBJECT,
                journal.toString(),
                EventHeaders.TIME,
                "2026-03-09T14:20:00Z",
                EventHeaders.AGGREGATE,
                journal.toString(),
                EventHeaders.SEQUENCE,
                sequence);
    }

    private List<ConsumerRecord<String, byte[]>> recordsOf(UUID key, String topic, int atLeast) {
        return read(topic, key, atLeast, new ByteArrayDeserializer());
    }

    private <V> List<ConsumerRecord<String, V>> read(String topic, UUID key, int atLeast, Deserializer<V> values) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker, "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (KafkaConsumer<String, V> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new Skipping<>(values))) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + SOON.toNanos();
            while (records.size() < atLeast && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.toString().equals(record.key())) {
                        records.add(record);
                    }
                });
            }
        }
        return records;
    }

    /** The topic holds other tests' garbage as well. */
    private record Skipping<V>(Deserializer<V> values) implements Deserializer<V> {

        @Override
        public V deserialize(String topic, byte[] data) {
            return values.deserialize(topic, data);
        }

        @Override
        public V deserialize(String topic, org.apache.kafka.common.header.Headers headers, byte[] data) {
            try {
                return values.deserialize(topic, headers, data);
            } catch (RuntimeException garbage) {
                return null;
            }
        }
    }
}
