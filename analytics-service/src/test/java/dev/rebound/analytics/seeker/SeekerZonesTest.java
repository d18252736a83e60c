package dev.rebound.analytics.seeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.analytics.ServiceTest;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The samples of the seeker topic, with a field of tomorrow in each. */
@ServiceTest
class SeekerZonesTest {

    @Autowired
    SeekerZones zones;

    @Autowired
    JsonMapper mapper;

    final String seeker = "seeker-" + UUID.randomUUID();

    CloudEvent sample(String name, long sequence) throws IOException {
        try (InputStream file =
                getClass().getClassLoader().getResourceAsStream("contracts/events/" + name + "/v1/sample.json")) {
            ObjectNode data = (ObjectNode) mapper.readTree(file);
            data.put("ofTomorrow", "unknown").put("seeker", seeker);
            return event("dev.rebound." + name + ".v1", sequence, data);
        }
    }

    CloudEvent event(String type, long sequence, ObjectNode data) {
        return new CloudEvent("id", type, "/test", seeker, Instant.EPOCH, seeker, sequence, data, mapper);
    }

    @Test
    void theProfileTellsTheZoneAndAnErasureForgetsIt() throws IOException {
        assertThat(zones.of(seeker)).isEmpty();
        zones.on(sample("seeker.profile-changed", 1));
        assertThat(zones.of(seeker)).contains(ZoneId.of("Europe/London"));
        zones.on(sample("seeker.erased", 2));
        zones.on(sample("seeker.profile-changed", 1));
        assertThat(zones.of(seeker)).isEmpty();
    }

    @Test
    void aZoneThatThisJavaDoesNotKnowIsNone() throws IOException {
        CloudEvent changed = sample("seeker.profile-changed", 1);
        ((ObjectNode) changed.data()).put("timeZone", "Mars/Olympus");
        zones.on(changed);
        assertThat(zones.of(seeker)).isEmpty();
    }

    @Test
    void aTypeOfTomorrowIsNotGuessedAt() {
        assertThatThrownBy(() -> zones.on(event(
                        "dev.rebound.seeker.crowned.v1",
                        1,
                        mapper.createObjectNode().put("seeker", seeker))))
                .isInstanceOf(UnknownEvent.class);
    }
}
