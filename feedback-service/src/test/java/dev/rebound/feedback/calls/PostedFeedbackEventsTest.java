package dev.rebound.feedback.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What front ends post as CloudEvents. */
@FeedbackTest
class PostedFeedbackEventsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Test
    void aBatchTellsAWholeRequestAndItsRepetitionChangesNothing() throws Exception {
        UUID candidacy = alex.rejected();
        String batch = "["
                + String.join(
                        ",",
                        sent(candidacy, "1"),
                        event(candidacy, "2", "feedback.follow-up-sent", "{\"sentAt\": \"" + hoursAgo(5) + "\"}"),
                        event(
                                candidacy,
                                "3",
                                "feedback.received",
                                "{\"receivedAt\": \"" + hoursAgo(3)
                                        + "\", \"provenance\": \"PHONE_NOTE\", \"text\": \"You rambled a little.\"}"),
                        event(candidacy, "4", "feedback.thanked", "{\"sentAt\": \"" + hoursAgo(2) + "\"}"),
                        event(
                                candidacy,
                                "5",
                                "feedback.request-closed",
                                "{\"closedAt\": \"" + hoursAgo(1) + "\", \"outcome\": \"ANSWERED\"}"))
                + "]";
        batch(batch)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.results[0].status").value(201))
                .andExpect(jsonPath("$.results[0].aggregate")
                        .value(Ids.feedbackRequest(candidacy).toString()))
                .andExpect(jsonPath("$.results[4].status").value(201))
                .andExpect(jsonPath("$.results[4].version").value(6));
        batch(batch)
                .andExpect(jsonPath("$.results[0].status").value(200))
                .andExpect(jsonPath("$.results[4].version").value(6));
        assertThat(alex.version(candidacy)).isEqualTo(6);
    }

    @Test
    void anEventWaitsForTheRejectionThatIsStillOnItsWay() throws Exception {
        UUID candidacy = UUID.randomUUID();
        CompletableFuture<Integer> early = CompletableFuture.supplyAsync(() -> {
            try {
                return one(sent(candidacy, "1")).andReturn().getResponse().getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        alex.rejected(candidacy, Map.of());
        assertThat(early.get()).isEqualTo(201);
    }

    @Test
    void anEventWhoseRejectionNeverComesIsRefusedToComeAgain() throws Exception {
        one(sent(UUID.randomUUID(), "1"))
                .andExpect(status().isConflict())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.problem.field").value("subject"));
    }

    @Test
    void aBadEventHasItsOwnProblemAndTheOthersAreTaken() throws Exception {
        UUID candidacy = alex.rejected();
        batch("[" + sent(candidacy, "1").replace("EMAIL", "PIGEON") + "," + sent(candidacy, "2") + ","
                        + event(candidacy, "3", "feedback.received", "{\"text\": \"\"}") + ","
                        + event(candidacy, "4", "feedback.themes-corrected", "{}") + "]")
                .andExpect(jsonPath("$.results[0].status").value(400))
                .andExpect(jsonPath("$.results[0].problem.field").value("data.channel"))
                .andExpect(jsonPath("$.results[1].status").value(201))
                .andExpect(jsonPath("$.results[2].status").value(400))
                .andExpect(jsonPath("$.results[3].problem.field").value("type"));
        assertThat(alex.version(candidacy)).isEqualTo(2);
    }

    @Test
    void moreThanABatchHoldsIsRefusedWhole() throws Exception {
        UUID candidacy = alex.rejected();
        batch("[" + String.join(",", Collections.nCopies(101, sent(candidacy, "1"))) + "]")
                .andExpect(status().isContentTooLarge());
        assertThat(alex.version(candidacy)).isEqualTo(1);
    }

    private static String sent(UUID candidacy, String id) {
        return event(
                candidacy,
                id,
                "feedback.request-sent",
                "{\"sentAt\": \"" + hoursAgo(40) + "\", \"channel\": \"EMAIL\"}");
    }

    private static String hoursAgo(int hours) {
        return Seeker.NOW.minus(hours, ChronoUnit.HOURS).toString();
    }

    private static String event(UUID candidacy, String id, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/phone/" + candidacy
                + "\",\"type\":\"dev.rebound." + type + ".v1\",\"subject\":\"" + candidacy + "\",\"data\":" + data
                + "}";
    }

    private ResultActions one(String event) throws Exception {
        return send("application/cloudevents+json", event);
    }

    private ResultActions batch(String events) throws Exception {
        return send("application/cloudevents-batch+json", events);
    }

    private ResultActions send(String type, String body) throws Exception {
        return http.perform(post("/api/events/feedback")
                .with(Seeker.named("alex"))
                .contentType(type)
                .content(body));
    }
}
