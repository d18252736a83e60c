package dev.rebound.notification.policy;

import static dev.rebound.notification.policy.FollowUpKind.ASK_FOR_ADVICE;
import static dev.rebound.notification.policy.FollowUpKind.FOLLOW_UP;
import static dev.rebound.notification.policy.FollowUpKind.KEEP_IN_TOUCH;
import static dev.rebound.notification.policy.FollowUpKind.MOVE_ON;
import static dev.rebound.notification.policy.FollowUpKind.THANKS;
import static dev.rebound.notification.policy.FollowUpKind.THANK_YOU_NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FollowUpPolicyTest {

    static final Windows WINDOWS = new Windows(
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(6),
            Duration.ofDays(7),
            Duration.ofDays(7),
            Duration.ofHours(24),
            Duration.ofDays(90),
            Duration.ofDays(7));

    final Instant news = Instant.parse("2025-09-22T08:12:00Z");
    final Instant sent = Instant.parse("2025-09-22T19:05:00Z");
    final UUID interview = UUID.randomUUID();
    final UUID feedback = UUID.randomUUID();
    final Facts facts = new Facts();

    @Test
    void r12AnInterviewAsksForANoteWithinADay() {
        facts.interviewHeld(interview, news);
        assertThat(wanted())
                .containsExactly(
                        new Wanted(THANK_YOU_NOTE, interview.toString(), news.plus(Duration.ofHours(24)), "R12"));
    }

    @Test
    void r12EachInterviewHasItsOwnNoteAndTheNoteEndsTheAsking() {
        UUID second = UUID.randomUUID();
        facts.interviewHeld(interview, news);
        facts.interviewHeld(second, news.plusSeconds(5));
        facts.noteSent(interview);
        assertThat(wanted()).extracting(Wanted::period).containsExactly(second.toString());
    }

    @Test
    void r12ANoteIsNoLongerTheFirstWordOnceAdviceWasAskedFor() {
        facts.interviewHeld(interview, news);
        facts.requestSent(sent);
        assertThat(wanted()).extracting(Wanted::kind).containsExactly(FOLLOW_UP);
    }

    @Test
    void r11TheReminderToAskComesBeforeTheDayIsOverCountedFromWhenTheNewsArrived() {
        facts.rejected(news, false);
        assertThat(wanted())
                .containsExactly(new Wanted(
                        ASK_FOR_ADVICE,
                        news.toString(),
                        news.plus(Duration.ofHours(18)),
                        news.plus(Duration.ofHours(24)),
                        "R11"));
    }

    @Test
    void r21WhoAskedOnTheCallIsNotToldToAsk() {
        facts.rejected(news, true);
        assertThat(wanted()).isEmpty();
    }

    @Test
    void r43TheFollowUpComesAWeekAfterSendingAndAskingIsDone() {
        facts.rejected(news, false);
        facts.requestSent(sent);
        assertThat(wanted())
                .containsExactly(new Wanted(FOLLOW_UP, sent.toString(), sent.plus(Duration.ofDays(7)), "R43"));
    }

    @Test
    void r44ASentFollowUpIsTheOnlyOneAndAWeekLaterOneMovesOn() {
        Instant followUp = sent.plus(Duration.ofDays(7));
        facts.requestSent(sent);
        facts.followUpSent(followUp);
        assertThat(wanted())
                .containsExactly(new Wanted(MOVE_ON, followUp.toString(), followUp.plus(Duration.ofDays(7)), "R44"));
    }

    @Test
    void r44OneMovesOnAlsoWhenTheFollowUpFellDueAndWasNeverSent() {
        Instant due = sent.plus(Duration.ofDays(7));
        facts.requestSent(sent);
        facts.fellDue(FOLLOW_UP, due);
        assertThat(wanted())
                .containsExactly(
                        new Wanted(FOLLOW_UP, sent.toString(), due, "R43"),
                        new Wanted(MOVE_ON, due.toString(), due.plus(Duration.ofDays(7)), "R44"));
    }

    @Test
    void r44OnceToldToMoveOnNobodyIsAskedToFollowUp() {
        facts.requestSent(sent);
        facts.fellDue(FOLLOW_UP, sent.plus(Duration.ofDays(7)));
        facts.fellDue(MOVE_ON, sent.plus(Duration.ofDays(14)));
        assertThat(wanted()).extracting(Wanted::kind).containsExactly(MOVE_ON);
    }

    @Test
    void r44ClosingEndsTheWaitingButNotTheWordToLetGoThatCausedIt() {
        facts.requestSent(sent);
        facts.fellDue(FOLLOW_UP, sent.plus(Duration.ofDays(7)));
        facts.requestClosed(Outcome.NO_REPLY, sent.plus(Duration.ofDays(8)));
        assertThat(wanted()).isEmpty();
        facts.fellDue(MOVE_ON, sent.plus(Duration.ofDays(14)));
        assertThat(wanted()).extracting(Wanted::kind).containsExactly(MOVE_ON);
    }

    @Test
    void r46r48AnAnswerAsksForThanksAndForStayingInTouchAndEndsTheWaiting() {
        Instant answer = sent.plus(Duration.ofDays(2));
        facts.requestSent(sent);
        facts.feedbackReceived(feedback, answer);
        assertThat(wanted())
                .containsExactly(
                        new Wanted(THANKS, feedback.toString(), answer.plus(Duration.ofHours(24)), "R46"),
                        new Wanted(KEEP_IN_TOUCH, answer.toString(), answer.plus(Duration.ofDays(90)), "R48"));
        facts.thanked(feedback);
        assertThat(wanted()).extracting(Wanted::kind).containsExactly(KEEP_IN_TOUCH);
    }

    @Test
    void r48KeepingInTouchIsCountedFromTheLastTime() {
        Instant contact = news.plus(Duration.ofDays(100));
        facts.feedbackReceived(feedback, news);
        facts.thanked(feedback);
        facts.keptInTouch(contact);
        assertThat(wanted()).extracting(Wanted::dueAt).containsExactly(contact.plus(Duration.ofDays(90)));
    }

    @Test
    void r48r49NobodyIsRemindedToKeepInTouchWhereTheyWouldRatherLookElsewhere() {
        facts.feedbackReceived(feedback, news);
        facts.thanked(feedback);
        facts.futureRolesChosen(false);
        assertThat(wanted()).isEmpty();
        facts.futureRolesChosen(true);
        assertThat(wanted()).extracting(Wanted::kind).containsExactly(KEEP_IN_TOUCH);
    }

    @Test
    void nothingIsWantedOnceTheCandidacyIsWithdrawnOrOfferedUntilItIsReopened() {
        facts.interviewHeld(interview, news);
        facts.ended();
        assertThat(wanted()).isEmpty();
        facts.reopened(news.plusSeconds(60));
        assertThat(wanted()).extracting(Wanted::kind).containsExactly(THANK_YOU_NOTE);
    }

    @Test
    void aRejectionThatNeverWasAsksForNothing() {
        facts.rejected(news, false);
        facts.requestSent(sent);
        facts.rejectionWithdrawn();
        assertThat(wanted()).isEmpty();
    }

    @Test
    void aCorrectedTimeOfTheNewsMovesTheReminder() {
        facts.rejected(news, false);
        facts.rejectionMoved(news.minusSeconds(3600));
        assertThat(wanted()).extracting(Wanted::dueAt).containsExactly(news.plus(Duration.ofHours(17)));
    }

    @Test
    void whatWasAskedBeforeTheReopeningBelongsToThePastEvenIfItIsHeardLate() {
        facts.reopened(sent.plusSeconds(1));
        facts.requestSent(sent);
        facts.followUpSent(sent);
        facts.feedbackReceived(feedback, sent);
        facts.requestClosed(Outcome.ANSWERED, sent);
        assertThat(wanted()).isEmpty();
    }

    @Test
    void theOrderInWhichTheTwoTopicsArriveDoesNotMatter() {
        List<Consumer<Facts>> candidacy = List.of(
                f -> f.interviewHeld(interview, news.minusSeconds(9000)),
                f -> f.noteSent(interview),
                f -> f.rejected(news, false));
        List<Consumer<Facts>> request = List.of(
                f -> f.requestSent(sent),
                f -> f.followUpSent(sent.plusSeconds(60)),
                f -> f.feedbackReceived(feedback, sent.plusSeconds(90)));
        List<Wanted> expected = null;
        Random dice = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Boolean> whose = new ArrayList<>(List.of(true, true, true, false, false, false));
            Collections.shuffle(whose, dice);
            Facts heard = new Facts();
            int c = 0;
            int r = 0;
            for (boolean fromCandidacy : whose) {
                (fromCandidacy ? candidacy.get(c++) : request.get(r++)).accept(heard);
            }
            List<Wanted> wanted = FollowUpPolicy.wanted(heard, WINDOWS);
            if (expected == null) {
                expected = wanted;
            }
            assertThat(wanted).isEqualTo(expected).extracting(Wanted::kind).containsExactly(THANKS, KEEP_IN_TOUCH);
        }
    }

    @Test
    void windowsThatMakeNoSenseAreRefusedByName() {
        Duration day = Duration.ofDays(1);
        assertThatThrownBy(() -> new Windows(day, day, day, day, day, day, day, day))
                .hasMessageContaining("remind-before");
        assertThatThrownBy(() -> new Windows(day, day, Duration.ofHours(1), Duration.ZERO, day, day, day, day))
                .hasMessageContaining("follow-up-after");
    }

    List<Wanted> wanted() {
        return FollowUpPolicy.wanted(facts, WINDOWS);
    }
}
