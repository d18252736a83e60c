package dev.rebound.notification.sending;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.rebound.notification.ServiceTest;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A seeker can read what was sent to them and what became of it. */
@ServiceTest
class DeliveryLogTest {

    @Autowired
    MockMvc http;

    @Autowired
    Sending sending;

    final String seeker = "alex-" + UUID.randomUUID();

    @Test
    void theLogComesAPageAtATimeNewestFirstAndWithoutWords() throws Exception {
        for (int i = 0; i < 3; i++) {
            sending.queue(message("" + i));
        }
        String first = http.perform(get("/api/notifications/deliveries?limit=2").with(as(seeker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].state").value("QUEUED"))
                .andExpect(jsonPath("$.items[0].channel").value("EMAIL"))
                .andExpect(jsonPath("$.items[0].kind").value("REMINDER"))
                .andExpect(jsonPath("$.items[0].reminders", hasSize(1)))
                .andExpect(jsonPath("$.items[0].nextAttemptAt", notNullValue()))
                .andExpect(jsonPath("$.items[0].endedAt", nullValue()))
                .andExpect(content().string(not(containsString("Canarybeak"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        http.perform(get("/api/notifications/deliveries?limit=2")
                        .param("after", next)
                        .with(as(seeker)))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next", nullValue()));
    }

    @Test
    void nobodySeesTheLogOfAnother() throws Exception {
        sending.queue(message("1"));
        http.perform(get("/api/notifications/deliveries").with(as("sam-" + UUID.randomUUID())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(0)));
        http.perform(get("/api/notifications/deliveries")).andExpect(status().isUnauthorized());
    }

    @Test
    void aPageThatIsTooLongOrAPlaceThatIsNoneIsRefusedByName() throws Exception {
        http.perform(get("/api/notifications/deliveries?limit=101").with(as(seeker)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("must be at most 100")));
        http.perform(get("/api/notifications/deliveries?after=here").with(as(seeker)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("after")));
    }

    Message message(String period) {
        Entry entry = new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Words.of(seeker, "Canarybeak"),
                "Send one gentle follow-up",
                null,
                null,
                null,
                "R43",
                "/inbox",
                Instant.parse("2026-03-01T10:00:00Z"));
        return new Message(seeker, Channel.EMAIL, MessageKind.REMINDER, period, List.of(entry), null);
    }

    static RequestPostProcessor as(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
