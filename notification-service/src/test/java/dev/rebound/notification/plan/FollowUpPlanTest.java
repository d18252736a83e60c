package dev.rebound.notification.plan;

import static dev.rebound.notification.plan.CancelReason.CORRECTED;
import static dev.rebound.notification.plan.CancelReason.DONE;
import static dev.rebound.notification.plan.CancelReason.OVERDUE;
import static dev.rebound.notification.plan.CancelReason.SUPERSEDED;
import static dev.rebound.notification.plan.CancelReason.WITHDRAWN;
import static dev.rebound.notification.policy.FollowUpKind.ASK_FOR_ADVICE;
import static dev.rebound.notification.policy.FollowUpKind.FOLLOW_UP;
import static dev.rebound.notification.policy.FollowUpKind.KEEP_IN_TOUCH;
import static dev.rebound.notification.policy.FollowUpKind.MOVE_ON;
import static dev.rebound.notification.policy.FollowUpKind.THANKS;
import static dev.rebound.notification.policy.FollowUpKind.THANK_YOU_NOTE;
import static org.hamcrest.Matchers.instanceOf;

import dev.rebound.notification.plan.FollowUpPlanCommand.MarkDone;
import dev.rebound.notification.plan.FollowUpPlanCommand.MarkDue;
import dev.rebound.notification.plan.FollowUpPlanCommand.MarkReminded;
import dev.rebound.notification.plan.FollowUpPlanCommand.Replan;
import dev.rebound.notification.plan.FollowUpPlanCommand.Snooze;
import dev.rebound.notification.plan.FollowUpPlanCommand.TakeIn;
import dev.rebound.notification.plan.FollowUpPlanEvent.ClosingHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.CorrectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FeedbackHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpCancelled;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpFellDue;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpMoved;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpPlanOpened;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpScheduled;
import dev.rebound.notification.plan.FollowUpPlanEvent.FutureRolesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.Heard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewCorrectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewRemovalHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NamesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NoteHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.OfferHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.RejectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.ReopeningHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.RequestHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.SeekerReminded;
import dev.rebound.notification.plan.FollowUpPlanEvent.ThanksHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.WithdrawalHeard;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.policy.Outcome;
import dev.rebound.notification.policy.Windows;
import dev.rebound.notification.policy.WindowsOf;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a plan, step by step. */
class FollowUpPlanTest {

    static final Windows WINDOWS = new Windows(
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(6),
            Duration.ofDays(7),
            Duration.ofDays(7),
            Duration.ofHours(24),
            Duration.ofDays(90),
            Duration.ofDays(7));

    final UUID candidacy = UUID.randomUUID();
    final UUID plan = Ids.followUpPlan(candidacy);
    final Words company = Words.of("alex", "Larchmont");
    final Words title = Words.of("alex", "Platform engineer");
    final NamesHeard names = new NamesHeard(company, title, true);
    final Instant news = Instant.parse("2025-09-22T08:12:00Z");
    final Instant sent = Instant.parse("2025-09-22T19:05:00Z");
    final Instant now = Instant.parse("2025-09-22T19:05:02Z");
    final UUID interview = UUID.randomUUID();
    final UUID feedback = UUID.randomUUID();

    Windows windows = WINDOWS;

    AggregateTestFixture<FollowUpPlan> fixture;

    @BeforeEach
    void plan() {
        fixture = new AggregateTestFixture<>(FollowUpPlan.class);
        fixture.registerInjectableResource((WindowsOf) seeker -> windows);
    }

    @Test
    void theFirstThatIsHeardBeginsThePlan() {
        fixture.givenNoPriorActivity().when(takeIn(names)).expectEvents(opened(), names);
    }

    @Test
    void r12AnInterviewSchedulesANote() {
        InterviewHeard held = new InterviewHeard(interview, news);
        fixture.given(opened(), names)
                .when(takeIn(held))
                .expectEvents(held, scheduled(THANK_YOU_NOTE, interview, news.plus(Duration.ofHours(24)), "R12"));
    }

    @Test
    void r12TheNoteSentTicksItOff() {
        NoteHeard note = new NoteHeard(interview);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(takeIn(note))
                .expectEvents(note, cancelled(THANK_YOU_NOTE, interview, DONE));
    }

