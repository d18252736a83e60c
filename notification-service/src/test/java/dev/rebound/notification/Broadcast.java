package dev.rebound.notification;

import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Speaks on the topics of the other services as they would. */
public class Broadcast {

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper mapper;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();

    Broadcast(KafkaTemplate<String, byte[]> kafka, JsonMapper mapper) {
        this.kafka = kafka;
        this.mapper = mapper;
    }

    /** One candidacy of one seeker, with the events of its two topics. */
    public Story of(String seeker, UUID candidacy) {
        return new Story(seeker, candidacy);
    }

    /** The seeker's profile, as it now stands. */
    public void profile(String seeker, String timeZone) {
        send(
                "rebound.seeker",
                "seeker.profile-changed",
                seeker,
                seeker,
                fields(
                        "seeker",
                        seeker,
                        "name",
                        null,
                        "email",
                        null,
                        "phone",
                        null,
                        "timeZone",
                        timeZone,
                        "spelling",
                        "BRITISH"));
    }

    /** What a seeker says of an action; each of them is an event of the seeker's one plan of them. */
    public void action(String seeker, String name, Map<String, Object> data) {
        Map<String, Object> payload = new HashMap<>(data);
        payload.put("seeker", seeker);
        send("rebound.improvement", "improvement.action-" + name, seeker, "actions-of-" + seeker, payload);
    }

    private void send(String topic, String name, String subject, String aggregate, Map<String, Object> data) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, subject, mapper.writeValueAsBytes(data));
        Map.of(
                        EventHeaders.SPEC_VERSION,
                        "1.0",
                        EventHeaders.ID,
                        UUID.randomUUID().toString(),
                        EventHeaders.TYPE,
                        "dev.rebound." + name + ".v1",
                        EventHeaders.SOURCE,
                        "/rebound/test",
                        EventHeaders.SUBJECT,
                        subject,
                        EventHeaders.TIME,
                        Instant.now().toString(),
                        EventHeaders.SEQUENCE,
                        Long.toString(sequences.merge(aggregate, 1L, Long::sum)),
                        EventHeaders.AGGREGATE,
                        aggregate,
                        EventHeaders.PARTITION_KEY,
                        subject)
                .forEach((header, text) -> EventHeaders.put(record.headers(), header, text));
        kafka.send(record).join();
    }

    public final class Story {

        private final String seeker;
        private final UUID candidacy;

        private Story(String seeker, UUID candidacy) {
            this.seeker = seeker;
            this.candidacy = candidacy;
        }

        public Words words(String text) {
            return Words.of(seeker, text);
        }

        public Story opened(String company, String title) {
            return candidacy(
                    "opened",
                    fields(
                            "company",
                            words(company),
                            "title",
                            words(title),
                            "appliedOn",
                            "2025-08-19",
                            "source",
                            "BOARD"));
        }

        public Story interviewed(UUID interview, Instant heldAt) {
            return candidacy(
                    "interviewed", fields("interview", interview, "stage", "FIRST_INTERVIEW", "heldAt", heldAt));
        }

        public Story rejected(String company, String title, Instant receivedAt) {
            return candidacy(
                    "rejected",
                    fields(
                            "company",
                            words(company),
                            "title",
                            words(title),
                            "source",
                            "BOARD",
                            "receivedAt",
                            receivedAt,
                            "channel",
                            "EMAIL",
                            "stageReached",
                            "FIRST_INTERVIEW",
                            "interviews",
                            1,
                            "thankYouNoteSent",
                            true,
                            "viaRecruiter",
                            false,
                            "askedOnTheCall",
                            false));
        }

        public Story withdrawn(Instant at) {
            return candidacy("withdrawn", fields("withdrawnAt", at));
        }

        public Story requestSent(Instant at) {
            return feedback(
                    "request-sent",
                    fields("sentAt", at, "channel", "EMAIL", "recipient", "REJECTED_ME", "inTime", true));
        }

        public Story feedbackReceived(UUID feedback, Instant at) {
            return feedback("received", fields("feedback", feedback, "receivedAt", at));
        }

        public Story candidacy(String name, Map<String, Object> payload) {
            return send("rebound.candidacy", "candidacy." + name, candidacy, payload);
        }

        public Story feedback(String name, Map<String, Object> payload) {
            return send("rebound.feedback", "feedback." + name, Ids.feedbackRequest(candidacy), payload);
        }

        private Story send(String topic, String name, UUID aggregate, Map<String, Object> payload) {
            Map<String, Object> data = new HashMap<>(payload);
            data.put("seeker", seeker);
            data.put("candidacy", candidacy);
            Broadcast.this.send(topic, name, candidacy.toString(), aggregate.toString(), data);
            return this;
        }
    }

    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
