package dev.rebound.scripts;

import com.mongodb.client.MongoCollection;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Brings a backup into an empty store and has all of it published again, into topics that are empty: they may hold what
 * happened after the backup, and a service that has heard of event 7 drops the next event 7, whatever it says.
 */
public final class Restore {

    private static final int AT_ONCE = 500;

    /** MongoDB's own bound on a document, in bytes. */
    private static final int LARGEST = 16 * 1024 * 1024 + 16 * 1024;

    private Restore() {}

    /**
     * @param documents that were brought back
     * @param streams of them, which the services' relays will publish again
     */
    public record Report(long documents, long streams) {}

    /**
     * Restores. Everything is checked before anything is written.
     *
     * @throws IllegalArgumentException if the folder is no whole backup, or store or topics are not empty
     */
    public static Report run(Installation installation, Path folder) {
        try {
            List<Backup.Part> parts = checked(folder);
            mustBeEmpty(installation, parts);
            topicsMustBeEmpty(installation);
            long documents = 0;
            for (Backup.Part part : parts) {
                documents += bring(installation, folder, part);
            }
            return new Report(documents, Republish.run(installation, Republish.Scope.ALL, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Backup.Part> checked(Path folder) throws IOException {
        Path manifest = folder.resolve(Backup.MANIFEST);
        if (!Files.exists(manifest)) {
            throw new IllegalArgumentException(
                    folder + " has no " + Backup.MANIFEST + ": it is no backup, or half of one");
        }
        List<Backup.Part> parts = Document.parse(Files.readString(manifest)).getList("parts", Document.class).stream()
                .map(Backup.Part::of)
                .toList();
        for (Backup.Part part : parts) {
            Path file = folder.resolve(part.file());
            if (!Files.exists(file) || !part.sha256().equals(checksum(file))) {
                throw new IllegalArgumentException(part.file() + " is missing or not as it was written");
            }
        }
        return parts;
    }

    private static String checksum(Path file) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void mustBeEmpty(Installation installation, List<Backup.Part> parts) {
        for (Backup.Part part : parts) {
            Document any = installation
                    .mongo()
                    .getDatabase(part.database())
                    .getCollection(part.collection())
                    .find()
                    .first();
            if (any != null) {
                throw new IllegalArgumentException(part.database() + "." + part.collection()
                        + " is not empty: stop the services and drop the databases, or restore into another store");
            }
        }
    }

    private static void topicsMustBeEmpty(Installation installation) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", installation.kafka()))) {
            var present = admin.listTopics().names().get();
            List<String> ours = TopicDrift.wanted().stream()
                    .map(TopicDrift.Wanted::name)
                    .filter(present::contains)
                    .toList();
            for (var topic : admin.describeTopics(ours).allTopicNames().get().values()) {
                for (var partition : topic.partitions()) {
                    var place = new TopicPartition(topic.name(), partition.partition());
                    long end = admin.listOffsets(Map.of(place, OffsetSpec.latest()))
                            .partitionResult(place)
                            .get()
                            .offset();
                    if (end > 0) {
                        throw new IllegalArgumentException(topic.name()
                                + " is not empty: stop the services, delete Rebound's topics, and make them again with"
                                + " deploy/scripts/topics --mend");
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say what its topics hold", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long bring(Installation installation, Path folder, Backup.Part part) throws IOException {
        MongoCollection<RawBsonDocument> to = installation
                .mongo()
                .getDatabase(part.database())
                .getCollection(part.collection(), RawBsonDocument.class);
        long documents = 0;
        List<RawBsonDocument> next = new ArrayList<>();
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(Files.newInputStream(folder.resolve(part.file())), 1 << 16))) {
            for (byte[] document = read(in); document != null; document = read(in)) {
                next.add(new RawBsonDocument(document));
                documents++;
                if (next.size() == AT_ONCE) {
                    to.insertMany(next);
                    next.clear();
                }
            }
        }
        if (!next.isEmpty()) {
            to.insertMany(next);
        }
        if (documents != part.documents()) {
            throw new IllegalStateException(
                    part.file() + " holds " + documents + " documents, not " + part.documents());
        }
        return documents;
    }

    /** The next document, which begins with its own length; null at the end. */
    private static byte[] read(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        byte[] rest = in.readNBytes(3);
        if (rest.length < 3) {
            throw new EOFException("a document is cut off");
        }
        int length = first | (rest[0] & 0xff) << 8 | (rest[1] & 0xff) << 16 | (rest[2] & 0xff) << 24;
        if (length < 5 || length > LARGEST) {
            throw new IOException("a document of " + length + " bytes");
        }
        byte[] document = new byte[length];
        document[0] = (byte) first;
        System.arraycopy(rest, 0, document, 1, 3);
        in.readFully(document, 4, length - 4);
        return document;
    }
}
