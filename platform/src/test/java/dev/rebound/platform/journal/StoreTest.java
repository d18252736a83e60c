package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.stream.StreamFull;
import dev.rebound.platform.stream.Streams;
import dev.rebound.platform.words.Words;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** One stream, one document. */
@JournalTest
class StoreTest {

    @Autowired
    Commands commands;

    @Autowired
    Histories histories;

    @Autowired
    Streams streams;

    @Autowired
    EventStore events;

    @Autowired
    MongoDatabase database;

    final UUID journal = UUID.randomUUID();

    @BeforeEach
    void begin() {
        commands.send(call("begin"), journal, new Journal.Begin(journal, "alex", Words.of("alex", "Larchmont")));
    }

    @Test
    void theEventsOfACommandAreOneAppend() {
        commands.send(call("three"), journal, note(3));

        Document stream = stored();
        assertThat(((Number) stream.get("version")).longValue()).isEqualTo(4);
        assertThat(stream.getString("seeker")).isEqualTo("alex");
        assertThat(stream.getList("events", Document.class))
                .extracting(event -> event.getString("type"))
                .containsExactly("journal.begun", "journal.noted", "journal.noted", "journal.noted");
        assertThat(stream.getList("events", Document.class).get(3).getString("key"))
                .isEqualTo("three");
    }

    @Test
    void aFullStreamRefusesAllEventsOfACommand() {
        commands.send(call("almost"), journal, note(1_990));

        assertThatThrownBy(() -> commands.send(call("beyond"), journal, note(10)))
                .isInstanceOfSatisfying(StreamFull.class, full -> {
                    assertThat(full.kind()).isEqualTo(Refused.Kind.INVALID);
                    assertThat(full.mend()).isNotBlank();
                });
        assertThat(((Number) stored().get("version")).longValue()).isEqualTo(1_991);
        commands.send(call("fits"), journal, note(9));
        assertThat(((Number) stored().get("version")).longValue()).isEqualTo(2_000);
    }

    @Test
    void aStreamIsBoundedInBytesToo() {
        Words long_ = Words.of("alex", "x".repeat(700_000));
        for (int i = 0; i < 4; i++) {
            commands.send(call("long" + i), journal, new Journal.Note(journal, "alex", long_, 1));
        }
        assertThatThrownBy(() -> commands.send(call("long4"), journal, new Journal.Note(journal, "alex", long_, 1)))
                .isInstanceOf(StreamFull.class);
        assertThat(((Number) stored().get("version")).longValue()).isEqualTo(5);
    }

    @Test
    void anEventOfAnOldRevisionIsReadInItsPresentShape() throws Exception {
        // As it was stored before notes had a number.
        String old = new ClassPathResource("journal.noted.r1.json")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        String token = stored().getList("events", Document.class).get(0).getString("payload");
        String sealed = token.substring(token.indexOf("sealed.v1."), token.indexOf('"', token.indexOf("sealed.v1.")));
        Document event = new Document("id", UUID.randomUUID().toString())
                .append("type", "journal.noted")
                .append("revision", "1")
                .append("sequence", 2L)
                .append("time", "2025-01-05T10:00:00Z")
                .append("payload", old.replace("$journal", journal.toString()).replace("$sealed", sealed))
                .append("metadata", "{}");
        streams.collection()
                .updateOne(
                        new Document("_id", journal.toString()),
                        new Document("$push", new Document("events", event))
                                .append("$set", new Document("version", 2L)));

        List<Recorded> history = histories.of(journal.toString());

        assertThat(history.get(1).event())
                .isEqualTo(new Journal.Noted(journal, "alex", Words.of("alex", "Larchmont"), 1));
        // And the aggregate goes on from there.
        commands.send(call("next"), journal, note(1));
        assertThat(((Journal.Noted) histories.of(journal.toString()).get(2).event()).number())
                .isEqualTo(2);
    }

    @Test
    void nothingCanTrackTheStore() {
        assertThatThrownBy(() -> events.openStream(null).hasNextAvailable())
                .hasStackTraceContaining("follow the events on Kafka");
    }

    private Document stored() {
        return streams.collection()
                .find(new Document("_id", journal.toString()))
                .first();
    }

    private Journal.Note note(int copies) {
        return new Journal.Note(journal, "alex", Words.of("alex", "a note"), copies);
    }

    private static Call call(String key) {
        return new Call("alex", key, null, null);
    }
}
