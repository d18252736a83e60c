package dev.rebound.platform.erasing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.rebound.platform.stream.Streams;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bson.Document;

/**
 * Takes out of a service's database everything that names a seeker in its field {@code seeker}, whichever collection it is
 * in, so that no collection can be forgotten. What stays: the stream that says that they were erased, without which it
 * could not be said again; and how far each inbox has heard an aggregate, which names nobody.
 */
public final class Purge {

    /** How the collections of inboxes begin. */
    public static final String HEARD_BY = "heard-by-";

    /** The type of the stream that stays. */
    static final String SEEKER = "Seeker";

    private static final int AT_ONCE = 500;

    private final MongoDatabase database;
    private final Streams streams;

    Purge(MongoDatabase database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    /**
     * Purges what is left of a seeker, {@value #AT_ONCE} documents at a time. Where a crash stops it, doing it again goes
     * on; doing it once more finds nothing.
     *
     * @return how many documents were deleted
     */
    public long of(String seeker) {
        long deleted = 0;
        for (String collection : database.listCollectionNames()) {
            if (!collection.startsWith(HEARD_BY) && !collection.startsWith("system.")) {
                deleted += from(database.getCollection(collection), seeker);
            }
        }
        return deleted;
    }

    private long from(MongoCollection<Document> collection, String seeker) {
        boolean holdsStreams =
                collection.getNamespace().equals(streams.collection().getNamespace());
        long deleted = 0;
        while (true) {
            List<Object> ids = StreamSupport.stream(
                            collection
                                    .find(new Document("seeker", seeker))
                                    .projection(Projections.include("type"))
                                    .limit(AT_ONCE)
                                    .spliterator(),
                            false)
                    .filter(document -> !holdsStreams || !SEEKER.equals(document.getString("type")))
                    .map(document -> document.get("_id"))
                    .filter(Objects::nonNull)
                    .toList();
            if (ids.isEmpty()) {
                return deleted;
            }
            deleted += collection
                    .deleteMany(new Document("_id", new Document("$in", ids)))
                    .getDeletedCount();
        }
    }
}
