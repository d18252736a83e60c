package dev.rebound.platform.stream;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.Document;

/** Turns the stored form of one event into the event, upcast to its present revision. */
public final class StoredEvents {

    private final Serializer serializer;
    private final EventUpcaster upcasters;

    StoredEvents(Serializer serializer, EventUpcaster upcasters) {
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** @param event one element of a stream document's {@code events} */
    public DomainEventMessage<?> read(String aggregateType, String id, Document event) {
        Stream<? extends DomainEventData<?>> data = Stream.of(StreamStore.toEntry(aggregateType, id, event));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(data, serializer, upcasters)
                .next();
    }
}
