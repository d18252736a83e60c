package dev.rebound.platform.stream;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads whole histories by id, for views that must show what has just been written. */
public final class Histories {

    private final EventStore events;

    Histories(EventStore events) {
        this.events = events;
    }

    /** All events of a stream in order; empty if there is no such stream. */
    public List<Recorded> of(String id) {
        return events.readEvents(id)
                .asStream()
                .map(message -> new Recorded(
                        message.getSequenceNumber() + 1,
                        message.getIdentifier(),
                        message.getTimestamp(),
                        message.getPayload()))
                .toList();
    }
}
