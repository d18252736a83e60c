package dev.rebound.analytics.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.rebound.analytics.Publishing;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.Told;
import dev.rebound.platform.live.Versions;
import dev.rebound.platform.live.Watchers;
import dev.rebound.platform.testing.Erasure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class LiveCallsTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    MockMvc http;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase database;

    @Autowired
    Versions versions;

    @Autowired
    Clock clock;

    @Autowired
    Watchers watchers;

    final String seeker = "alex-" + UUID.randomUUID();

    ResultActions open(String who, Instant tokenEnds) throws Exception {
        return http.perform(get("/api/insights/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .with(jwt().jwt(token -> token.subject(who).expiresAt(tokenEnds))
                        .authorities(new SimpleGrantedAuthority("SCOPE_rebound"))));
    }

    MockHttpServletResponse opened(String who) throws Exception {
        return open(who, clock.instant().plusSeconds(6))
                .andExpect(status().isOk())
                .andExpect(request().asyncStarted())
                .andReturn()
                .getResponse();
    }

    @AfterEach
    void untilAllTokensHaveEnded() {
        await().atMost(SOON).until(() -> watchers.watching() == 0);
    }

    @Test
    void aStreamSaysThePresentVersionAtOnceAndTheNextOneWithinASecondOfTheChange() throws Exception {
        MockHttpServletResponse stream = opened(seeker);
        await().atMost(Duration.ofSeconds(2)).until(() -> text(stream).contains("event:changed"));
        assertThat(text(stream)).contains("id:0").contains("data:{\"version\":0}");
        assertThat(stream.getContentType()).startsWith("text/event-stream");

        Told told = new Told(mapper, seeker, UUID.randomUUID())
                .tell("candidacy.opened", "appliedOn", "2026-01-05", "source", "BOARD");
        Publishing.publish(kafka, mapper, told.all());
        await().atMost(SOON).until(() -> versions.of(seeker) == 1);
        long stored = System.nanoTime();
        await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(() -> text(stream)
                .contains("data:{\"version\":1}"));
        assertThat(Duration.ofNanos(System.nanoTime() - stored)).isLessThan(Duration.ofSeconds(1));
        assertThat(text(stream)).doesNotContain(seeker).doesNotContain("BOARD");
    }

    @Test
    void whatAnotherReplicaHeardIsSaidWithinASecondToo() throws Exception {
        MockHttpServletResponse stream = opened(seeker);
        await().atMost(Duration.ofSeconds(2)).until(() -> text(stream).contains("{\"version\":0}"));
        // Not through the watchers of this replica.
        versions.raise(seeker);
        await().atMost(Duration.ofMillis(1_500)).until(() -> text(stream).contains("{\"version\":1}"));
    }

    @Test
    void somebodyElsesChangeIsNotHeard() throws Exception {
        MockHttpServletResponse stream = opened(seeker);
        String other = "sam-" + UUID.randomUUID();
        watchers.tell(other);
        watchers.tell(seeker);
        await().atMost(SOON).until(() -> text(stream).contains("{\"version\":1}"));
        assertThat(text(stream)).doesNotContain("{\"version\":2}");
    }

    @Test
    void aStreamEndsWithTheToken() throws Exception {
        ResultActions call = open(seeker, clock.instant().plusMillis(1_200))
                .andExpect(request().asyncStarted());
        await().atMost(Duration.ofSeconds(4)).until(() -> watchers.watching() == 0);
        assertThat(call.andReturn().getRequest().getAsyncContext()).isNotNull();
        assertThat(text(call.andReturn().getResponse())).contains("event:changed");
    }

    @Test
    void oneMoreStreamOfASeekerThanIsKeptOpenIsRefusedWithTheMend() throws Exception {
        for (int i = 0; i < Watchers.MOST_OF_ONE; i++) {
            opened(seeker);
        }
        open(seeker, clock.instant().plusSeconds(6))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "30"))
                .andExpect(jsonPath("$.type").value("urn:rebound:problem:too-many-streams"))
                .andExpect(jsonPath("$.mend").isNotEmpty());
        // Another seeker is not kept out by it.
        opened("sam-" + UUID.randomUUID());
    }

    @Test
    void withoutATokenThereIsNoStream() throws Exception {
        http.perform(get("/api/insights/stream").accept(MediaType.TEXT_EVENT_STREAM))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void anErasedSeekersVersionIsPurgedAndNeverCountedAgain() throws Exception {
        Erasure robin = new Erasure(kafka, mapper, database, seeker);
        UUID candidacy = UUID.randomUUID();
        robin.tell("seeker.profile-changed", candidacy, "seeker:" + seeker, 1);
        robin.tell("candidacy.opened", candidacy, candidacy.toString(), 1);
        await().atMost(SOON).until(() -> robin.left().keySet().containsAll(List.of("contributions", "versions")));
        robin.tellTheErasure(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(robin.left()).isEmpty());
        watchers.tell(seeker);
        assertThat(versions.of(seeker)).isZero();
        assertThat(robin.left()).isEmpty();
    }

    private static String text(MockHttpServletResponse stream) {
        try {
            return stream.getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
