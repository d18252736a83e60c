package dev.rebound.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.testing.Erasure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** What this service keeps of a seeker goes when they are erased, and what is still on its way brings nothing back. */
@ServiceTest
class ErasedSeekerTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase database;

    @Autowired
    MockMvc http;

    final String seeker = "robin-" + UUID.randomUUID();

    @Test
    void nothingIsLeftOfThemAndNothingComesBack() throws Exception {
        Erasure robin = new Erasure(kafka, mapper, database, seeker);
        Erasure sam = new Erasure(kafka, mapper, database, "sam-" + UUID.randomUUID());
        UUID candidacy = UUID.randomUUID();
        robin.tell("seeker.profile-changed", candidacy, "seeker:" + seeker, 1);
        robin.tell("candidacy.opened", candidacy, candidacy.toString(), 1);
        robin.tell("candidacy.rejected", candidacy, candidacy.toString(), 2);
        http.perform(post("/api/improvement-actions")
                        .with(jwt().jwt(token -> token.subject(seeker))
                                .authorities(new SimpleGrantedAuthority("SCOPE_rebound")))
                        .header("Idempotency-Key", "first")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"theme\": \"communication\", \"step\": \"Canary step\", \"dueOn\": \""
                                + LocalDate.now().plusDays(7) + "\"}"))
                .andExpect(status().isCreated());
        await().atMost(SOON)
                .until(() -> robin.left().keySet().containsAll(Set.of("streams", "contributions", "zones")));

        robin.tellTheErasure(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(robin.left()).isEmpty());

        UUID other = UUID.randomUUID();
        robin.tell("candidacy.interviewed", candidacy, candidacy.toString(), 3);
        robin.tell("feedback.request-planned", candidacy, UUID.randomUUID().toString(), 1);
        sam.tell("candidacy.opened", other, other.toString(), 1);
        await().atMost(SOON).until(() -> sam.left().containsKey("contributions"));
        assertThat(robin.left()).isEmpty();
    }
}
