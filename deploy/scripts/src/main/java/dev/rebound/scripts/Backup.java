package dev.rebound.scripts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Copies the store into a folder while the services run. Kafka is not copied: the topics are made again from the store.
 *
 * <p>The order makes the copy sound though it is taken over some time: first what the services have heard (read models,
 * inboxes), then what they have said (streams), at last the seekers' keys. So nobody in the copy has heard what nobody in it
 * has said, and every event in it can be opened, but for those of who was erased meanwhile.
 *
 * <p>A folder of BSON files as {@code mongodump --gzip} writes them, and a manifest of their sizes and checksums, which comes
 * last: a folder without one is no backup.
 */
public final class Backup {

    static final String MANIFEST = "manifest.json";
    static final String STREAMS = "streams";
    private static final String KEYS = "rebound_keys";

    private Backup() {}

    /** One file of a backup. */
    record Part(String database, String collection, long documents, String sha256) {

        String file() {
            return database + "/" + collection + ".bson.gz";
        }

        Document document() {
            return new Document("database", database)
                    .append("collection", collection)
                    .append("documents", documents)
                    .append("sha256", sha256);
        }

        static Part of(Document document) {
            return new Part(
                    document.getString("database"),
                    document.getString("collection"),
                    ((Number) document.get("documents")).longValue(),
                    document.getString("sha256"));
        }
    }

    /**
     * Takes a backup.
     *
     * @param folder new or empty
     * @return how many documents were copied
     */
    public static long run(Installation installation, Path folder, Instant now) {
        try {
            if (Files.exists(folder)) {
                try (var content = Files.list(folder)) {
                    if (content.findAny().isPresent()) {
                        throw new IllegalArgumentException(folder + " is not empty; name a new folder");
                    }
                }
            }
            List<Part> parts = new ArrayList<>();
            Set<String> services = new TreeSet<>(Installation.READERS.keySet());
            services.addAll(Installation.PUBLISHERS.keySet());
            for (String database : services) {
                for (String collection : collections(installation, database)) {
                    if (!collection.equals(STREAMS)) {
                        parts.add(copy(installation, folder, database, collection));
                    }
                }
            }
            for (String database : services) {
                if (collections(installation, database).contains(STREAMS)) {
                    parts.add(copy(installation, folder, database, STREAMS));
                }
            }
            for (String collection : collections(installation, KEYS)) {
                parts.add(copy(installation, folder, KEYS, collection));
            }
            if (parts.stream().noneMatch(part -> part.collection().equals(STREAMS))) {
                throw new IllegalArgumentException("the store holds no streams; is REBOUND_MONGODB the right one?");
            }
            Files.writeString(
                    folder.resolve(MANIFEST),
                    new Document("taken", now.toString())
                                    .append(
                                            "parts",
                                            parts.stream().map(Part::document).toList())
                                    .toJson()
                            + "\n");
            return parts.stream().mapToLong(Part::documents).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> collections(Installation installation, String database) {
        Set<String> names = new TreeSet<>();
        installation.mongo().getDatabase(database).listCollectionNames().into(names);
        names.removeIf(name -> name.startsWith("system."));
        return names;
    }

    private static Part copy(Installation installation, Path folder, String database, String collection)
            throws IOException {
        Path file = folder.resolve(database).resolve(collection + ".bson.gz");
        Files.createDirectories(file.getParent());
        MessageDigest digest = sha256();
        long documents = 0;
        MongoCollection<RawBsonDocument> from =
                installation.mongo().getDatabase(database).getCollection(collection, RawBsonDocument.class);
        try (OutputStream raw = new DigestOutputStream(Files.newOutputStream(file), digest);
                OutputStream out = new GZIPOutputStream(raw, 1 << 16);
                MongoCursor<RawBsonDocument> cursor = from.find().cursor()) {
            while (cursor.hasNext()) {
                ByteBuffer bytes = cursor.next().getByteBuffer().asNIO();
                byte[] document = new byte[bytes.remaining()];
                bytes.get(document);
                out.write(document);
                documents++;
            }
        }
        return new Part(database, collection, documents, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
