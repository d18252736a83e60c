package dev.rebound.platform.listening;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.erasing.Purge;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.SeekerKeys;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Makes what a service hears with: guarded views and inboxes, each in a collection of its own. */
public final class Listening {

    private final MongoDatabase database;
    private final StoreIndexes indexes;
    private final JsonMapper mapper;
    private final SeekerKeys keys;
    private final Purge purge;
    private final ListeningMetrics metrics;

    Listening(
            MongoDatabase database,
            StoreIndexes indexes,
            JsonMapper mapper,
            SeekerKeys keys,
            Purge purge,
            ListeningMetrics metrics) {
        this.database = database;
        this.indexes = indexes;
        this.mapper = mapper;
        this.keys = keys;
        this.purge = purge;
        this.metrics = metrics;
    }

    /** A guarded view kept in the collection of this name. */
    public <T> GuardedView<T> view(String collection, Class<T> type) {
        MongoCollection<Document> documents = database.getCollection(collection);
        indexes.conditional(documents, "revision");
        indexes.plain(documents, "seeker");
        return new GuardedView<>(documents, type, mapper, keys, metrics);
    }

    /** The inbox of one listener; each listener needs its own. */
    public Inbox inbox(String listener) {
        MongoCollection<Document> heard = database.getCollection(Purge.HEARD_BY + listener);
        indexes.conditional(heard, "sequence");
        return new Inbox(heard, keys, purge, metrics);
    }
}
