package dev.rebound.platform.listening;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.words.SeekerKeys;
import dev.rebound.platform.words.WordsErased;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;

/**
 * A read model of one document per thing, which knows for every aggregate it hears of the last event it has applied.
 * Both are written together and only if nobody else wrote meanwhile, so an event counts once however often and wherever
 * it is delivered. Events of an erased seeker make no document any more.
 *
 * <pre>{ _id, seeker, revision, heard: [ { aggregate, sequence } ], view: { ... } }</pre>
 *
 * @param <T> the view, a record that JSON can carry; words in it stay sealed
 */
public final class GuardedView<T> {

    private static final int ATTEMPTS = 20;

    private final MongoCollection<Document> documents;
    private final Class<T> type;
    private final JsonMapper mapper;
    private final Sequences sequences;
    private final SeekerKeys keys;
    private final ListeningMetrics metrics;

    GuardedView(
            MongoCollection<Document> documents,
            Class<T> type,
            JsonMapper mapper,
            SeekerKeys keys,
            ListeningMetrics metrics) {
        this.documents = documents;
        this.type = type;
        this.mapper = mapper;
        this.keys = keys;
        this.sequences = new Sequences(metrics);
        this.metrics = metrics;
    }

    /**
     * Applies an event to the document with this id.
     *
     * @param fold makes the new view of the present one, which is null at first; it may be called again if another
     *     writer was faster
     * @return whether it was applied; false if it was known already, or its seeker has been erased
     * @throws SequenceGap if an earlier event of the same aggregate is missing
     */
    public boolean apply(CloudEvent event, String id, UnaryOperator<T> fold) {
        try {
            return applied(event, id, fold);
        } catch (SequenceGap | WordsErased e) {
            // What was purged is no gap, and words that open no more hold nobody up.
            if (keys.isDestroyed(event.seeker())) {
                return absorbed();
            }
            throw e;
        }
    }

    private boolean absorbed() {
        metrics.absorbed();
        return false;
    }

    private boolean applied(CloudEvent event, String id, UnaryOperator<T> fold) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document present = documents.find(new Document("_id", id)).first();
            if (present == null && keys.isDestroyed(event.seeker())) {
                return absorbed();
            }
            List<Document> heard = present == null ? List.of() : present.getList("heard", Document.class);
            if (!sequences.isNext(event, last(heard, event.aggregate()))) {
                return false;
            }
            T view = fold.apply(present == null ? null : read(present));
            long revision = present == null ? 0 : number(present, "revision");
            Document next = new Document("_id", id)
                    .append("seeker", event.seeker())
                    .append("revision", revision + 1)
                    .append("heard", with(heard, event))
                    .append("view", Document.parse(mapper.writeValueAsString(view)));
            if (write(next, revision)) {
                if (revision == 0 && keys.isDestroyed(event.seeker())) {
                    // The purge came in between and cannot have seen it.
                    documents.deleteOne(new Document("_id", id));
                    return absorbed();
                }
                metrics.applied(event);
                return true;
            }
        }
        throw new IllegalStateException("view " + id + " is written by too many at once");
    }

    private boolean write(Document next, long revision) {
        if (revision > 0) {
            Document unchanged = new Document("_id", next.get("_id")).append("revision", revision);
            return documents.replaceOne(unchanged, next).getMatchedCount() == 1;
        }
        try {
            documents.insertOne(next);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** One view by its id. */
    public Optional<T> find(String id) {
        return Optional.ofNullable(documents.find(new Document("_id", id)).first())
                .map(this::read);
    }

    /** A seeker's views, in no promised order. */
    public List<T> ofSeeker(String seeker, int limit) {
        return matching(new Document("seeker", seeker), limit);
    }

    /** Views by a filter of the caller's, whose fields begin with {@code view.}. */
    public List<T> matching(Bson filter, int limit) {
        List<T> views = new ArrayList<>();
        documents.find(filter).limit(limit).forEach(document -> views.add(read(document)));
        return views;
    }

    /** The same, the first in an order of the caller's; an index should hold filter and order. */
    public List<T> matching(Bson filter, Bson order, int limit) {
        List<T> views = new ArrayList<>();
        documents.find(filter).sort(order).limit(limit).forEach(document -> views.add(read(document)));
        return views;
    }

    private T read(Document document) {
        return mapper.readValue(document.get("view", Document.class).toJson(), type);
    }

    private static long last(List<Document> heard, String aggregate) {
        return heard.stream()
                .filter(entry -> aggregate.equals(entry.getString("aggregate")))
                .mapToLong(entry -> number(entry, "sequence"))
                .findFirst()
                .orElse(0);
    }

    private static List<Document> with(List<Document> heard, CloudEvent event) {
        List<Document> next = new ArrayList<>(heard.size() + 1);
        heard.stream()
                .filter(entry -> !event.aggregate().equals(entry.getString("aggregate")))
                .forEach(next::add);
        next.add(new Document("aggregate", event.aggregate()).append("sequence", event.sequence()));
        return next;
    }

    private static long number(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }
}
