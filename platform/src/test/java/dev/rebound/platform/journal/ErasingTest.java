package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.erasing.Purge;
import dev.rebound.platform.listening.Inbox;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.stream.Streams;
import dev.rebound.platform.words.SeekerKeys;
import dev.rebound.platform.words.Words;
import dev.rebound.platform.words.WordsErased;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a seeker who was erased, and what becomes of events of theirs that are still on their way. */
@JournalTest
class ErasingTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Commands commands;

    @Autowired
    JournalService.Reader reader;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    Streams streams;

    @Autowired
    MongoDatabase database;

    @Autowired
    SeekerKeys keys;

    @Autowired
    Purge purge;

    @Autowired
    Listening listening;

    @Autowired
    JsonMapper mapper;

    final String robin = "robin-" + UUID.randomUUID();
    final String sam = "sam-" + UUID.randomUUID();

    @Test
    void everyStreamAndReadModelOfTheirsGoesAndNobodyElses() {
        UUID first = begin(robin);
        UUID second = begin(robin);
        UUID other = begin(sam);
        await().atMost(SOON)
                .until(() -> reader.find(first).isPresent()
                        && reader.find(second).isPresent()
                        && reader.find(other).isPresent());
        database.getCollection("of-its-own-kind").insertOne(new Document("_id", robin).append("seeker", robin));
        Words kept = reader.find(first).orElseThrow().title();

        erased(robin);

        await().atMost(SOON).untilAsserted(() -> assertThat(leftOf(robin)).isEmpty());
        assertThat(leftOf(sam)).hasSize(2);
        assertThat(reader.find(other).orElseThrow().title().text()).isEqualTo("Larchmont");
        assertThatThrownBy(kept::text).isInstanceOf(WordsErased.class);
    }

    @Test
    void moreThanOneBatchGoesAndASecondPurgeFindsNothing() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1_203; i++) {
            many.add(new Document("_id", robin + i).append("seeker", robin));
        }
        database.getCollection("of-its-own-kind").insertMany(many);
        streams.collection().insertOne(stream("seeker:" + robin, "Seeker"));
        streams.collection().insertOne(stream("journal:" + robin, "Journal"));

        assertThat(purge.of(robin)).isEqualTo(1_204);
        assertThat(purge.of(robin)).isZero();
        // Without it the erasure could not be published again.
        assertThat(streams.collection().find(new Document("_id", "seeker:" + robin)))
                .hasSize(1);
    }

    @Test
    void nothingIsTakenFromThemAnyMore() {
        keys.destroy(robin);

        assertThatThrownBy(() -> begin(robin))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("erased"));
        assertThat(leftOf(robin)).isEmpty();
    }

    @Test
    void eventsStillOnTheirWayMakeNothingNewAndHoldNobodyUp() {
        UUID journal = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        send(event(robin, journal, "journal.begun", 1));
        await().atMost(SOON).until(() -> reader.find(journal).isPresent());
        CloudEvent note = event(robin, journal, "journal.noted", 2);
        CloudEvent afterAGap = event(robin, journal, "journal.noted", 4);
        CloudEvent begun = event(robin, late, "journal.begun", 1);
        erased(robin);
        await().atMost(SOON).until(() -> reader.find(journal).isEmpty());

        send(note);
        send(afterAGap);
        send(begun);

        // Whatever partition they are on, the listener is given them once more here and parks none.
        UUID next = begin(sam);
        await().atMost(SOON).until(() -> reader.find(next).isPresent());
        reader.on(note);
        reader.on(afterAGap);
        reader.on(begun);
        assertThat(leftOf(robin)).isEmpty();
    }

    @Test
    void aReactionIsNotStartedForThemAndLeavesNothingIfTheyAreErasedMeanwhile() {
        Inbox inbox = listening.inbox("erasing-" + UUID.randomUUID());
        AtomicInteger reactions = new AtomicInteger();
        UUID journal = UUID.randomUUID();
        CloudEvent first = event(robin, journal, "journal.begun", 1);
        CloudEvent second = event(robin, journal, "journal.noted", 2);

        inbox.once(first, () -> {
            keys.destroy(robin);
            database.getCollection("of-its-own-kind").insertOne(new Document("_id", robin).append("seeker", robin));
            throw new IllegalStateException("what it builds on is gone");
        });
        inbox.once(second, reactions::incrementAndGet);

        assertThat(reactions).hasValue(0);
        assertThat(leftOf(robin)).isEmpty();
    }

    private UUID begin(String seeker) {
        UUID journal = UUID.randomUUID();
        commands.send(
                new Call(seeker, "begin", null, null),
                journal,
                new Journal.Begin(journal, seeker, Words.of(seeker, "Larchmont")));
        return journal;
    }

    private static Document stream(String id, String type) {
        return new Document("_id", id)
                .append("type", type)
                .append("seeker", id.substring(id.indexOf(':') + 1))
                .append("version", 0L)
                .append("published", 0L)
                .append("events", List.of());
    }

    private List<Document> leftOf(String seeker) {
        List<Document> left = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection)
                    .find(new Document("seeker", seeker))
                    .into(left);
        }
        return left;
    }

    private CloudEvent event(String seeker, UUID journal, String name, long sequence) {
        return new CloudEvent(
                UUID.randomUUID().toString(),
                "dev.rebound." + name + ".v1",
                "/rebound/test",
                journal.toString(),
                Instant.EPOCH,
                journal.toString(),
                sequence,
                mapper.valueToTree(
                        Map.of("seeker", seeker, "journal", journal.toString(), "text", Words.of(seeker, "Larchmont"))),
                mapper);
    }

    private void erased(String seeker) {
        send(
                "rebound.seeker",
                new CloudEvent(
                        UUID.randomUUID().toString(),
                        "dev.rebound.seeker.erased.v1",
                        "/rebound/test",
                        seeker,
                        Instant.EPOCH,
                        "seeker:" + seeker,
                        1,
                        mapper.valueToTree(Map.of("seeker", seeker, "erasedAt", "2025-11-03T09:00:00Z")),
                        mapper));
    }

    private void send(CloudEvent event) {
        send(ListeningTest.TOPIC, event);
    }

    private void send(String topic, CloudEvent event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, event.subject(), mapper.writeValueAsBytes(event.data()));
        EventHeaders.put(record.headers(), EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.put(record.headers(), EventHeaders.ID, event.id());
        EventHeaders.put(record.headers(), EventHeaders.TYPE, event.type());
        EventHeaders.put(record.headers(), EventHeaders.SOURCE, event.source());
        EventHeaders.put(record.headers(), EventHeaders.SUBJECT, event.subject());
        EventHeaders.put(record.headers(), EventHeaders.TIME, event.time().toString());
        EventHeaders.put(record.headers(), EventHeaders.SEQUENCE, Long.toString(event.sequence()));
        EventHeaders.put(record.headers(), EventHeaders.AGGREGATE, event.aggregate());
        EventHeaders.put(record.headers(), EventHeaders.PARTITION_KEY, event.subject());
        kafka.send(record).join();
    }
}