    @Test
    void r11ARejectionSchedulesTheAsking() {
        RejectionHeard rejection = new RejectionHeard(news, false);
        fixture.given(opened())
                .when(takeIn(names, rejection))
                .expectEvents(
                        names, rejection, scheduled(ASK_FOR_ADVICE, news, news.plus(Duration.ofHours(18)), "R11"));
    }

    @Test
    void r21NothingIsScheduledWhereItWasAskedOnTheCall() {
        RejectionHeard rejection = new RejectionHeard(news, true);
        fixture.given(opened(), names).when(takeIn(rejection)).expectEvents(rejection);
    }

    @Test
    void r43ASentRequestEndsTheAskingAndSchedulesTheFollowUp() {
        RequestHeard request = new RequestHeard(sent);
        fixture.given(opened(), names, new RejectionHeard(news, false), ask())
                .when(takeIn(request))
                .expectEvents(
                        request,
                        cancelled(ASK_FOR_ADVICE, news, DONE),
                        scheduled(FOLLOW_UP, sent, sent.plus(Duration.ofDays(7)), "R43"));
    }

    @Test
    void aRequestThatIsHeardBeforeItsCandidacyBeginsThePlanWithWhatIsKnown() {
        RequestHeard request = new RequestHeard(sent);
        fixture.givenNoPriorActivity()
                .when(takeIn(request))
                .expectEvents(
                        opened(),
                        request,
                        new FollowUpScheduled(
                                candidacy,
                                "alex",
                                item(FOLLOW_UP, sent),
                                FOLLOW_UP,
                                sent.toString(),
                                sent.plus(Duration.ofDays(7)),
                                null,
                                null,
                                null,
                                "R43"));
    }

    @Test
    void aRejectionHeardAfterItsRequestSchedulesNoAskingAndGivesTheNames() {
        RejectionHeard rejection = new RejectionHeard(news, false);
        fixture.given(opened(), new RequestHeard(sent), followUp())
                .when(takeIn(names, rejection))
                .expectEvents(names, rejection);
    }

    @Test
    void namesFromTheRequestFillAGapAndReplaceNothing() {
        NamesHeard older = new NamesHeard(Words.of("alex", "Old"), Words.of("alex", "Old"), false);
        fixture.given(opened(), names, older, new RequestHeard(sent), followUp())
                .when(new MarkDue(plan, item(FOLLOW_UP, sent), sent.plus(Duration.ofDays(7))))
                .expectEvents(due(FOLLOW_UP, sent, sent.plus(Duration.ofDays(7))), moveOn());
    }

    @Test
    void r44WhenTheFollowUpFallsDueMovingOnIsScheduledAWeekLater() {
        fixture.given(opened(), names, new RequestHeard(sent), followUp())
                .when(new MarkDue(plan, item(FOLLOW_UP, sent), sent.plus(Duration.ofDays(7))))
                .expectEvents(due(FOLLOW_UP, sent, sent.plus(Duration.ofDays(7))), moveOn());
    }

    @Test
    void r44ASentFollowUpIsDoneAndMovingOnIsCountedFromIt() {
        Instant followedUp = sent.plus(Duration.ofDays(8));
        FollowUpHeard heard = new FollowUpHeard(followedUp);
        fixture.given(
                        opened(),
                        names,
                        new RequestHeard(sent),
                        followUp(),
                        due(FOLLOW_UP, sent, sent.plus(Duration.ofDays(7))),
                        moveOn())
                .when(takeIn(heard))
                .expectEvents(
                        heard,
                        cancelled(FOLLOW_UP, sent, DONE),
                        cancelled(MOVE_ON, sent.plus(Duration.ofDays(7)), SUPERSEDED),
                        scheduled(MOVE_ON, followedUp, followedUp.plus(Duration.ofDays(7)), "R44"));
    }

