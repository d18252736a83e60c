package dev.rebound.platform.stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

/**
 * Creates the indexes that each kind of store can use. MongoDB finds a conditional update by {@code _id} alone; the
 * embedded store uses an index only if a filter has exactly its keys, so there each condition gets a unique index that
 * MongoDB would only have to maintain. The embedded store, in turn, keeps no index that is not unique.
 */
public final class StoreIndexes {

    private final boolean embedded;

    StoreIndexes(MongoDatabase database) {
        this.embedded = isEmbedded(database);
    }

    /** Every MongoDB tells the commit it was built from. */
    private static boolean isEmbedded(MongoDatabase database) {
        return !database.runCommand(new Document("buildInfo", 1)).containsKey("gitVersion");
    }

    /** For updates on {@code _id} and these fields together. */
    public void conditional(MongoCollection<Document> collection, String... fields) {
        if (embedded) {
            Document keys = new Document("_id", 1);
            for (String field : fields) {
                keys.append(field, 1);
            }
            collection.createIndex(keys, new IndexOptions().unique(true));
        }
    }

    /** For finding and sorting by these fields together. */
    public void plain(MongoCollection<Document> collection, String... fields) {
        if (!embedded) {
            collection.createIndex(Indexes.ascending(fields));
        }
    }

    /** For the few documents that have the field at all. */
    public void sparse(MongoCollection<Document> collection, String field) {
        if (!embedded) {
            collection.createIndex(Indexes.ascending(field), new IndexOptions().sparse(true));
        }
    }
}
