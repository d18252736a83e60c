package dev.rebound.platform.cloudevents;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a CloudEvent from a record. Whatever is not one is an error of the record, not of the reader: the error handler
 * takes it to the dead letters and the next record follows.
 */
public final class CloudEventDeserializer implements Deserializer<CloudEvent> {

    private final JsonMapper mapper;

    public CloudEventDeserializer(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public CloudEvent deserialize(String topic, byte[] data) {
        throw new SerializationException("an event needs its CloudEvents headers");
    }

    @Override
    public CloudEvent deserialize(String topic, Headers headers, byte[] data) {
        if (!"1.0".equals(required(headers, EventHeaders.SPEC_VERSION))) {
            throw new SerializationException("only CloudEvents 1.0 are known");
        }
        return new CloudEvent(
                required(headers, EventHeaders.ID),
                required(headers, EventHeaders.TYPE),
                required(headers, EventHeaders.SOURCE),
                required(headers, EventHeaders.SUBJECT),
                time(required(headers, EventHeaders.TIME)),
                required(headers, EventHeaders.AGGREGATE),
                sequence(required(headers, EventHeaders.SEQUENCE)),
                payload(data),
                mapper);
    }

    private static String required(Headers headers, String name) {
        String text = EventHeaders.text(headers, name);
        if (text == null || text.isBlank()) {
            throw new SerializationException("the header " + name + " is missing");
        }
        return text;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new SerializationException("ce_time is not an ISO-8601 instant");
        }
    }

    private static long sequence(String text) {
        try {
            long sequence = Long.parseLong(text);
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for both.
        }
        throw new SerializationException("ce_sequence is not a number from 1");
    }

    /** The parser's own message is not passed on: it quotes the text. */
    private JsonNode payload(byte[] data) {
        try {
            JsonNode payload = data == null ? null : mapper.readTree(data);
            if (payload != null && payload.isObject() && payload.path("seeker").isString()) {
                return payload;
            }
        } catch (JacksonException e) {
            throw new SerializationException("the payload is not JSON");
        }
        throw new SerializationException("the payload is not an object that names its seeker");
    }
}
