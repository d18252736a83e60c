package dev.rebound.application;

import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Speaks on the topics of the feedback and notification services as they would. */
public class OtherServices {

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper mapper;
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

    OtherServices(KafkaTemplate<String, byte[]> kafka, JsonMapper mapper) {
        this.kafka = kafka;
        this.mapper = mapper;
    }

    /** An event of the candidacy's feedback request. */
    public void feedback(String seeker, UUID candidacy, String name, Map<String, Object> payload) {
        UUID request = Ids.feedbackRequest(candidacy);
        Map<String, Object> fields = new HashMap<>(payload);
        fields.put("request", request);
        send("rebound.feedback", "feedback." + name, seeker, candidacy, request, sequence(request), fields);
    }

    /** An event of the candidacy's follow-up plan. */
    public void followUp(String seeker, UUID candidacy, String name, Map<String, Object> payload) {
        UUID plan = Ids.followUpPlan(candidacy);
        send("rebound.follow-up", "follow-up." + name, seeker, candidacy, plan, sequence(plan), payload);
    }

    /** The same event of the feedback request once more, as after a crash of its relay. */
    public void feedbackAgain(String seeker, UUID candidacy, String name, long sequence, Map<String, Object> payload) {
        UUID request = Ids.feedbackRequest(candidacy);
        send("rebound.feedback", "feedback." + name, seeker, candidacy, request, sequence, payload);
    }

    private long sequence(UUID aggregate) {
        return sequences.merge(aggregate, 1L, Long::sum);
    }

    private void send(
            String topic,
            String name,
            String seeker,
            UUID candidacy,
            UUID aggregate,
            long sequence,
            Map<String, Object> payload) {
        Map<String, Object> data = new HashMap<>(payload);
        data.put("seeker", seeker);
        data.put("candidacy", candidacy);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, candidacy.toString(), mapper.writeValueAsBytes(data));
        UUID id = UUID.nameUUIDFromBytes((aggregate + "#" + sequence).getBytes(StandardCharsets.UTF_8));
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, id.toString(),
                        EventHeaders.TYPE, "dev.rebound." + name + ".v1",
                        EventHeaders.SOURCE, "/rebound/test",
                        EventHeaders.SUBJECT, candidacy.toString(),
                        EventHeaders.TIME, Instant.parse("2026-03-09T12:00:00Z").toString(),
                        EventHeaders.SEQUENCE, Long.toString(sequence),
                        EventHeaders.AGGREGATE, aggregate.toString(),
                        EventHeaders.PARTITION_KEY, candidacy.toString())
                .forEach((header, text) -> EventHeaders.put(record.headers(), header, text));
        kafka.send(record).join();
    }
}