    @Test
    void r44OnceItIsTimeToMoveOnTheFollowUpIsLetGo() {
        Instant week = sent.plus(Duration.ofDays(7));
        fixture.given(opened(), names, new RequestHeard(sent), followUp(), due(FOLLOW_UP, sent, week), moveOn())
                .when(new MarkDue(plan, item(MOVE_ON, week), week.plus(Duration.ofDays(7))))
                .expectEvents(
                        due(MOVE_ON, week, sent.plus(Duration.ofDays(14))),
                        new FollowUpCancelled(
                                candidacy,
                                "alex",
                                item(FOLLOW_UP, sent),
                                FOLLOW_UP,
                                week.plus(Duration.ofDays(7)),
                                SUPERSEDED));
    }

    @Test
    void r44TheRequestThatClosesBecauseOfItDoesNotTakeTheWordToMoveOnAway() {
        Instant week = sent.plus(Duration.ofDays(7));
        ClosingHeard closing = new ClosingHeard(Outcome.NO_REPLY, sent.plus(Duration.ofDays(14)));
        fixture.given(
                        opened(),
                        names,
                        new RequestHeard(sent),
                        followUp(),
                        due(FOLLOW_UP, sent, week),
                        moveOn(),
                        due(MOVE_ON, week, sent.plus(Duration.ofDays(14))),
                        cancelled(FOLLOW_UP, sent, SUPERSEDED))
                .when(takeIn(closing))
                .expectEvents(closing);
    }

    @Test
    void aClosedRequestCancelsWhatIsPending() {
        ClosingHeard closing = new ClosingHeard(Outcome.DECLINED, sent.plus(Duration.ofDays(1)));
        fixture.given(opened(), names, new RequestHeard(sent), followUp())
                .when(takeIn(closing))
                .expectEvents(closing, cancelled(FOLLOW_UP, sent, SUPERSEDED));
    }

    @Test
    void aRequestClosedByHandIsHavingMovedOn() {
        Instant week = sent.plus(Duration.ofDays(7));
        ClosingHeard closing = new ClosingHeard(Outcome.NO_REPLY, sent.plus(Duration.ofDays(8)));
        fixture.given(opened(), names, new RequestHeard(sent), followUp(), due(FOLLOW_UP, sent, week), moveOn())
                .when(takeIn(closing))
                .expectEvents(closing, cancelled(FOLLOW_UP, sent, SUPERSEDED), cancelled(MOVE_ON, week, DONE));
    }

    @Test
    void r46r48AnAnswerEndsTheWaitingAndSchedulesThanksAndKeepingInTouch() {
        Instant week = sent.plus(Duration.ofDays(7));
        FeedbackHeard answer = new FeedbackHeard(feedback, now);
        fixture.given(opened(), names, new RequestHeard(sent), followUp(), due(FOLLOW_UP, sent, week), moveOn())
                .when(takeIn(answer))
                .expectEvents(
                        answer,
                        cancelled(FOLLOW_UP, sent, SUPERSEDED),
                        cancelled(MOVE_ON, week, SUPERSEDED),
                        thanks(),
                        keepInTouch());
    }

    @Test
    void r46ThanksSentTickTheThanksOff() {
        ThanksHeard thanked = new ThanksHeard(feedback);
        fixture.given(opened(), names, new FeedbackHeard(feedback, now), thanks(), keepInTouch())
                .when(takeIn(thanked))
                .expectEvents(thanked, cancelled(THANKS, feedback, DONE));
    }

    @Test
    void r48KeepingInTouchComesAgainAfterItWasDone() {
        Instant due = now.plus(Duration.ofDays(90));
        Instant done = due.plus(Duration.ofDays(2));
        fixture.given(
                        opened(),
                        names,
                        new FeedbackHeard(feedback, now),
                        new ThanksHeard(feedback),
                        keepInTouch(),
                        due(KEEP_IN_TOUCH, now, due))
                .when(new MarkDone(plan, "alex", item(KEEP_IN_TOUCH, now), done))
                .expectEvents(
                        new FollowUpCancelled(candidacy, "alex", item(KEEP_IN_TOUCH, now), KEEP_IN_TOUCH, done, DONE),
                        scheduled(KEEP_IN_TOUCH, done, done.plus(Duration.ofDays(90)), "R48"));
    }

    @Test
    void r48KeepingInTouchEndsWhenItIsTickedOffAheadOfTime() {
        fixture.given(opened(), names, new FeedbackHeard(feedback, now), new ThanksHeard(feedback), keepInTouch())
                .when(new MarkDone(plan, "alex", item(KEEP_IN_TOUCH, now), now))
                .expectEvents(cancelled(KEEP_IN_TOUCH, now, DONE));
    }

