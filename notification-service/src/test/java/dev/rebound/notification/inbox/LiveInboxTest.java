package dev.rebound.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.notification.Broadcast;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.duedates.Looking;
import dev.rebound.platform.live.Versions;
import dev.rebound.platform.live.Watchers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** An open inbox hears of what comes and goes. */
@ServiceTest
class LiveInboxTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    MockMvc http;

    @Autowired
    Broadcast broadcast;

    @Autowired
    Watchers watchers;

    @Autowired
    Versions versions;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext service;

    final String seeker = "seeker-" + UUID.randomUUID();

    @AfterEach
    void untilAllTokensHaveEnded() {
        await().atMost(SOON).until(() -> watchers.watching() == 0);
    }

    @Test
    void anOpenInboxHearsOfWhatIsScheduledAndOfWhatFallsDueAndNoWordTravels() throws Exception {
        MockHttpServletResponse stream =
                open(8).andExpect(request().asyncStarted()).andReturn().getResponse();
        await().atMost(SOON).until(() -> text(stream).contains("data:{\"version\":0}"));
        broadcast
                .of(seeker, UUID.randomUUID())
                .opened("Larchmont", "Platform engineer")
                .interviewed(UUID.randomUUID(), Instant.now().minus(Duration.ofHours(25)));
        await().atMost(SOON).until(() -> versions.of(seeker) >= 1);
        Looking.untilDue(service, seeker, 1);
        await().atMost(SOON).until(() -> versions.of(seeker) >= 2);
        await().atMost(SOON).until(() -> text(stream).contains("{\"version\":" + versions.of(seeker) + "}"));
        assertThat(text(stream)).doesNotContain(seeker).doesNotContain("Larchmont");
    }

    @Test
    void oneMoreThanTheBoundIsRefusedForHalfAMinute() throws Exception {
        for (int i = 0; i < Watchers.MOST_OF_ONE; i++) {
            open(3).andExpect(request().asyncStarted());
        }
        open(3).andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "30"))
                .andExpect(jsonPath("$.type").value("urn:rebound:problem:too-many-streams"));
    }

    @Test
    void thePageSaysWhereItHearsAndWhatItShows() throws Exception {
        http.perform(get("/inbox")
                        .accept(MediaType.TEXT_HTML)
                        .with(token(clock.instant().plusSeconds(60))))
                .andExpect(content().string(containsString("data-live=\"/api/notifications/stream\"")))
                .andExpect(content().string(containsString("data-version=\"0\"")))
                .andExpect(content().string(containsString("data-part=\"waiting\"")))
                .andExpect(content().string(containsString("src=\"/assets/live.js\"")));
    }

    ResultActions open(int seconds) throws Exception {
        return http.perform(get("/api/notifications/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .with(token(clock.instant().plusSeconds(seconds))));
    }

    org.springframework.test.web.servlet.request.RequestPostProcessor token(Instant ends) {
        return jwt().jwt(token -> token.subject(seeker).expiresAt(ends))
                .authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }

    static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
