package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.platform.stream.Histories;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** CloudEvents over HTTP: one result per event, each event once, none lost and none invented. */
@JournalTest
class PostedEventsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Histories histories;

    final UUID journal = UUID.randomUUID();

    @Test
    void aBatchIsTakenInItsOrderAndARepetitionChangesNothing() throws Exception {
        String batch = "[" + begun("1") + "," + noted("2", "a") + "," + noted("3", "b") + "]";
        batch(batch)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value(201))
                .andExpect(jsonPath("$.results[2].version").value(3));
        batch(batch)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value(200))
                .andExpect(jsonPath("$.results[0].version").value(1))
                .andExpect(jsonPath("$.results[2].status").value(200))
                .andExpect(jsonPath("$.results[2].version").value(3));
        assertThat(histories.of(journal.toString())).hasSize(3);
    }

    @Test
    void aBadEventInABatchHasItsOwnProblemAndTheOthersAreTaken() throws Exception {
        batch("[" + begun("1") + "," + noted("2", "") + ",{\"specversion\":\"0.3\"},42," + noted("5", "fine") + "]")
                .andExpect(jsonPath("$.results[0].status").value(201))
                .andExpect(jsonPath("$.results[1].status").value(400))
                .andExpect(jsonPath("$.results[1].problem.field").value("data.text"))
                .andExpect(jsonPath("$.results[2].problem.field").value("specversion"))
                .andExpect(jsonPath("$.results[3].status").value(400))
                .andExpect(jsonPath("$.results[4].status").value(201));
        assertThat(histories.of(journal.toString())).hasSize(2);
    }

    @Test
    void moreThanABatchHoldsIsRefusedWhole() throws Exception {
        batch("[" + begun("1") + "," + String.join(",", Collections.nCopies(100, noted("2", "a"))) + "]")
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.mend").value("Send it in parts."));
        assertThat(histories.of(journal.toString())).isEmpty();
    }

    @Test
    void anEventThatComesBeforeTheOneItBuildsOnWaitsForIt() throws Exception {
        CompletableFuture<Integer> early = CompletableFuture.supplyAsync(() -> {
            try {
                return one(noted("2", "a")).andReturn().getResponse().getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(300);
        one(begun("1")).andExpect(status().isCreated());
        assertThat(early.get()).isEqualTo(201);
    }

    @Test
    void anEventWhoseBaseNeverComesIsRefusedToComeAgain() throws Exception {
        one(noted("2", "a"))
                .andExpect(status().isConflict())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.problem.field").value("subject"));
    }

    @Test
    void whatAnEventLacksIsNamed() throws Exception {
        one(begun("1").replace("\"id\"", "\"di\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problem.field").value("id"));
        one(begun("1").replace("journal.begun", "journal.burnt"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problem.field").value("type"))
                .andExpect(jsonPath("$.problem.mend", containsString("dev.rebound.journal.begun.v1")));
        one(begun("1").replace(journal.toString(), "no-uuid"))
                .andExpect(jsonPath("$.problem.field").value("subject"));
        one(noted("1", "a").replace("CALM", "WILD"))
                .andExpect(jsonPath("$.problem.field").value("data.mood"))
                .andExpect(jsonPath("$.problem.mend").value("Use one of CALM, TIRED."));
        assertThat(histories.of(journal.toString())).isEmpty();
    }

    private String begun(String id) {
        return event(id, "dev.rebound.journal.begun.v1", "{\"title\": \"Larchmont\"}");
    }

    private String noted(String id, String text) {
        return event(id, "dev.rebound.journal.noted.v1", "{\"text\": \"" + text + "\", \"mood\": \"CALM\"}");
    }

    private String event(String id, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/phone/" + journal + "x\",\"type\":\""
                + type + "\",\"subject\":\"" + journal + "\",\"time\":\"2026-03-09T14:20:00Z\",\"data\":" + data + "}";
    }

    private ResultActions one(String event) throws Exception {
        return send("application/cloudevents+json", event);
    }

    private ResultActions batch(String events) throws Exception {
        return send("application/cloudevents-batch+json", events);
    }

    private ResultActions send(String type, String body) throws Exception {
        return http.perform(post("/api/events/journal")
                .with(jwt().jwt(token -> token.subject("alex"))
                        .authorities(new SimpleGrantedAuthority("SCOPE_rebound")))
                .contentType(type)
                .content(body));
    }
}
