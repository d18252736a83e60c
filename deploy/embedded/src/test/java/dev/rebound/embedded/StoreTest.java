package dev.rebound.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the driver may ask of the store, in the settings that the services use. */
class StoreTest {

    private static Store store;
    private static MongoClient client;
    private static int collections;

    private MongoCollection<Document> streams;

    @BeforeAll
    static void startStore() {
        store = Store.inMemory(0);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stopStore() {
        client.close();
        store.close();
    }

    @BeforeEach
    void emptyCollection() {
        streams = client.getDatabase("application")
                .getCollection("streams" + collections++)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        streams.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
    }

    @Test
    void a_stream_is_created_once() {
        streams.insertOne(stream("a"));

        assertThatThrownBy(() -> streams.insertOne(stream("a")))
                .isInstanceOfSatisfying(MongoWriteException.class, duplicate -> assertThat(
                                duplicate.getError().getCategory())
                        .isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    @Test
    void an_append_succeeds_only_on_the_version_it_was_decided_on() {
        streams.insertOne(stream("a"));

        assertThat(append("a", 0, "rejected").getMatchedCount()).isEqualTo(1);
        assertThat(append("a", 0, "withdrawn").getMatchedCount()).isZero();

        Document stored = streams.find(new Document("_id", "a")).first();
        assertThat(stored.getLong("version")).isEqualTo(1);
        assertThat(stored.getList("events", Document.class))
                .extracting(event -> event.getString("name"))
                .containsExactly("opened", "rejected");
        assertThat(streams.find(new Document("_id", "a").append("version", 1L)).first())
                .isEqualTo(stored);
        assertThat(streams.find(new Document("_id", "a").append("version", 0L)).first())
                .isNull();
    }

    @Test
    void one_claimant_wins_a_due_document() {
        Date now = new Date(1_000_000);
        streams.insertOne(new Document("_id", "reminder").append("dueAt", new Date(999_000)));

        Document won = claim("first", now);
        Document lost = claim("second", now);

        assertThat(won.getString("holder")).isEqualTo("first");
        assertThat(lost).isNull();
    }

    private Document claim(String holder, Date now) {
        return streams.findOneAndUpdate(
                Filters.and(Filters.lte("dueAt", now), Filters.exists("holder", false)),
                Updates.combine(Updates.set("holder", holder), Updates.inc("fence", 1L)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("dueAt")).returnDocument(ReturnDocument.AFTER));
    }

    @Test
    void upserts_replacements_deletions_and_counts_work() {
        streams.updateOne(new Document("_id", "a"), Updates.set("n", 1), new UpdateOptions().upsert(true));
        streams.updateOne(new Document("_id", "a"), Updates.max("n", 5));
        streams.replaceOne(
                new Document("_id", "b"), new Document("_id", "b").append("n", 7), new ReplaceOptions().upsert(true));

        assertThat(streams.countDocuments()).isEqualTo(2);
        assertThat(streams.find().sort(Sorts.descending("n")).limit(1).first()).containsEntry("_id", "b");
        assertThat(streams.deleteOne(new Document("_id", "a")).getDeletedCount())
                .isEqualTo(1);
        assertThat(streams.countDocuments()).isEqualTo(1);
    }

    @Test
    void a_long_list_is_read_in_several_batches() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            many.add(new Document("_id", i).append("version", 0L));
        }
        streams.insertMany(many);

        assertThat(streams.find().batchSize(100).into(new ArrayList<>())).hasSize(450);
    }

    @Test
    void a_health_check_gets_its_hello() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isPositive();
    }

    @Test
    void a_closed_store_keeps_its_documents_and_its_index(@TempDir Path dir) {
        try (Store first = Store.start(dir, 0);
                MongoClient its = MongoClients.create(first.uri())) {
            MongoCollection<Document> kept = its.getDatabase("application").getCollection("streams");
            kept.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
            kept.insertOne(stream("a"));
        }
        try (Store second = Store.start(dir, 0);
                MongoClient its = MongoClients.create(second.uri())) {
            MongoCollection<Document> kept = its.getDatabase("application").getCollection("streams");
            assertThat(kept.find(new Document("_id", "a").append("version", 0L)).first())
                    .isEqualTo(stream("a"));
            assertThat(kept.listIndexes().into(new ArrayList<>())).hasSize(2);
        }
    }

    @Test
    void the_file_does_not_grow_with_every_write(@TempDir Path dir) throws IOException {
        String letter = "x".repeat(4000);
        try (Store durable = Store.start(dir, 0);
                MongoClient its = MongoClients.create(durable.uri())) {
            MongoCollection<Document> kept = its.getDatabase("feedback").getCollection("letters");
            for (int i = 0; i < 2000; i++) {
                kept.replaceOne(
                        new Document("_id", i % 20),
                        new Document("_id", i % 20).append("letter", letter + i),
                        new ReplaceOptions().upsert(true));
            }
        }
        // 8 MB were written for 80 KB of documents.
        assertThat(Files.size(dir.resolve("store.mv"))).isLessThan(1_000_000);
    }

    @Test
    void a_taken_port_ends_the_process_with_one_line(@TempDir Path dir) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"));
                ChildProcess child = ChildProcess.of(Store.class, dir, taken.getLocalPort())) {
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.errors())
                    .contains("Port " + taken.getLocalPort())
                    .contains("already in use")
                    .hasLineCount(1);
            assertThat(child.output()).isEmpty();
        }
    }

    @Test
    void a_second_store_on_the_same_directory_is_refused(@TempDir Path dir) {
        try (Store first = Store.start(dir, 0)) {
            assertThatThrownBy(() -> Store.start(dir, 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another store is already running");
            assertThat(first.uri()).startsWith("mongodb://127.0.0.1:");
        }
    }

    private com.mongodb.client.result.UpdateResult append(String id, long version, String name) {
        return streams.updateOne(
                new Document("_id", id).append("version", version),
                Updates.combine(
                        Updates.pushEach("events", List.of(new Document("name", name))),
                        Updates.set("version", version + 1)));
    }

    private static Document stream(String id) {
        return new Document("_id", id).append("version", 0L).append("events", List.of(new Document("name", "opened")));
    }
}
