package dev.rebound.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.rebound.embedded.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The oracle must see every kind of loss, and must not cry at what is allowed. */
class VerifyTest {

    static String kafka;
    static KafkaProducer<String, byte[]> producer;

    Installation installation;
    MongoCollection<Document> streams;
    MongoCollection<Document> views;
    final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void topics() throws Exception {
        kafka = TestInfrastructure.kafka();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(Installation.PUBLISHERS.values().stream()
                            .flatMap(List::stream)
                            .map(topic -> new NewTopic(topic, 3, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    }

    @BeforeEach
    void empty() {
        installation = Installation.of(TestInfrastructure.mongo("verify"), kafka);
        streams = installation.streams("rebound_application");
        views = installation.mongo().getDatabase("rebound_analytics").getCollection("contributions");
    }

    @AfterEach
    void leaveNothing() {
        Installation.READERS
                .keySet()
                .forEach(database -> installation.mongo().getDatabase(database).drop());
        installation.close();
    }

    @Test
    void aSoundSystemHasNoFindingsThoughRecordsAreRepeated() {
        store(3, 3);
        publish(1, 2, 2, 1, 3);
        view(3);

        Verify.Report report = Verify.run(installation);

        assertThat(mine(report)).isEmpty();
        assertThat(report.streams()).isEqualTo(1);
        assertThat(report.repetitions()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void anUnpublishedEndIsSoundAsLongAsASweepWillFindIt() {
        store(3, 2);
        publish(1, 2);
        view(2);
        assertThat(mine(Verify.run(installation))).isEmpty();

        streams.updateOne(new Document("_id", id), new Document("$unset", new Document("unpublishedSince", "")));
        assertThat(mine(Verify.run(installation))).singleElement().asString().contains("no sweep would find");
    }

    @Test
    void anEventThatTheTopicLacksIsFound() {
        store(3, 3);
        publish(1, 2);
        assertThat(mine(Verify.run(installation)))
                .singleElement()
                .asString()
                .contains("events 3 to 3 are not on the topic");
    }

    @Test
    void aWrongOrderIsFound() {
        store(3, 3);
        publish(1, 3, 2);
        assertThat(mine(Verify.run(installation)))
                .singleElement()
                .asString()
                .contains("event 3 stands on the topic before 2");
    }

    @Test
    void anEventThatTheStoreHasLostIsFound() {
        store(2, 2);
        publish(1, 2, 3);
        assertThat(mine(Verify.run(installation)))
                .singleElement()
                .asString()
                .contains("event 3 is on the topic but not in the store");

        streams.deleteOne(new Document("_id", id));
        assertThat(mine(Verify.run(installation))).singleElement().asString().contains("not in the store");
    }

    @Test
    void aBrokenStreamIsFound() {
        store(3, 3);
        publish(1, 2, 3);
        streams.updateOne(new Document("_id", id), new Document("$set", new Document("events.1.sequence", 9L)));
        assertThat(mine(Verify.run(installation)))
                .anyMatch(finding -> finding.what().contains("has sequence 9"));

        streams.updateOne(
                new Document("_id", id),
                new Document("$set", new Document("events.1.sequence", 2L).append("version", 2L)));
        assertThat(mine(Verify.run(installation)))
                .anyMatch(finding -> finding.what().contains("holds 3 events"))
                .anyMatch(finding -> finding.what().contains("counts 3 events as published of 2"));
    }

    @Test
    void aReadModelBehindOrAheadIsFound() {
        store(3, 3);
        publish(1, 2, 3);
        view(2);
        assertThat(mine(Verify.run(installation))).singleElement().asString().contains("has heard 2 of 3 events");

        views.updateOne(new Document("_id", id), new Document("$set", new Document("heard.0.sequence", 4L)));
        assertThat(mine(Verify.run(installation))).singleElement().asString().contains("the topic has 3");
    }

    @Test
    void aReaderThatHasHeardNothingAtAllIsFound() {
        store(1, 1);
        publish(1);
        assertThat(Verify.run(installation).findings())
                .contains(new Finding("rebound_analytics", "has heard nothing of " + id + " on rebound.candidacy"));
        view(1);
        assertThat(Verify.run(installation).findings())
                .doesNotContain(
                        new Finding("rebound_analytics", "has heard nothing of " + id + " on rebound.candidacy"))
                .contains(new Finding("rebound_feedback", "has heard nothing of " + id + " on rebound.candidacy"));
    }

    @Test
    void whatATopicHoldsOfAnErasedSeekerIsSoundAndWhatAStoreHoldsOfThemIsFound() {
        String robin = "robin-" + id;
        String tombstone = "seeker:" + robin;
        publish("rebound.candidacy", id, "candidacy.opened", robin);
        publish("rebound.seeker", tombstone, "seeker.erased", robin);
        assertThat(mine(Verify.run(installation)))
                .singleElement()
                .asString()
                .contains(tombstone)
                .contains("not in the store");

        streams.insertOne(stream(tombstone, 1, 1).append("seeker", robin).append("type", "Seeker"));
        assertThat(mine(Verify.run(installation))).isEmpty();
        assertThat(Verify.run(installation).findings())
                .noneMatch(finding -> finding.what().contains(id));

        views.insertOne(new Document("_id", id).append("seeker", robin));
        assertThat(mine(Verify.run(installation)))
                .singleElement()
                .asString()
                .contains("is still there, though its seeker was erased");
    }

    private static void publish(String topic, String aggregate, String type, String seeker) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topic, aggregate, ("{\"seeker\": \"" + seeker + "\"}").getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_aggregate",
                        aggregate,
                        "ce_sequence",
                        "1",
                        "ce_id",
                        aggregate + "-1",
                        "ce_type",
                        "dev.rebound." + type + ".v1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
        producer.flush();
    }

    @Test
    void republishMarksOneStreamASeekersOrAll() {
        store(3, 3);
        streams.insertOne(stream("other-" + id, 1, 1).append("seeker", "sam"));

        assertThat(Republish.run(installation, Republish.Scope.STREAM, id)).isEqualTo(1);
        assertThat(published(id)).isZero();
        assertThat(published("other-" + id)).isEqualTo(1);
        assertThat(Republish.run(installation, Republish.Scope.SEEKER, "sam")).isEqualTo(1);
        assertThat(published("other-" + id)).isZero();
        assertThat(Republish.run(installation, Republish.Scope.ALL, null)).isEqualTo(2);
        assertThat(Republish.run(installation, Republish.Scope.STREAM, "nobody"))
                .isZero();
    }

    @Test
    void rereadAsksForTheRequestsOfOneSeekerAndForNothingElse() {
        MongoCollection<Document> feedback = installation.streams("rebound_feedback");
        MongoCollection<Document> asked =
                installation.mongo().getDatabase("rebound_feedback").getCollection("rereadings");
        String seeker = "rae-" + id;
        String request = UUID.randomUUID().toString();
        feedback.insertOne(new Document("_id", request).append("seeker", seeker).append("type", "FeedbackRequest"));
        feedback.insertOne(
                new Document("_id", "other-" + request).append("seeker", seeker).append("type", "SomethingElse"));

        assertThat(Reread.run(installation, Republish.Scope.SEEKER, seeker)).isEqualTo(1);
        assertThat(Reread.run(installation, Republish.Scope.STREAM, request)).isEqualTo(1);
        assertThat(asked.find(new Document("seeker", seeker)))
                .singleElement()
                .satisfies(one -> assertThat(one.getString("_id")).isEqualTo(request));
        asked.deleteMany(new Document("seeker", seeker));
        feedback.deleteMany(new Document("seeker", seeker));
    }

    @Test
    void misuseIsSaidWithTheRightUse() {
        assertThat(Scripts.run(List.of())).isEqualTo(2);
        assertThat(Scripts.run(List.of("republish"))).isEqualTo(2);
        assertThat(Scripts.run(List.of("reread", "--now"))).isEqualTo(2);
        assertThat(Scripts.run(List.of("verify", "--fast"))).isEqualTo(2);
    }

    private void store(int version, int published) {
        streams.insertOne(stream(id, version, published));
    }

    private Document stream(String id, int version, int published) {
        List<Document> events = new ArrayList<>();
        for (long n = 1; n <= version; n++) {
            events.add(new Document("id", id + "-" + n).append("sequence", n).append("public", true));
        }
        Document stream = new Document("_id", id)
                .append("seeker", "alex")
                .append("version", (long) version)
                .append("published", (long) published)
                .append("events", events);
        return published < version ? stream.append("unpublishedSince", new Date()) : stream;
    }

    private void publish(long... sequences) {
        for (long sequence : sequences) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>("rebound.candidacy", id, new byte[0]);
            Map.of("ce_aggregate", id, "ce_sequence", "" + sequence, "ce_id", id + "-" + sequence)
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
        }
        producer.flush();
    }

    private void view(long heard) {
        views.insertOne(new Document("_id", id)
                .append("heard", List.of(new Document("aggregate", id).append("sequence", heard))));
    }

    private long published(String id) {
        return StreamCheck.number(streams.find(new Document("_id", id)).first(), "published");
    }

    /** Other tests of this class have left records of their own on the topic. */
    private List<Finding> mine(Verify.Report report) {
        return report.findings().stream()
                .filter(finding -> finding.where().contains(id))
                .toList();
    }
}
