package dev.rebound.feedback.lettinggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FeedbackTest
class LettingRequestsGoTest {

    @Autowired
    Seeker alex;

    @Autowired
    LettingRequestsGo lettingGo;

    @Autowired
    UnansweredRequests unanswered;

    @Autowired
    JsonMapper mapper;

    final Instant inAMonth = Seeker.NOW.plus(30, ChronoUnit.DAYS);

    UUID sent() throws Exception {
        UUID candidacy = alex.rejected();
        alex.sent(candidacy).andExpect(status().isCreated());
        awaitWaiting(candidacy);
        return candidacy;
    }

    void awaitWaiting(UUID candidacy) {
        LettingGo windows = new LettingGo(Duration.ofDays(7), Duration.ofDays(28));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> unanswered.due(windows, Duration.ofDays(1), inAMonth, Set.of(), 10_000).stream()
                        .anyMatch(waiting -> waiting.request().equals(Ids.feedbackRequest(candidacy))));
    }

    @Test
    void r44AnUnansweredRequestClosesWithoutAReplyAndALateAnswerOpensItAgain() throws Exception {
        UUID candidacy = sent();
        lettingGo.look(inAMonth);
        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.closing.outcome").value("NO_REPLY"));
        alex.answered(candidacy, "Bring an example of your own.").andExpect(status().isCreated());
        alex.get(candidacy).andExpect(jsonPath("$.state").value("ANSWERED"));
    }

    @Test
    void r44ItWaitsUntilTheTimeIsOver() throws Exception {
        UUID candidacy = sent();
        lettingGo.look(Seeker.NOW.plus(20, ChronoUnit.DAYS));
        alex.get(candidacy).andExpect(jsonPath("$.state").value("SENT"));
    }

    @Test
    void twoReplicasThatLookAtOnceCloseItOnce() throws Exception {
        UUID candidacy = sent();
        int before = alex.version(candidacy);
        CountDownLatch together = new CountDownLatch(1);
        Thread[] replicas = new Thread[4];
        for (int i = 0; i < replicas.length; i++) {
            replicas[i] = new Thread(() -> {
                try {
                    together.await();
                    lettingGo.look(inAMonth);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            replicas[i].start();
        }
        together.countDown();
        for (Thread replica : replicas) {
            replica.join();
        }
        assertThat(alex.version(candidacy)).isEqualTo(before + 1);
    }

    /** A request that waits in the list alone: there is nothing in the store to close. */
    UUID withoutAStream(Instant sentAt, String type) {
        UUID request = UUID.randomUUID();
        unanswered.on(new CloudEvent(
                "id",
                "dev.rebound.feedback." + type + ".v1",
                "/test",
                request.toString(),
                Instant.EPOCH,
                request.toString(),
                1,
                mapper.createObjectNode()
                        .put("seeker", "alex")
                        .put("request", request.toString())
                        .put("sentAt", sentAt.toString()),
                mapper));
        return request;
    }

    @Test
    void oneThatIsNotInTheStoreIsPassedOverOnceItWasMetAndHoldsUpNoOther() throws Exception {
        UUID missing = withoutAStream(Seeker.NOW.minus(400, ChronoUnit.DAYS), "request-sent");
        UUID candidacy = sent();
        lettingGo.look(inAMonth);
        assertThat(lettingGo.passedOver).contains(missing);
        alex.get(candidacy).andExpect(jsonPath("$.state").value("CLOSED"));
        LettingGo windows = new LettingGo(Duration.ofDays(7), Duration.ofDays(28));
        assertThat(unanswered.due(windows, Duration.ZERO, inAMonth, lettingGo.passedOver, 10_000))
                .noneMatch(waiting -> waiting.request().equals(missing));
    }

    @Test
    void whoeverHasWaitedLongestPastTheirTimeComesFirst() {
        UUID later = withoutAStream(Seeker.NOW.minus(920, ChronoUnit.DAYS), "request-sent");
        UUID earlier = withoutAStream(Seeker.NOW.minus(910, ChronoUnit.DAYS), "follow-up-sent");
        UUID first = withoutAStream(Seeker.NOW.minus(940, ChronoUnit.DAYS), "request-sent");
        LettingGo windows = new LettingGo(Duration.ofDays(7), Duration.ofDays(28));
        List<UUID> due = unanswered.due(windows, Duration.ZERO, Seeker.NOW, Set.of(), 3).stream()
                .map(Unanswered::request)
                .toList();
        assertThat(due).containsExactly(first, earlier, later);
    }
}