    @Test
    void r48r49KeepingInTouchEndsWhereTheSeekerWouldRatherLookElsewhere() {
        FutureRolesHeard elsewhere = new FutureRolesHeard(false);
        fixture.given(opened(), names, new FeedbackHeard(feedback, now), new ThanksHeard(feedback), keepInTouch())
                .when(takeIn(elsewhere))
                .expectEvents(elsewhere, cancelled(KEEP_IN_TOUCH, now, SUPERSEDED));
    }

    @Test
    void aWithdrawalCancelsWhatIsPending() {
        WithdrawalHeard withdrawal = new WithdrawalHeard(now);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(takeIn(withdrawal))
                .expectEvents(withdrawal, cancelled(THANK_YOU_NOTE, interview, WITHDRAWN));
    }

    @Test
    void anOfferCancelsWhatIsPending() {
        OfferHeard offer = new OfferHeard(now);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(takeIn(offer))
                .expectEvents(offer, cancelled(THANK_YOU_NOTE, interview, SUPERSEDED));
    }

    @Test
    void r12ACorrectedTimeOfAnInterviewMovesTheReminderOfItsNote() {
        Instant later = news.plus(Duration.ofHours(2));
        InterviewCorrectionHeard correction = new InterviewCorrectionHeard(interview, later, false);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(takeIn(correction))
                .expectEvents(
                        correction,
                        cancelled(THANK_YOU_NOTE, interview, CORRECTED),
                        scheduled(THANK_YOU_NOTE, interview + "#1", later.plus(Duration.ofHours(24)), "R12"));
    }

    @Test
    void r12AnInterviewThatIsTakenOffTheRecordTakesItsReminderAlong() {
        InterviewRemovalHeard removal = new InterviewRemovalHeard(interview);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(takeIn(removal))
                .expectEvents(removal, cancelled(THANK_YOU_NOTE, interview, CORRECTED));
    }

