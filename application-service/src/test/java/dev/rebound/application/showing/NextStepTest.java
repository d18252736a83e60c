package dev.rebound.application.showing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.application.facts.Rejection.Channel;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.facts.State;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.FeedbackRequest;
import dev.rebound.application.reading.CandidacyAnswer.Interview;
import dev.rebound.application.reading.CandidacyAnswer.RejectionAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One next step for every state, with its reason and its rule. */
class NextStepTest {

    static final UUID ID = UUID.randomUUID();
    static final UUID REQUEST = UUID.randomUUID();
    static final Instant THEN = Instant.parse("2025-09-02T13:00:00Z");
    static final FeedbackRequest PREPARED = new FeedbackRequest(REQUEST, false, null, null, null, null);

    @Test
    void anOpenOneWaitsForWhatComes() {
        assertThat(NextStep.of(open()).href()).isEqualTo("/candidacies/" + ID + "/interview");
        assertThat(NextStep.of(open(interview(THEN))).title()).isEqualTo("Wait for their answer");
    }

    @Test
    void afterAnInterviewTheThankYouNoteComesFirstR12() {
        NextStep step = NextStep.of(open(interview(null)));
        assertThat(step.href()).isEqualTo("/candidacies/" + ID + "/thank-you-note");
        assertThat(step.rule()).isEqualTo("R12");
    }

    @Test
    void aSilenceIsNoVerdictR3R24() {
        NextStep step = NextStep.of(candidacy(State.SILENT, null));
        assertThat(step.rule()).isEqualTo("R3, R24");
        assertThat(step.reason()).contains("nothing to do with you");
    }

    @Test
    void whatIsOnHoldIsLeftWithThemOnceTheNoteIsSentR3R12R49() {
        NextStep step = NextStep.of(candidacy(State.ON_HOLD, null, interview(THEN)));
        assertThat(step.rule()).isEqualTo("R3, R49");
        assertThat(step.reason()).contains("neither a yes nor a no");
        assertThat(step.href()).isEqualTo("/candidacies?state=OPEN");
        assertThat(NextStep.of(candidacy(State.ON_HOLD, null, interview(null))).rule())
                .isEqualTo("R12");
    }

    @Test
    void rightAfterTheNewsThePageWaitsForTheRequestR10() {
        NextStep step = NextStep.of(candidacy(State.REJECTED, PREPARED));
        assertThat(step.preparing()).isTrue();
        assertThat(step.title()).contains("is being prepared");
        assertThat(step.href()).isEqualTo("/candidacies/" + ID);
    }

    @Test
    void thenOneAsksWithinADayR11() {
        NextStep step = NextStep.of(candidacy(State.REJECTED, PREPARED.planned(THEN)));
        assertThat(step.href()).isEqualTo("/feedback-requests/" + REQUEST);
        assertThat(step.by()).isEqualTo(THEN);
        assertThat(step.preparing()).isFalse();
    }

    @Test
    void lookingBackIsProposedOnlyWhileAskingIsStillToComeR18() {
        FeedbackRequest planned = PREPARED.planned(THEN);
        assertThat(candidacy(State.REJECTED, PREPARED).lookingBackComesFirst()).isTrue();
        assertThat(candidacy(State.REJECTED, planned).lookingBackComesFirst()).isTrue();
        for (FeedbackRequest later : List.of(planned.sent(THEN), planned.answered(THEN), planned.closed(THEN))) {
            assertThat(candidacy(State.REJECTED, later).lookingBackComesFirst()).isFalse();
        }
    }

    @Test
    void thenOneWaitsAWeekR43() {
        NextStep step =
                NextStep.of(candidacy(State.REJECTED, PREPARED.planned(THEN).sent(THEN)));
        assertThat(step.rule()).isEqualTo("R43");
        assertThat(step.by()).isNull();
    }

    @Test
    void anAnswerIsReadAndThankedForAlsoOnceTheRequestIsClosedR46R47() {
        FeedbackRequest answered = PREPARED.planned(THEN).sent(THEN).answered(THEN);
        assertThat(NextStep.of(candidacy(State.REJECTED, answered)).rule()).isEqualTo("R46, R47");
        assertThat(NextStep.of(candidacy(State.REJECTED, answered.closed(THEN))).rule())
                .isEqualTo("R46, R47");
    }

    @Test
    void noAnswerIsLetRestR23R24() {
        NextStep step = NextStep.of(
                candidacy(State.REJECTED, PREPARED.planned(THEN).sent(THEN).closed(THEN)));
        assertThat(step.rule()).isEqualTo("R23, R24");
    }

    /** R5: never a dead end, and never two things at once. */
    @Test
    void everyRejectionLeadsToOneThingToDoR5() {
        Stream.of(
                        PREPARED,
                        PREPARED.planned(THEN),
                        PREPARED.planned(THEN).sent(THEN),
                        PREPARED.planned(THEN).sent(THEN).answered(THEN),
                        PREPARED.planned(THEN).answered(THEN),
                        PREPARED.planned(THEN).closed(THEN))
                .map(request -> NextStep.of(candidacy(State.REJECTED, request)))
                .forEach(step -> {
                    assertThat(step.action()).isNotBlank();
                    assertThat(step.href()).matches("/(feedback-requests|candidacies)/[0-9a-f-]{36}|/dashboard");
                });
    }

    @Test
    void noStepBlamesOrShouts() {
        Stream.of(
                        open(),
                        open(interview(null)),
                        open(interview(THEN)),
                        candidacy(State.SILENT, null),
                        candidacy(State.ON_HOLD, null),
                        candidacy(State.OFFERED, null),
                        candidacy(State.WITHDRAWN, null),
                        candidacy(State.REJECTED, PREPARED),
                        candidacy(State.REJECTED, PREPARED.planned(THEN)),
                        candidacy(State.REJECTED, PREPARED.planned(THEN).sent(THEN)),
                        candidacy(State.REJECTED, PREPARED.planned(THEN).answered(THEN)),
                        candidacy(State.REJECTED, PREPARED.planned(THEN).closed(THEN)))
                .map(NextStep::of)
                .forEach(step -> {
                    String words = String.join(" ", step.title(), step.reason(), step.action());
                    assertThat(words).doesNotContain("!");
                    assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("fail", "should have", "you must");
                    assertThat(step.reason()).isNotBlank();
                    assertThat(step.href()).startsWith("/");
                });
    }

    private static Interview interview(Instant noteSentAt) {
        return new Interview(UUID.randomUUID(), Stage.FIRST_INTERVIEW, THEN, noteSentAt);
    }

    private static CandidacyAnswer open(Interview... interviews) {
        return candidacy(State.OPEN, null, interviews);
    }

    private static CandidacyAnswer candidacy(State state, FeedbackRequest request, Interview... interviews) {
        return new CandidacyAnswer(
                ID,
                1,
                "Larchmont",
                "Engineer",
                LocalDate.of(2025, 8, 19),
                Source.BOARD,
                null,
                null,
                state,
                List.of(),
                Arrays.asList(interviews),
                state == State.REJECTED
                        ? new RejectionAnswer(THEN, Channel.EMAIL, Stage.FIRST_INTERVIEW, null, null, false)
                        : null,
                null,
                null,
                null,
                null,
                null,
                null,
                request,
                null,
                null,
                List.of(),
                List.of());
    }
}
