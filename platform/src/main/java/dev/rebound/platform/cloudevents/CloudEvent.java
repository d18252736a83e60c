package dev.rebound.platform.cloudevents;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it comes from Kafka: CloudEvents 1.0, binary mode.
 *
 * @param id the event's own id
 * @param type such as {@code dev.rebound.candidacy.rejected.v1}
 * @param subject the candidacy's id, or the seeker's on the seeker topic
 * @param aggregate whose event it is
 * @param sequence its place among the published events of that aggregate, from 1 without a gap
 * @param data the payload
 */
public record CloudEvent(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String aggregate,
        long sequence,
        JsonNode data,
        JsonMapper mapper) {

    /** The payload as the record of the fields that this reader knows; others are ignored. */
    public <T> T as(Class<T> type) {
        return mapper.treeToValue(data, type);
    }

    /** The seeker, whom every payload names. */
    public String seeker() {
        return data.path("seeker").asString();
    }

    /** The candidacy that the event belongs to. */
    public UUID candidacy() {
        return UUID.fromString(subject);
    }

    /** The payload stays out of logs, though its words are sealed. */
    @Override
    public String toString() {
        return type + " " + id + " (" + aggregate + " #" + sequence + ")";
    }
}
