package dev.rebound.application.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.Who;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.platform.command.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SilencesTest {

    private static final SilenceAfter AFTER =
            new SilenceAfter(Duration.ofDays(21), Duration.ofDays(14), Duration.ofDays(14));

    @Autowired
    Calls calls;

    @Autowired
    WaitingCandidacies waiting;

    @Autowired
    Candidacies candidacies;

    @Autowired
    Commands commands;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    @DisplayName("R3: after so many days without a word an open candidacy is silent, and not a day earlier")
    void r03_silentAfterItsTime() throws Exception {
        UUID candidacy = calls.open(alex, "Larchmont", "Engineer", "2026-01-05");
        isWaiting(candidacy, Stage.APPLICATION);

        inDays(20).look();
        is(candidacy, "OPEN");
        inDays(22).look();
        calls.get(alex, at(candidacy))
                .andExpect(jsonPath("$.state").value("SILENT"))
                .andExpect(jsonPath("$.silentSince").value("2026-01-05T00:00:00Z"))
                .andExpect(jsonPath("$.rejection").isEmpty())
                .andExpect(jsonPath("$.feedbackRequest").isEmpty());
    }

    @Test
    @DisplayName("R3: how long it takes depends on how far it came, and a later interview ends the silence")
    void r03_byStageAndReversible() throws Exception {
        UUID candidacy = calls.open(alex, "Larchmont", "Engineer", "2026-01-05");
        interview(candidacy, "PHONE_SCREEN", "2026-02-01T10:00:00Z");
        isWaiting(candidacy, Stage.PHONE_SCREEN);

        inDays(15).look();
        is(candidacy, "SILENT");
        interview(candidacy, "FIRST_INTERVIEW", "2026-03-01T10:00:00Z");
        is(candidacy, "OPEN");
    }

    @Test
    @DisplayName("R24: what has ended never goes silent, however long ago")
    void r24_endedStays() throws Exception {
        UUID rejected = calls.open(alex, "Larchmont", "Engineer", "2026-01-05");
        isWaiting(rejected, Stage.APPLICATION);
        calls.post(alex, at(rejected) + "/rejection", """
                        {"receivedAt": "2026-01-20T08:12:00Z", "channel": "EMAIL", "stageReached": "APPLICATION"}
                        """).andExpect(status().isCreated());
        // The list of waiting ones may not have heard of it yet: the history decides.
        inDays(400).look();
        is(rejected, "REJECTED");
    }

    @Test
    @DisplayName(
            "R3: what the employer has put on hold is never swept into a silence, and waits again once it is reopened")
    void r03_onHoldIsNoSilence() throws Exception {
        UUID candidacy = calls.open(alex, "Larchmont", "Engineer", "2026-01-05");
        isWaiting(candidacy, Stage.APPLICATION);
        calls.post(alex, at(candidacy) + "/hold", "{\"since\": \"2026-01-20T10:00:00Z\"}")
                .andExpect(status().isCreated());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> waiting
                        .notToldOfSince(Stage.APPLICATION, Instant.now().plusSeconds(60), 2_000)
                        .stream()
                        .noneMatch(each -> each.candidacy().equals(candidacy)));
        inDays(400).look();
        calls.get(alex, at(candidacy))
                .andExpect(jsonPath("$.state").value("ON_HOLD"))
                .andExpect(jsonPath("$.onHoldSince").value("2026-01-20T10:00:00Z"))
                .andExpect(jsonPath("$.silentSince").isEmpty());

        calls.post(alex, at(candidacy) + "/reopening", "{\"reopenedAt\": \"2026-02-01T10:00:00Z\"}")
                .andExpect(status().isCreated());
        isWaiting(candidacy, Stage.APPLICATION);
        inDays(22).look();
        is(candidacy, "SILENT");
    }

    @Test
    void twoThatLookAtOnceAndOneAfterARestartRecordOneSilence() throws Exception {
        UUID candidacy = calls.open(alex, "Larchmont", "Engineer", "2026-01-05");
        isWaiting(candidacy, Stage.APPLICATION);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> looks = List.of(1, 2).stream()
                    .map(replica -> replicas.submit(() -> {
                        together.await();
                        return inDays(30).look();
                    }))
                    .toList();
            for (Future<Integer> look : looks) {
                look.get();
            }
        } finally {
            replicas.shutdownNow();
        }
        inDays(30).look();

        assertThat(candidacies.find(alex, candidacy).history())
                .filteredOn(entry -> "candidacy.went-silent".equals(entry.what()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.who()).isEqualTo(Who.REBOUND));
    }

    @Test
    void aWaitBelowADayIsRefusedWhenTheServiceStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SilenceAfter(Duration.ofHours(1), Duration.ofDays(14), Duration.ofDays(14)))
                .withMessageContaining("rebound.silence.after");
    }

    /** Another replica, whose clock has moved on. */
    private Silences inDays(int days) {
        Clock clock = Clock.fixed(Instant.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
        return new Silences(waiting, candidacies, commands, AFTER, clock);
    }

    private void isWaiting(UUID candidacy, Stage stage) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> waiting.notToldOfSince(stage, Instant.now().plusSeconds(60), 2_000).stream()
                        .anyMatch(each -> each.candidacy().equals(candidacy)));
    }

    private void interview(UUID candidacy, String stage, String heldAt) throws Exception {
        calls.post(
                        alex,
                        at(candidacy) + "/interviews",
                        "{\"stage\": \"" + stage + "\", \"heldAt\": \"" + heldAt + "\"}")
                .andExpect(status().isCreated());
    }

    private void is(UUID candidacy, String state) throws Exception {
        calls.get(alex, at(candidacy)).andExpect(jsonPath("$.state").value(state));
    }

    private static String at(UUID candidacy) {
        return "/api/candidacies/" + candidacy;
    }
}
