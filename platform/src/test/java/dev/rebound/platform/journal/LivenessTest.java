package dev.rebound.platform.journal;

import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** K14: a listener whose thread died makes the process ask for its restart. */
@JournalTest
@DirtiesContext
class LivenessTest {

    @TestConfiguration
    static class Fragile {

        @KafkaListener(id = "fragile", idIsGroup = false, topics = "rebound.seeker")
        void on(CloudEvent event) {
            // Other tests of the JVM leave events of their own on the topic.
            if (event.subject().equals("fragile")) {
                throw new NoSuchMethodError("as a broken deployment would");
            }
        }
    }

    @Autowired
    MockMvc http;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Test
    void livenessTurnsDownWhenAListenerDiedOfAnError() throws Exception {
        http.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());

        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                "rebound.seeker", "fragile", "{\"seeker\": \"alex\"}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        EventHeaders.SPEC_VERSION, "1.0",
                        EventHeaders.ID, "1",
                        EventHeaders.TYPE, "dev.rebound.seeker.profile-changed.v1",
                        EventHeaders.SOURCE, "/test",
                        EventHeaders.SUBJECT, "fragile",
                        EventHeaders.TIME, "2026-03-09T14:20:00Z",
                        EventHeaders.AGGREGATE, "alex",
                        EventHeaders.SEQUENCE, "1")
                .forEach((name, text) -> EventHeaders.put(record.headers(), name, text));
        kafka.send(record).join();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> http.perform(get("/actuator/health/liveness"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.components.listeners.status").value("DOWN")));
        // A restart would mend it; the store and Kafka are no part of the question.
        http.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
    }
}
