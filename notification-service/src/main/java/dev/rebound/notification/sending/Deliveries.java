package dev.rebound.notification.sending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.rebound.notification.duedates.StoreClock;
import dev.rebound.notification.reminder.Place;
import dev.rebound.notification.sending.Delivery.State;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.words.SeekerKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages of all channels, one document each:
 *
 * <pre>{ _id, seeker, channel, kind, items, entries, state, queuedAt, next, fence, attempts, note, endedAt }</pre>
 *
 * {@code next} is the time from which it may be claimed: first its own, then the end of each claim's lease, then that of
 * the next attempt; at its end there is none. To claim is one atomic update that moves {@code next} on and counts
 * {@code fence} up; only the holder of the last claim can settle it. Times are the store's. The entries, with the names
 * in them sealed, stay no longer than they are needed: a message at its end is a line in the log.
 */
final class Deliveries {

    private final MongoCollection<Document> documents;
    private final JsonMapper mapper;
    private final SeekerKeys keys;
    private final StoreClock clock;
    private final Duration lease;

    Deliveries(
            MongoCollection<Document> documents,
            StoreIndexes indexes,
            JsonMapper mapper,
            SeekerKeys keys,
            StoreClock clock,
            Duration lease) {
        this.documents = documents;
        this.mapper = mapper;
        this.keys = keys;
        this.clock = clock;
        this.lease = lease;
        indexes.conditional(documents, "fence");
        indexes.plain(documents, "channel", "next");
        indexes.plain(documents, "seeker", "queuedAt");
        indexes.sparse(documents, "endedAt");
    }

    /** Adds a message, unless it is known or its seeker has been erased. */
    boolean add(Message message) {
        String id = message.id().toString();
        if (keys.isDestroyed(message.seeker())) {
            return false;
        }
        Instant now = clock.now();
        boolean waits = message.notBefore() != null && message.notBefore().isAfter(now);
        try {
            documents.insertOne(new Document("_id", id)
                    .append("seeker", message.seeker())
                    .append("channel", message.channel().name())
                    .append("kind", message.kind().name())
                    .append(
                            "items",
                            message.items().stream().map(UUID::toString).toList())
                    .append("entries", mapper.writeValueAsString(message.entries()))
                    .append("state", State.QUEUED.name())
                    .append("queuedAt", Date.from(now))
                    .append("next", Date.from(waits ? message.notBefore() : now))
                    .append("fence", 0L)
                    .append("attempts", 0));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        if (keys.isDestroyed(message.seeker())) {
            // The purge came in between and cannot have seen it.
            documents.deleteOne(new Document("_id", id));
            return false;
        }
        return true;
    }

    /** Claims the message of a channel that has waited longest, if one may go out. */
    Optional<Claimed> claim(Channel channel) {
        Instant now = clock.now();
        Document claimed = documents.findOneAndUpdate(
                new Document("channel", channel.name()).append("next", new Document("$lte", Date.from(now))),
                Updates.combine(
                        Updates.set("next", Date.from(now.plus(lease))),
                        Updates.set("state", State.SENDING.name()),
                        Updates.inc("attempts", 1),
                        Updates.inc("fence", 1L)),
                new FindOneAndUpdateOptions().sort(Sorts.ascending("next")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(claimed)
                .map(message -> new Claimed(
                        new Parcel(
                                id(message),
                                message.getString("seeker"),
                                MessageKind.valueOf(message.getString("kind")),
                                Arrays.asList(mapper.readValue(message.getString("entries"), Entry[].class)),
                                message.getDate("queuedAt").toInstant()),
                        channel,
                        number(message, "attempts"),
                        ((Number) message.get("fence")).longValue(),
                        now));
    }

    /** Brings a message to its end. */
    boolean end(Claimed claimed, State state, Note note) {
        return settle(
                claimed,
                Updates.combine(
                        Updates.set("state", state.name()),
                        Updates.set("note", note == null ? null : note.name()),
                        Updates.set("endedAt", Date.from(clock.now())),
                        Updates.unset("next"),
                        Updates.unset("entries")));
    }

    /** Lets a message wait for its next attempt. */
    boolean again(Claimed claimed, Instant next, Note note) {
        return settle(
                claimed,
                Updates.combine(
                        Updates.set("state", State.QUEUED.name()),
                        Updates.set("note", note.name()),
                        Updates.set("next", Date.from(next))));
    }

    /** The same, where this was no attempt after all: {@code note} null leaves the one that is there. */
    boolean putBack(Claimed claimed, Instant next, Note note) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set("state", State.QUEUED.name()),
                Updates.inc("attempts", -1),
                Updates.set("next", Date.from(next))));
        if (note != null) {
            changes.add(Updates.set("note", note.name()));
        }
        return settle(claimed, Updates.combine(changes));
    }

    private boolean settle(Claimed claimed, Bson changes) {
        Document own = new Document("_id", claimed.parcel().id().toString()).append("fence", claimed.fence());
        return documents.updateOne(own, changes).getMatchedCount() == 1;
    }

    /** A seeker's messages, the newest first. */
    List<Delivery> ofSeeker(String seeker, Place after, int limit) {
        Document wanted = new Document("seeker", seeker);
        if (after != null) {
            Date at = Date.from(after.time());
            wanted.append(
                    "$or",
                    List.of(
                            new Document("queuedAt", new Document("$lt", at)),
                            new Document("queuedAt", at)
                                    .append(
                                            "_id",
                                            new Document("$lt", after.item().toString()))));
        }
        List<Delivery> deliveries = new ArrayList<>();
        documents
                .find(wanted)
                .sort(Sorts.descending("queuedAt", "_id"))
                .limit(limit)
                .forEach(document -> deliveries.add(read(document)));
        return deliveries;
    }

    /** Takes messages out of the log that ended before a time. */
    long forgetEndedBefore(Instant time) {
        return documents
                .deleteMany(new Document("endedAt", new Document("$lt", Date.from(time))))
                .getDeletedCount();
    }

    Instant now() {
        return clock.now();
    }

    private static Delivery read(Document document) {
        String note = document.getString("note");
        List<UUID> items = document.getList("items", String.class).stream()
                .map(UUID::fromString)
                .toList();
        return new Delivery(
                id(document),
                Channel.valueOf(document.getString("channel")),
                MessageKind.valueOf(document.getString("kind")),
                items,
                State.valueOf(document.getString("state")),
                document.getDate("queuedAt").toInstant(),
                number(document, "attempts"),
                instant(document, "next"),
                instant(document, "endedAt"),
                note == null ? null : Note.valueOf(note));
    }

    private static UUID id(Document document) {
        return UUID.fromString(document.getString("_id"));
    }

    private static int number(Document document, String field) {
        return ((Number) document.get(field)).intValue();
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field) == null ? null : document.getDate(field).toInstant();
    }
}