    @Test
    void r12ANoteThatDidNotGoOutAfterAllIsAskedForAgain() {
        InterviewCorrectionHeard correction = new InterviewCorrectionHeard(interview, news, false);
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        new NoteHeard(interview),
                        cancelled(THANK_YOU_NOTE, interview, SUPERSEDED))
                .when(takeIn(correction))
                .expectEvents(
                        correction,
                        scheduled(THANK_YOU_NOTE, interview + "#1", news.plus(Duration.ofHours(24)), "R12"));
    }

    @Test
    void r12ANoteThatWasTickedOffIsNotBroughtUpAgainByACorrectedTime() {
        InterviewCorrectionHeard correction = new InterviewCorrectionHeard(interview, news.plusSeconds(60), false);
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        cancelled(THANK_YOU_NOTE, interview, DONE))
                .when(takeIn(correction))
                .expectEvents(correction);
    }

    @Test
    void aRejectionThatWasAMistakeCancelsWhatItCaused() {
        CorrectionHeard correction = new CorrectionHeard(null, true);
        fixture.given(opened(), names, new RejectionHeard(news, false), ask())
                .when(takeIn(names, correction))
                .expectEvents(names, correction, cancelled(ASK_FOR_ADVICE, news, CORRECTED));
    }

    @Test
    void aCorrectedTimeOfTheNewsMovesTheReminder() {
        Instant earlier = news.minus(Duration.ofHours(2));
        CorrectionHeard correction = new CorrectionHeard(earlier, false);
        fixture.given(opened(), names, new RejectionHeard(news, false), ask())
                .when(takeIn(correction))
                .expectEvents(
                        correction,
                        cancelled(ASK_FOR_ADVICE, news, CORRECTED),
                        scheduled(ASK_FOR_ADVICE, earlier, earlier.plus(Duration.ofHours(18)), "R11"));
    }

    @Test
    void r21HavingAskedOnTheCallIsSaidAfterwardsAndLeavesNothingToBeRemindedOf() {
        CorrectionHeard correction = new CorrectionHeard(news, false, true);
        fixture.given(opened(), names, new RejectionHeard(news, false), ask())
                .when(takeIn(correction))
                .expectEvents(correction, cancelled(ASK_FOR_ADVICE, news, CORRECTED));
    }

    @Test
    void r21HavingAskedOnTheCallIsTakenBackAndAskingIsRemindedOfWhicheverIsHeardFirst() {
        CorrectionHeard correction = new CorrectionHeard(news, false, false);
        RequestHeard onTheCall = new RequestHeard(news);
        FollowUpScheduled followUp = scheduled(FOLLOW_UP, news, news.plus(Duration.ofDays(7)), "R43");
        fixture.given(opened(), names, new RejectionHeard(news, true), onTheCall, followUp)
                .when(takeIn(correction))
                .expectEvents(correction, cancelled(FOLLOW_UP, news, CORRECTED), ask());
        plan();
        fixture.given(opened(), names, new RejectionHeard(news, true), correction, ask())
                .when(takeIn(onTheCall))
                .expectEvents(onTheCall);
    }

    @Test
    void aReopenedCandidacyIsNotAskedAboutAnOldRejection() {
        ReopeningHeard reopening = new ReopeningHeard(now);
        fixture.given(opened(), names, new RejectionHeard(news, false), ask())
                .when(takeIn(reopening))
                .expectEvents(reopening, cancelled(ASK_FOR_ADVICE, news, SUPERSEDED));
    }

    @Test
    void whatWasCancelledIsNotPlannedAgainForTheSameOccasion() {
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        cancelled(THANK_YOU_NOTE, interview, DONE))
                .when(takeIn(new InterviewHeard(interview, news)))
                .expectEvents(new InterviewHeard(interview, news));
    }

    @Test
    void anImportedPastIsPlannedAndAtOnceOverdueWithoutAReminder() {
        Instant longAgo = now.minus(Duration.ofDays(60));
        RequestHeard request = new RequestHeard(longAgo);
        Instant week = longAgo.plus(Duration.ofDays(7));
        fixture.given(opened(), names)
                .when(takeIn(request))
                .expectEvents(
                        request,
                        scheduled(FOLLOW_UP, longAgo, week, "R43"),
                        cancelled(FOLLOW_UP, longAgo, OVERDUE),
                        scheduled(MOVE_ON, week, week.plus(Duration.ofDays(7)), "R44"),
                        cancelled(MOVE_ON, week, OVERDUE));
    }

    @Test
    void whatWasDueWithinTheLastSevenDaysIsStillBroughtUp() {
        Instant held = now.minus(Duration.ofDays(8));
        InterviewHeard heard = new InterviewHeard(interview, held);
        fixture.given(opened(), names)
                .when(takeIn(heard))
                .expectEvents(heard, scheduled(THANK_YOU_NOTE, interview, held.plus(Duration.ofDays(1)), "R12"));
    }

    @Test
    void anItemFallsDueOnceHoweverOftenItIsMarked() {
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        due(THANK_YOU_NOTE, interview, news.plus(Duration.ofHours(24))))
                .when(new MarkDue(plan, item(THANK_YOU_NOTE, interview), news.plus(Duration.ofHours(24))))
                .expectNoEvents();
    }

    @Test
    void aCancelledItemDoesNotFallDue() {
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        cancelled(THANK_YOU_NOTE, interview, WITHDRAWN))
                .when(new MarkDue(plan, item(THANK_YOU_NOTE, interview), news.plus(Duration.ofHours(24))))
                .expectNoEvents();
    }

    @Test
    void aDueItemIsRemindedOfOnce() {
        FollowUpFellDue due = due(THANK_YOU_NOTE, interview, news.plus(Duration.ofHours(24)));
        SeekerReminded reminded = new SeekerReminded(
                candidacy, "alex", item(THANK_YOU_NOTE, interview), THANK_YOU_NOTE, now, Channel.IN_APP);
        MarkReminded command = new MarkReminded(plan, item(THANK_YOU_NOTE, interview), Channel.IN_APP, now);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note(), due)
                .when(command)
                .expectEvents(reminded);
        plan();
        fixture.given(opened(), names, new InterviewHeard(interview, news), note(), due, reminded)
                .when(command)
                .expectNoEvents();
    }

    @Test
    void theSeekerTicksAnItemOffOnce() {
        MarkDone done = new MarkDone(plan, "alex", item(THANK_YOU_NOTE, interview), now);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(done)
                .expectEvents(cancelled(THANK_YOU_NOTE, interview, DONE));
        plan();
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        cancelled(THANK_YOU_NOTE, interview, DONE))
                .when(done)
                .expectNoEvents();
    }

    @Test
    void anotherSeekerFindsNothing() {
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(new MarkDone(plan, "sam", item(THANK_YOU_NOTE, interview), now))
                .expectException(instanceOf(Refused.class))
                .expectNoEvents();
        plan();
        fixture.given(opened(), names)
                .when(new TakeIn(plan, candidacy, "sam", List.of(new OfferHeard(now)), now))
                .expectException(instanceOf(Refused.class))
                .expectNoEvents();
    }

    @Test
    void anItemPutOffFallsDueAgainAtItsNewTimeAndNotBefore() {
        UUID item = item(THANK_YOU_NOTE, interview);
        Instant due = news.plus(Duration.ofHours(24));
        Instant later = due.plus(Duration.ofDays(2));
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        due(THANK_YOU_NOTE, interview, due),
                        new SeekerReminded(candidacy, "alex", item, THANK_YOU_NOTE, due, Channel.IN_APP))
                .when(new Snooze(plan, "alex", item, later, due.plusSeconds(60)))
                .expectEvents(moved(THANK_YOU_NOTE, interview, later, "R12", true));
        plan();
        var snoozed = fixture.given(
                opened(),
                names,
                new InterviewHeard(interview, news),
                note(),
                due(THANK_YOU_NOTE, interview, due),
                moved(THANK_YOU_NOTE, interview, later, "R12", true));
        snoozed.when(new MarkDue(plan, item, later.minusSeconds(1))).expectNoEvents();
        plan();
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        due(THANK_YOU_NOTE, interview, due),
                        moved(THANK_YOU_NOTE, interview, later, "R12", true))
                .when(new MarkDue(plan, item, later))
                .expectEvents(due(THANK_YOU_NOTE, interview, later));
    }

    @Test
    void r44WhatComesAfterAFollowUpWaitsForItWhenItIsPutOff() {
        Instant week = sent.plus(Duration.ofDays(7));
        Instant later = week.plus(Duration.ofDays(2));
        Instant at = week.plusSeconds(60);
        fixture.given(opened(), names, new RequestHeard(sent), followUp(), due(FOLLOW_UP, sent, week), moveOn())
                .when(new Snooze(plan, "alex", item(FOLLOW_UP, sent), later, at))
                .expectEvents(
                        moved(FOLLOW_UP, sent, later, "R43", true),
                        new FollowUpCancelled(candidacy, "alex", item(MOVE_ON, week), MOVE_ON, at, SUPERSEDED),
                        scheduled(MOVE_ON, later, later.plus(Duration.ofDays(7)), "R44"));
    }

    @Test
    void whatIsPendingMovesWithTheWindowsExceptWhatTheSeekerPutOff() {
        windows = new Windows(
                Duration.ofHours(48),
                WINDOWS.askWithin(),
                WINDOWS.remindBefore(),
                WINDOWS.followUpAfter(),
                WINDOWS.moveOnAfter(),
                WINDOWS.thanksWithin(),
                WINDOWS.keepInTouchEvery(),
                WINDOWS.tooLateAfter());
        FollowUpMoved moved = moved(THANK_YOU_NOTE, interview, news.plus(Duration.ofHours(48)), "R12", false);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(new Replan(plan, now))
                .expectEvents(moved);
        plan();
        fixture.given(opened(), names, new InterviewHeard(interview, news), note(), moved)
                .when(new Replan(plan, now))
                .expectNoEvents();
        plan();
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        moved(THANK_YOU_NOTE, interview, news.plus(Duration.ofHours(30)), "R12", true))
                .when(new Replan(plan, now))
                .expectNoEvents();
    }

    @Test
    void anotherSeekerPutsNothingOffAndWhatIsClosedStaysClosed() {
        UUID item = item(THANK_YOU_NOTE, interview);
        fixture.given(opened(), names, new InterviewHeard(interview, news), note())
                .when(new Snooze(plan, "sam", item, now.plusSeconds(60), now))
                .expectException(instanceOf(Refused.class))
                .expectNoEvents();
        plan();
        fixture.given(
                        opened(),
                        names,
                        new InterviewHeard(interview, news),
                        note(),
                        cancelled(THANK_YOU_NOTE, interview, DONE))
                .when(new Snooze(plan, "alex", item, now.plusSeconds(60), now))
                .expectNoEvents();
    }

    @Test
    void r48ToGetInTouchAfterPuttingItOffCountsAsDone() {
        Instant due = now.plus(Duration.ofDays(90));
        Instant later = due.plus(Duration.ofDays(5));
        Instant done = due.plus(Duration.ofDays(3));
        fixture.given(
                        opened(),
                        names,
                        new RequestHeard(sent),
                        new FeedbackHeard(feedback, now),
                        new ThanksHeard(feedback),
                        keepInTouch(),
                        due(KEEP_IN_TOUCH, now, due),
                        moved(KEEP_IN_TOUCH, now, later, "R48", true))
                .when(new MarkDone(plan, "alex", item(KEEP_IN_TOUCH, now), done))
                .expectEvents(
                        new FollowUpCancelled(candidacy, "alex", item(KEEP_IN_TOUCH, now), KEEP_IN_TOUCH, done, DONE),
                        scheduled(KEEP_IN_TOUCH, done, done.plus(Duration.ofDays(90)), "R48"));
    }

    FollowUpMoved moved(FollowUpKind kind, Object period, Instant dueAt, String rule, boolean snoozed) {
        return new FollowUpMoved(
                candidacy, "alex", item(kind, period), kind, dueAt, null, company, title, rule, snoozed);
    }

    @Test
    void anUnknownItemIsRefused() {
        fixture.given(opened(), names)
                .when(new MarkDue(plan, UUID.randomUUID(), now))
                .expectException(instanceOf(Refused.class));
    }

    TakeIn takeIn(Heard... facts) {
        return new TakeIn(plan, candidacy, "alex", List.of(facts), now);
    }

    FollowUpPlanOpened opened() {
        return new FollowUpPlanOpened(plan, candidacy, "alex");
    }

    FollowUpScheduled note() {
        return scheduled(THANK_YOU_NOTE, interview, news.plus(Duration.ofHours(24)), "R12");
    }

    FollowUpScheduled ask() {
        return scheduled(ASK_FOR_ADVICE, news, news.plus(Duration.ofHours(18)), "R11");
    }

    FollowUpScheduled followUp() {
        return scheduled(FOLLOW_UP, sent, sent.plus(Duration.ofDays(7)), "R43");
    }

    FollowUpScheduled moveOn() {
        return scheduled(MOVE_ON, sent.plus(Duration.ofDays(7)), sent.plus(Duration.ofDays(14)), "R44");
    }

    FollowUpScheduled thanks() {
        return scheduled(THANKS, feedback, now.plus(Duration.ofHours(24)), "R46");
    }

    FollowUpScheduled keepInTouch() {
        return scheduled(KEEP_IN_TOUCH, now, now.plus(Duration.ofDays(90)), "R48");
    }

    FollowUpScheduled scheduled(FollowUpKind kind, Object period, Instant dueAt, String rule) {
        return new FollowUpScheduled(
                candidacy,
                "alex",
                item(kind, period),
                kind,
                period.toString(),
                dueAt,
                kind == ASK_FOR_ADVICE ? ((Instant) period).plus(Duration.ofHours(24)) : null,
                company,
                title,
                rule);
    }

    FollowUpFellDue due(FollowUpKind kind, Object period, Instant dueAt) {
        return new FollowUpFellDue(candidacy, "alex", item(kind, period), kind, dueAt, company, title);
    }

    FollowUpCancelled cancelled(FollowUpKind kind, Object period, CancelReason reason) {
        return new FollowUpCancelled(candidacy, "alex", item(kind, period), kind, now, reason);
    }

    UUID item(FollowUpKind kind, Object period) {
        return Ids.of("follow-up-item", plan.toString(), kind.name(), period.toString());
    }
}
