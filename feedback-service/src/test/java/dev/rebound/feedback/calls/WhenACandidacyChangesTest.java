package dev.rebound.feedback.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a candidacy elsewhere, heard over Kafka. */
@FeedbackTest
class WhenACandidacyChangesTest {

    @Autowired
    Seeker alex;

    @Test
    void everyKindOfEventIsHeardInItsOrder() throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.published(candidacy, "candidacy.opened", Map.of());
        alex.published(candidacy, "candidacy.thank-you-note-sent", Map.of("sentAt", Seeker.NOW));
        alex.published(candidacy, "candidacy.corrected", corrected(null, false));
        alex.rejected(candidacy, Map.of("thankYouNoteSent", false));
        alex.awaitVersion(candidacy, 1);
        alex.get(candidacy).andExpect(jsonPath("$.plan.odds").value("FAIR"));

        alex.published(candidacy, "candidacy.thank-you-note-sent", Map.of("sentAt", Seeker.NOW));
        alex.awaitVersion(candidacy, 2);
        alex.get(candidacy).andExpect(jsonPath("$.plan.odds").value("GOOD"));

        Instant earlier = Seeker.NOW.minus(4, ChronoUnit.DAYS);
        alex.published(candidacy, "candidacy.corrected", corrected(earlier, false));
        alex.awaitVersion(candidacy, 3);
        alex.get(candidacy)
                .andExpect(jsonPath("$.plan.deadline")
                        .value(earlier.plus(1, ChronoUnit.DAYS).toString()))
                .andExpect(jsonPath("$.round").value(1));

        alex.published(candidacy, "candidacy.reopened", Map.of("reopenedAt", Seeker.NOW));
        alex.awaitVersion(candidacy, 4);
        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.closing.outcome").value("DECLINED"));

        alex.rejected(candidacy, Map.of("receivedAt", Seeker.NOW, "stageReached", "FINAL_INTERVIEW"));
        alex.awaitVersion(candidacy, 5);
        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("PLANNED"))
                .andExpect(jsonPath("$.round").value(2))
                .andExpect(jsonPath("$.closing").value((Object) null));

        alex.published(candidacy, "candidacy.corrected", corrected(null, true));
        alex.awaitVersion(candidacy, 6);
        alex.get(candidacy).andExpect(jsonPath("$.state").value("CLOSED"));
    }

    @Test
    void r12AnInterviewThatIsTakenOffTheRecordLowersTheOddsOfItsRequest() throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.rejected(candidacy, Map.of("thankYouNoteSent", true));
        alex.awaitVersion(candidacy, 1);
        alex.get(candidacy).andExpect(jsonPath("$.plan.odds").value("GOOD"));

        Map<String, Object> now = Map.of(
                "interview",
                UUID.randomUUID(),
                "interviews",
                1,
                "furthestStage",
                "FIRST_INTERVIEW",
                "thankYouNoteSent",
                false);
        alex.published(candidacy, "candidacy.interview-removed", now);
        alex.awaitVersion(candidacy, 2);
        alex.get(candidacy).andExpect(jsonPath("$.plan.odds").value("FAIR"));
    }

    @Test
    void aRejectionThatIsDeliveredAgainPlansOnce() {
        UUID candidacy = alex.rejected();
        Map<String, Object> again = new HashMap<>(corrected(Seeker.NOW, false));
        alex.publishedAgain(candidacy, "candidacy.rejected", again, 1);
        UUID another = alex.rejected();
        alex.published(another, "candidacy.offered", Map.of("offeredAt", Seeker.NOW));
        alex.awaitVersion(another, 2);

        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(alex.version(candidacy)).isEqualTo(1));
    }

    @Test
    void aRequestThatWasSentOutlivesAnOffer() throws Exception {
        UUID candidacy = alex.rejected();
        alex.sent(candidacy);
        alex.published(candidacy, "candidacy.offered", Map.of("offeredAt", Seeker.NOW));
        alex.published(candidacy, "candidacy.corrected", corrected(Seeker.NOW.minus(3, ChronoUnit.DAYS), false));
        alex.awaitVersion(candidacy, 3);

        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("SENT"))
                .andExpect(jsonPath("$.request.inTime").value(true));
    }

    @Test
    void askingOnTheCallIsARequestThatWasSent() throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.rejected(candidacy, Map.of("channel", "PHONE", "askedOnTheCall", true));
        alex.awaitVersion(candidacy, 2);

        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("SENT"))
                .andExpect(jsonPath("$.plan.channel").value("CALL"))
                .andExpect(jsonPath("$.request.channel").value("PHONE"));
    }

    @Test
    void r21HowTheNewsCameIsCorrectedAndThatTheSeekerAskedOnTheCallIsSaidAndTakenBack() throws Exception {
        UUID candidacy = alex.rejected();
        alex.published(candidacy, "candidacy.corrected", news("PHONE", false));
        alex.awaitVersion(candidacy, 2);
        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("PLANNED"))
                .andExpect(jsonPath("$.rejection.channel").value("PHONE"));

        alex.published(candidacy, "candidacy.corrected", news("PHONE", true));
        alex.awaitVersion(candidacy, 4);
        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("SENT"))
                .andExpect(jsonPath("$.plan.channel").value("CALL"))
                .andExpect(jsonPath("$.request.channel").value("PHONE"));

        alex.published(candidacy, "candidacy.corrected", news("EMAIL", false));
        alex.awaitVersion(candidacy, 5);
        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("PLANNED"))
                .andExpect(jsonPath("$.plan.channel").value("EMAIL"))
                .andExpect(jsonPath("$.round").value(1))
                .andExpect(jsonPath("$.request").value((Object) null));
    }

    private static Map<String, Object> news(String channel, boolean askedOnTheCall) {
        Map<String, Object> facts = corrected(Seeker.NOW.minus(3, ChronoUnit.DAYS), false);
        facts.put("channel", channel);
        facts.put("askedOnTheCall", askedOnTheCall);
        return facts;
    }

    private static Map<String, Object> corrected(Instant receivedAt, boolean withdrawn) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("company", Words.of("alex", "Larchmont Instruments"));
        facts.put("title", Words.of("alex", "Data analyst"));
        facts.put("appliedOn", "2026-01-05");
        facts.put("source", "BOARD");
        facts.put("rejectionReceivedAt", receivedAt);
        facts.put("stageReached", null);
        facts.put("rejectionWithdrawn", withdrawn);
        return facts;
    }
}
