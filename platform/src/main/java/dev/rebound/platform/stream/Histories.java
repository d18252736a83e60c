package dev.rebound.platform.stream;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;

/** Reads whole histories by id, for views that must show what has just been written. */
public final class Histories {

    private final EventStore events;
    private final Streams streams;

    Histories(EventStore events, Streams streams) {
        this.events = events;
        this.streams = streams;
    }

    /**
     * The ids of a seeker's streams of one type, in the order of the ids.
     *
     * @param type the aggregate's type, such as {@code Candidacy}
     * @param limit at most so many
     */
    public List<String> idsOf(String seeker, String type, int limit) {
        List<String> ids = new ArrayList<>();
        streams.collection()
                .find(new Document("seeker", seeker).append("type", type))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(stream -> ids.add(stream.getString("_id")));
        return ids;
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
