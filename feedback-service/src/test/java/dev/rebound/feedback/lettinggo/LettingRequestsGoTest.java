package dev.rebound.feedback.lettinggo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FeedbackTest
class LettingRequestsGoTest {

    @Autowired
    Seeker alex;

    @Autowired
    LettingRequestsGo lettingGo;

    @Autowired
    UnansweredRequests unanswered;

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
                .until(() -> unanswered.due(windows, Duration.ofDays(1), inAMonth, 10_000).stream()
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
}
