package dev.rebound.application.rules;

import dev.rebound.application.facts.State;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.util.List;

/** Silence, hold, offer, withdrawal and reopening. */
public final class EndingRules {

    /** R3: a silence is no rejection, and after an answer there is none. */
    public static final Rule<Instant> SILENCE_COMES_BEFORE_AN_ANSWER = (facts, since, recordedAt) -> {
        if (facts.state() == State.SILENT) {
            throw Refused.conflict(
                    "already-silent", "This silence is recorded already.", "Nothing more needs to be done.");
        }
        if (facts.state() == State.ON_HOLD) {
            throw Refused.conflict(
                    "on-hold",
                    "They said that the opening is on hold, and that is an answer: it is no silence.",
                    "If they took it up again and then went quiet, reopen it first.");
        }
        if (facts.state().isEnded()) {
            throw Refused.conflict(
                    "has-ended",
                    "This candidacy has ended, and a silence is no ending.",
                    "If they took it up again and then went quiet, reopen it first.");
        }
    };

    /** R3: being put on hold is neither a silence nor a rejection, and after an ending there is nothing to hold. */
    public static final Rule<Instant> A_HOLD_COMES_BEFORE_THE_END = (facts, since, recordedAt) -> {
        if (facts.state() == State.ON_HOLD) {
            throw Refused.conflict(
                    "already-on-hold", "It is recorded as on hold already.", "Nothing more needs to be done.");
        }
        if (facts.state().isEnded()) {
            throw Refused.conflict(
                    "has-ended",
                    "This candidacy has ended, and what has ended is not on hold.",
                    "If they took it up again and then put it on hold, reopen it first.");
        }
    };

    /** An offer needs a candidacy that can still come to something. */
    public static final Rule<Instant> AN_OFFER_COMES_BEFORE_THE_END = (facts, at, recordedAt) -> {
        if (facts.state() == State.OFFERED) {
            throw Refused.conflict(
                    "already-offered", "An offer is recorded already.", "Nothing more needs to be done.");
        }
        if (facts.state().isEnded()) {
            throw Refused.conflict(
                    "has-ended", "This candidacy has ended.", "If they came back with an offer, reopen it first.");
        }
    };

    /** One can still step back from an offer, but not from what is over. */
    public static final Rule<Instant> ONLY_WHAT_IS_NOT_OVER_IS_WITHDRAWN = (facts, at, recordedAt) -> {
        if (facts.state() == State.WITHDRAWN) {
            throw Refused.conflict(
                    "already-withdrawn", "You have withdrawn already.", "Nothing more needs to be done.");
        }
        if (facts.state() == State.REJECTED) {
            throw Refused.conflict(
                    "has-ended",
                    "They have said no already: there is nothing to withdraw from.",
                    "If the rejection was a mistake, correct it.");
        }
    };

    /** R49: openings may come later, and what has ended, gone quiet or been put on hold may begin again. */
    public static final Rule<Instant> ONLY_WHAT_HAS_ENDED_IS_REOPENED = (facts, at, recordedAt) -> {
        if (facts.state() == State.OPEN) {
            throw Refused.conflict(
                    "still-open",
                    "This candidacy is open: there is nothing to reopen.",
                    "Go on recording what happens.");
        }
    };

    /** R49: a reopening comes after the end. */
    public static final Rule<Instant> REOPENED_AFTER_THE_END = (facts, at, recordedAt) -> {
        if (facts.endedAt() != null && Times.isBefore(at, facts.endedAt())) {
            throw Refused.invalid(
                    "reopenedAt",
                    "This cannot be: reopenedAt is before the end of the candidacy.",
                    "Check the time; if the rejection was a mistake, correct it instead.");
        }
    };

    public static final List<Rule<Instant>> TO_RECORD_SILENCE =
            List.of(SILENCE_COMES_BEFORE_AN_ANSWER, afterTheApplication("since"), byNow("since"));

    public static final List<Rule<Instant>> TO_PUT_ON_HOLD =
            List.of(A_HOLD_COMES_BEFORE_THE_END, afterTheApplication("since"), byNow("since"));

    public static final List<Rule<Instant>> TO_RECORD_AN_OFFER =
            List.of(AN_OFFER_COMES_BEFORE_THE_END, afterTheApplication("offeredAt"), byNow("offeredAt"));

    public static final List<Rule<Instant>> TO_WITHDRAW =
            List.of(ONLY_WHAT_IS_NOT_OVER_IS_WITHDRAWN, afterTheApplication("withdrawnAt"), byNow("withdrawnAt"));

    public static final List<Rule<Instant>> TO_REOPEN =
            List.of(ONLY_WHAT_HAS_ENDED_IS_REOPENED, REOPENED_AFTER_THE_END, byNow("reopenedAt"));

    /** R18: one looks back at something that has happened. */
    public static final List<Rule<Instant>> TO_LOOK_BACK =
            List.of(afterTheApplication("evaluatedAt"), byNow("evaluatedAt"));

    /** R49: whether later openings would be welcome can be said at any time of the candidacy. */
    public static final List<Rule<Instant>> TO_CHOOSE_FUTURE_ROLES =
            List.of(afterTheApplication("chosenAt"), byNow("chosenAt"));

    private EndingRules() {}

    private static Rule<Instant> afterTheApplication(String field) {
        return (facts, at, recordedAt) -> Times.notBeforeTheApplication(field, at, facts.appliedOn());
    }

    private static Rule<Instant> byNow(String field) {
        return (facts, at, recordedAt) -> Times.notInTheFuture(field, at, recordedAt);
    }
}
