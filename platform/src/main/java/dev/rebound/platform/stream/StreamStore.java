package dev.rebound.platform.stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import dev.rebound.platform.command.CommandMark;
import dev.rebound.platform.words.SeekerKeys;
import dev.rebound.platform.words.WordsErased;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.Document;

/**
 * Axon's event storage with one stream in one document:
 *
 * <pre>{ _id, type, seeker, version, published, bytes, unpublishedSince,
 *   events: [ { id, type, revision, sequence, time, payload, metadata, key, fingerprint, public } ] }</pre>
 *
 * {@code version} counts the events. To create a stream is one insert; to append is one update on the condition that
 * {@code version} is still what the command saw. So the events of a command are stored all or none, on a standalone
 * server too, and of two commands racing for one version one wins and the other sees Axon's {@link ConcurrencyException}.
 * The append is the outbox as well: {@code published} tells the relay how far Kafka knows the stream.
 *
 * <p>Streams are read by id only. Nothing tracks this store by clock or position: whoever wants to follow events reads
 * Kafka.
 */
public final class StreamStore extends AbstractEventStorageEngine {

    private final MongoCollection<Document> streams;
    private final Predicate<Object> isPublic;
    private final Clock clock;
    private final SeekerKeys keys;

    private StreamStore(Builder builder) {
        super(builder);
        this.streams = builder.streams;
        this.isPublic = builder.isPublic;
        this.clock = builder.clock;
        this.keys = builder.keys;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<DomainEventMessage<?>> events = ofOneStream(messages);
        DomainEventMessage<?> first = events.get(0);
        String id = first.getAggregateIdentifier();
        CommandMark mark = CommandMark.current();
        List<Document> documents = new ArrayList<>(events.size());
        long bytes = 0;
        for (DomainEventMessage<?> event : events) {
            Document document = toDocument(event, serializer, mark);
            bytes += document.getString("payload").length()
                    + document.getString("metadata").length()
                    + 200;
            documents.add(document);
        }
        long before = first.getSequenceNumber();
        long after = before + events.size();
        if (before == 0) {
            refuseIfFull(first.getType(), after, bytes);
            create(id, first.getType(), mark, documents, after, bytes);
        } else {
            Loaded loaded = Loaded.of(id).orElseGet(() -> load(id));
            refuseIfFull(first.getType(), after, loaded.bytes() + bytes);
            append(id, documents, before, after, bytes);
        }
        mark.receipt().stored(after);
    }

    private void create(String id, String type, CommandMark mark, List<Document> events, long version, long bytes) {
        Document stream = new Document("_id", id)
                .append("type", type)
                .append("seeker", mark.seeker())
                .append("version", version)
                .append("published", 0L)
                .append("bytes", bytes)
                .append("unpublishedSince", now())
                .append("events", events);
        try {
            streams.insertOne(stream);
            leaveNothingOfTheErased(id, mark);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // The driver's own retry may have met its first try.
            if (!landed(id, events)) {
                Document present = streams.find(new Document("_id", id)).first();
                if (present != null) {
                    mark.check(present.getString("seeker"), present.getList("events", Document.class));
                }
                throw new AggregateStreamCreationException("the stream exists already");
            }
        } catch (MongoException e) {
            settle(id, events, e);
        }
    }

    /** An erasure that came in between has purged, or is about to, and may have missed what was only just inserted. */
    private void leaveNothingOfTheErased(String id, CommandMark mark) {
        if (mark.seeker() != null && keys.isDestroyed(mark.seeker())) {
            streams.deleteOne(new Document("_id", id));
            throw new WordsErased();
        }
    }

    private void append(String id, List<Document> events, long before, long after, long bytes) {
        // A plain document, not Filters.and: the embedded store finds its index only by exactly these keys.
        Document unchanged = new Document("_id", id).append("version", before);
        try {
            long matched = streams.updateOne(
                            unchanged,
                            Updates.combine(
                                    Updates.pushEach("events", events),
                                    Updates.set("version", after),
                                    Updates.inc("bytes", bytes),
                                    Updates.min("unpublishedSince", now())))
                    .getMatchedCount();
            if (matched == 0) {
                throw new ConcurrencyException("the stream has moved on since it was read");
            }
        } catch (MongoException e) {
            settle(id, events, e);
        }
    }

    /** A write whose answer was lost is neither done nor undone until the stream itself has been asked. */
    private void settle(String id, List<Document> events, MongoException lost) {
        boolean landed;
        try {
            landed = landed(id, events);
        } catch (MongoException stillAway) {
            throw new StoreUnavailable(lost);
        }
        if (!landed) {
            throw unavailableOr(lost);
        }
    }

    /** A store that is away may come back; one that refuses will refuse again, and must not be asked for ever. */
    private static RuntimeException unavailableOr(MongoException failure) {
        return StoreUnavailable.isCauseOf(failure) ? new StoreUnavailable(failure) : failure;
    }

