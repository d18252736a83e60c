package dev.rebound.platform.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** How far Kafka knows each stream, kept in the stream itself. */
final class Outbox {

    private final MongoCollection<Document> streams;

    Outbox(MongoCollection<Document> streams) {
        this.streams = streams;
    }

    /** A stream as the relay sees it. */
    record Pending(String id, String type, long version, long published, List<Document> events) {}

    Optional<Pending> find(String id) {
        return Optional.ofNullable(streams.find(new Document("_id", id)).first())
                .map(stream -> new Pending(
                        id,
                        stream.getString("type"),
                        number(stream, "version"),
                        number(stream, "published"),
                        stream.getList("events", Document.class)));
    }

    /**
     * Notes that the stream is published up to an event. Conditional on what the caller read: of two relays, or of a
     * relay and an operator who sets the mark back, the later one does not undo the other.
     */
    void advance(Pending seen, long published) {
        if (published == seen.version()) {
            Document complete = new Document("_id", seen.id())
                    .append("version", seen.version())
                    .append("published", seen.published());
            long matched = streams.updateOne(
                            complete,
                            Updates.combine(Updates.set("published", published), Updates.unset("unpublishedSince")))
                    .getMatchedCount();
            if (matched == 1) {
                return;
            }
        }
        if (published > seen.published()) {
            // More was appended meanwhile: the stream stays marked as unpublished.
            streams.updateOne(
                    new Document("_id", seen.id()).append("published", seen.published()),
                    Updates.set("published", published));
        }
    }

    /** Streams with events that should have been published before the given time, oldest first. */
    List<String> waitingSince(Instant before, int limit) {
        List<String> ids = new ArrayList<>();
        streams.find(new Document("unpublishedSince", new Document("$lte", Date.from(before))))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("unpublishedSince"))
                .limit(limit)
                .forEach(stream -> ids.add(stream.getString("_id")));
        return ids;
    }

    Optional<Instant> oldest() {
        return Optional.ofNullable(streams.find(new Document("unpublishedSince", new Document("$exists", true)))
                        .projection(Projections.include("unpublishedSince"))
                        .sort(Sorts.ascending("unpublishedSince"))
                        .first())
                .map(stream -> stream.getDate("unpublishedSince").toInstant());
    }

    long backlog() {
        return streams.countDocuments(new Document("unpublishedSince", new Document("$exists", true)));
    }

    private static long number(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }
}
