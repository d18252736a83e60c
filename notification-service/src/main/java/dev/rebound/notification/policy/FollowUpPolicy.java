package dev.rebound.notification.policy;

import static dev.rebound.notification.policy.FollowUpKind.ASK_FOR_ADVICE;
import static dev.rebound.notification.policy.FollowUpKind.FOLLOW_UP;
import static dev.rebound.notification.policy.FollowUpKind.KEEP_IN_TOUCH;
import static dev.rebound.notification.policy.FollowUpKind.MOVE_ON;
import static dev.rebound.notification.policy.FollowUpKind.THANKS;
import static dev.rebound.notification.policy.FollowUpKind.THANK_YOU_NOTE;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule of the guidance: what ought to be planned, given what is known. A rule says nothing of what is planned already;
 * the plan compares, schedules what is missing and cancels what no rule wants any more.
 */
@FunctionalInterface
public interface FollowUpPolicy {

    Stream<Wanted> wants(Facts facts, Windows windows);

    /**
     * R12: a note of thanks goes out after each interview, before anybody is asked for advice. Once advice has been asked
     * for, the note is no longer the first word.
     */
    FollowUpPolicy THANK_YOU_NOTE_AFTER_AN_INTERVIEW = (facts, windows) -> facts.isAsked()
            ? Stream.empty()
            : facts.interviewsWithoutNote().entrySet().stream()
                    .map(interview -> new Wanted(
                            THANK_YOU_NOTE,
                            facts.occasionOfNote(interview.getKey()),
                            interview.getValue().plus(windows.thankYouNoteWithin()),
                            "R12"));

    /**
     * R10, R11: ask within a day of the news, counted from when it arrived; the reminder comes while there is time left.
     * R21: not where the seeker asked on the call. R9: nothing ends the asking but the asking itself.
     */
    FollowUpPolicy ASK_WITHIN_A_DAY = (facts, windows) -> facts.isAsked() || !facts.isWaiting()
            ? Stream.empty()
            : facts.rejectedAt().stream()
                    .map(news -> new Wanted(
                            ASK_FOR_ADVICE,
                            news.toString(),
                            windows.remindOfAskingAt(news),
                            windows.bestToAskUntil(news),
                            "R11"));

    /** R43: one gentle follow-up a week after the request was sent, and only one. */
    FollowUpPolicy FOLLOW_UP_ONCE =
            (facts, windows) -> !facts.isWaiting() || facts.isFollowedUp() || facts.isToldToMoveOn()
                    ? Stream.empty()
                    : facts.askedAt().stream()
                            .map(sent ->
                                    new Wanted(FOLLOW_UP, sent.toString(), sent.plus(windows.followUpAfter()), "R43"));

    /**
     * R44: then move on. The word to let go stays until the seeker has read it, even though it is what closes the
     * request.
     */
    FollowUpPolicy THEN_MOVE_ON =
            (facts, windows) -> facts.isWaiting() || facts.isToldToMoveOn() && facts.isClosedWithoutReply()
                    ? facts.followUpOver().stream()
                            .map(over -> new Wanted(MOVE_ON, over.toString(), over.plus(windows.moveOnAfter()), "R44"))
                    : Stream.empty();

    /** R46: thank for every answer, also for one that is no help. */
    FollowUpPolicy THANK_FOR_THE_ANSWER = (facts, windows) -> facts.answersWithoutThanks().entrySet().stream()
            .map(answer -> new Wanted(
                    THANKS, answer.getKey().toString(), answer.getValue().plus(windows.thanksWithin()), "R46"));

    /**
     * R48: stay in touch with who answered. It comes again only if the seeker did get in touch when it was due: to let
     * one pass, or to tick it off ahead of time, ends it. It ends, too, where they would rather look elsewhere (R49).
     */
    FollowUpPolicy KEEP_IN_TOUCH_NOW_AND_THEN = (facts, windows) -> facts.isAnswered() && !facts.isElsewhere()
            ? facts.lastContact().stream()
                    .map(last ->
                            new Wanted(KEEP_IN_TOUCH, last.toString(), last.plus(windows.keepInTouchEvery()), "R48"))
            : Stream.empty();

    List<FollowUpPolicy> ALL = List.of(
            THANK_YOU_NOTE_AFTER_AN_INTERVIEW,
            ASK_WITHIN_A_DAY,
            FOLLOW_UP_ONCE,
            THEN_MOVE_ON,
            THANK_FOR_THE_ANSWER,
            KEEP_IN_TOUCH_NOW_AND_THEN);

    /** What all rules together want; nothing once the candidacy is withdrawn or has led to an offer. */
    static List<Wanted> wanted(Facts facts, Windows windows) {
        return facts.isOver()
                ? List.of()
                : ALL.stream().flatMap(rule -> rule.wants(facts, windows)).toList();
    }
}