    private boolean landed(String id, List<Document> events) {
        String last = events.get(events.size() - 1).getString("id");
        return eventsOf(id).stream().anyMatch(event -> last.equals(event.getString("id")));
    }

    private List<Document> eventsOf(String id) {
        Document stream = streams.find(new Document("_id", id)).first();
        return stream == null ? List.of() : stream.getList("events", Document.class);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String id, long firstSequenceNumber) {
        Document stream;
        try {
            stream = streams.find(new Document("_id", id)).first();
        } catch (MongoException e) {
            throw unavailableOr(e);
        }
        if (stream == null) {
            return Stream.empty();
        }
        List<Document> events = stream.getList("events", Document.class);
        new Loaded(count(stream, "version"), count(stream, "bytes")).remember(id);
        CommandMark.current().check(stream.getString("seeker"), events);
        String type = stream.getString("type");
        return events.stream()
                .filter(event -> count(event, "sequence") > firstSequenceNumber)
                .map(event -> toEntry(type, id, event));
    }

    private Loaded load(String id) {
        Document stream = streams.find(new Document("_id", id)).first();
        return stream == null ? new Loaded(0, 0) : new Loaded(count(stream, "version"), count(stream, "bytes"));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String id) {
        return Optional.ofNullable(streams.find(new Document("_id", id)).first())
                .map(stream -> count(stream, "version") - 1);
    }

    /** What one unit of work knows of a stream it read: enough to tell whether more fits in. */
    private record Loaded(long version, long bytes) {

        void remember(String id) {
            CurrentUnitOfWork.ifStarted(work -> work.resources().put(key(id), this));
        }

        static Optional<Loaded> of(String id) {
            return CurrentUnitOfWork.map(work -> work.getResource(key(id)));
        }

        private static String key(String id) {
            return Loaded.class.getName() + "/" + id;
        }
    }

    private static void refuseIfFull(String type, long events, long bytes) {
        if (events > StreamFull.MAX_EVENTS || bytes > StreamFull.MAX_BYTES) {
            throw new StreamFull(type);
        }
    }

    private static List<DomainEventMessage<?>> ofOneStream(List<? extends EventMessage<?>> messages) {
        List<DomainEventMessage<?>> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("only an aggregate's events can be stored, not "
                        + message.getPayloadType().getName());
            }
            if (!events.isEmpty() && !events.get(0).getAggregateIdentifier().equals(event.getAggregateIdentifier())) {
                throw new IllegalArgumentException("one command may change one stream only: only that is atomic");
            }
            events.add(event);
        }
        return events;
    }

    private Document toDocument(DomainEventMessage<?> event, Serializer serializer, CommandMark mark) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        Document document = new Document("id", event.getIdentifier())
                .append("type", payload.getType().getName())
                .append("revision", payload.getType().getRevision())
                .append("sequence", event.getSequenceNumber() + 1)
                .append("time", DateTimeUtils.formatInstant(event.getTimestamp()))
                .append("payload", payload.getData())
                .append("metadata", metadata.getData());
        mark.writeTo(document);
        if (isPublic.test(event.getPayload())) {
            // Kept with the event: a later change of what is published must not renumber what was.
            document.append("public", true);
        }
        return document;
    }

    static DomainEventData<?> toEntry(String type, String id, Document event) {
        return new GenericDomainEventEntry<>(
                type,
                id,
                count(event, "sequence") - 1,
                event.getString("id"),
                DateTimeUtils.parseInstant(event.getString("time")),
                event.getString("type"),
                event.getString("revision"),
                event.getString("payload"),
                event.getString("metadata"));
    }

    static long count(Document document, String field) {
        return ((Number) document.get(field)).longValue();
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    @Override
    public Stream<? extends org.axonframework.eventhandling.TrackedEventMessage<?>> readEvents(
            TrackingToken token, boolean mayBlock) {
        throw noTracking();
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken token, boolean mayBlock) {
        throw noTracking();
    }

    @Override
    public TrackingToken createTailToken() {
        throw noTracking();
    }

    private static UnsupportedOperationException noTracking() {
        return new UnsupportedOperationException("nothing tracks the store: follow the events on Kafka");
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("a stream is read whole with one read: it needs no snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String id) {
        return Stream.empty();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends AbstractEventStorageEngine.Builder {

        private MongoCollection<Document> streams;
        private Predicate<Object> isPublic;
        private Clock clock;
        private SeekerKeys keys;

        Builder streams(MongoCollection<Document> streams) {
            this.streams = streams;
            return this;
        }

        Builder isPublic(Predicate<Object> isPublic) {
            this.isPublic = isPublic;
            return this;
        }

        Builder keys(SeekerKeys keys) {
            this.keys = keys;
            return this;
        }

        Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasterChain) {
            super.upcasterChain(upcasterChain);
            return this;
        }

        Builder serializer(Serializer serializer) {
            super.eventSerializer(serializer);
            super.snapshotSerializer(serializer);
            return this;
        }

        StreamStore build() {
            return new StreamStore(this);
        }
    }
}
