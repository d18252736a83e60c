package dev.rebound.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import dev.rebound.embedded.TestInfrastructure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: everything is lost, store and topics, and comes back from a folder. */
class RestoreDrillTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path scratch;

    Installation installation;

    @BeforeEach
    void aStoreWithSomethingInIt() throws Exception {
        installation = Installation.of(TestInfrastructure.mongo("drill"), TestInfrastructure.kafka());
        lose();
        for (int i = 0; i < 1_200; i++) {
            store("rebound_application", "streams", stream(i));
        }
        store("rebound_feedback", "streams", stream(1));
        store(
                "rebound_analytics",
                "contributions",
                new Document("_id", "c1")
                        .append("revision", 3L)
                        .append("heard", List.of(new Document("aggregate", "c1").append("sequence", 3L)))
                        .append("at", Date.from(NOW)));
        store("rebound_keys", "keys", new Document("_id", "alex").append("wrapped", new Binary(new byte[] {1, 2, 3, -1
                })));
    }

    @AfterEach
    void close() throws Exception {
        lose();
        installation.close();
    }

    @Test
    void whatWasLostIsBackAndWillBePublishedAgain() throws Exception {
        Map<String, List<Document>> before = everything();
        Path folder = scratch.resolve("backup");
        assertThat(Backup.run(installation, folder, NOW)).isEqualTo(1_203);

        lose();
        assertThat(everything()).isEmpty();
        TopicDrift.mend(installation, 3, (short) 1);
        Restore.Report report = Restore.run(installation, folder);

        assertThat(report).isEqualTo(new Restore.Report(1_203, 1_201));
        Map<String, List<Document>> after = everything();
        after.forEach((name, documents) -> {
            if (name.endsWith(".streams")) {
                assertThat(documents).allSatisfy(stream -> {
                    assertThat(((Number) stream.get("published")).longValue()).isZero();
                    assertThat(stream.getDate("unpublishedSince")).isNotNull();
                });
            }
        });
        assertThat(withoutMarks(after)).isEqualTo(withoutMarks(before));
    }

    @Test
    void whatServicesHaveHeardIsCopiedBeforeWhatTheyHaveSaidAndKeysComeLast() throws Exception {
        Path folder = scratch.resolve("backup");
        Backup.run(installation, folder, NOW);
        List<String> order =
                Document.parse(Files.readString(folder.resolve(Backup.MANIFEST)))
                        .getList("parts", Document.class)
                        .stream()
                        .map(part -> part.getString("database") + "." + part.getString("collection"))
                        .toList();
        assertThat(order)
                .containsSubsequence(
                        "rebound_analytics.contributions",
                        "rebound_application.streams",
                        "rebound_feedback.streams",
                        "rebound_keys.keys");
    }

    @Test
    void aStoreThatIsNotEmptyIsLeftAlone() throws Exception {
        Path folder = scratch.resolve("backup");
        Backup.run(installation, folder, NOW);
        Map<String, List<Document>> before = everything();
        assertThatThrownBy(() -> Restore.run(installation, folder)).hasMessageContaining("is not empty");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aBackupThatIsHalfOrDamagedIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path folder = scratch.resolve("backup");
        Backup.run(installation, folder, NOW);
        lose();
        TopicDrift.mend(installation, 3, (short) 1);

        Path file = folder.resolve("rebound_application/streams.bson.gz");
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        assertThatThrownBy(() -> Restore.run(installation, folder)).hasMessageContaining("streams.bson.gz");

        Files.delete(folder.resolve(Backup.MANIFEST));
        assertThatThrownBy(() -> Restore.run(installation, folder)).hasMessageContaining("no backup");
        assertThat(everything()).isEmpty();
    }

    @Test
    void aFolderWithSomethingInItIsNotWrittenTo() throws Exception {
        Files.writeString(scratch.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> Backup.run(installation, scratch, NOW)).hasMessageContaining("is not empty");
    }

    private Document stream(int i) {
        return new Document(
                        "_id", UUID.nameUUIDFromBytes(("stream" + i).getBytes()).toString())
                .append("type", "Candidacy")
                .append("seeker", "alex")
                .append("version", 1L)
                .append("published", 1L)
                .append(
                        "events",
                        List.of(new Document("id", UUID.randomUUID().toString())
                                .append("sequence", 0L)
                                .append("time", Date.from(NOW))));
    }

    private void store(String database, String collection, Document document) {
        installation.mongo().getDatabase(database).getCollection(collection).insertOne(document);
    }

    /** Databases and topics, as after the loss of both. */
    private void lose() throws Exception {
        for (String database : List.of(
                "rebound_application",
                "rebound_feedback",
                "rebound_notification",
                "rebound_analytics",
                "rebound_keys")) {
            installation.mongo().getDatabase(database).drop();
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", installation.kafka()))) {
            admin.deleteTopics(admin.listTopics().names().get().stream()
                            .filter(name -> name.startsWith("rebound."))
                            .toList())
                    .all()
                    .get();
        }
    }

    private Map<String, List<Document>> everything() {
        Map<String, List<Document>> all = new TreeMap<>();
        for (String database :
                List.of("rebound_application", "rebound_feedback", "rebound_analytics", "rebound_keys")) {
            for (String name : installation.mongo().getDatabase(database).listCollectionNames()) {
                MongoCollection<Document> collection =
                        installation.mongo().getDatabase(database).getCollection(name);
                List<Document> documents = new ArrayList<>();
                collection.find().into(documents);
                if (!documents.isEmpty() && !name.startsWith("system.")) {
                    all.put(database + "." + name, documents);
                }
            }
        }
        return all;
    }

    private static Map<String, List<Document>> withoutMarks(Map<String, List<Document>> all) {
        Map<String, List<Document>> bare = new TreeMap<>();
        all.forEach((name, documents) -> bare.put(
                name,
                documents.stream()
                        .map(document -> {
                            Document copy = new Document(document);
                            copy.remove("published");
                            copy.remove("unpublishedSince");
                            return copy;
                        })
                        .sorted((one, other) -> one.getString("_id").compareTo(other.getString("_id")))
                        .toList()));
        return bare;
    }
}
