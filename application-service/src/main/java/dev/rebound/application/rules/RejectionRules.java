package dev.rebound.application.rules;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.State;
import dev.rebound.platform.command.Refused;
import java.util.List;

/** When a rejection may be recorded. None of these is about asking for advice: that is always allowed (R9). */
public final class RejectionRules {

    /** One rejection ends a candidacy; it takes a reopening before there can be another. */
    public static final Rule<Rejection> ONE_AT_A_TIME = (facts, rejection, recordedAt) -> {
        if (facts.state() == State.REJECTED) {
            throw Refused.conflict(
                    "already-rejected",
                    "A rejection is recorded already.",
                    "If its date or stage is wrong, correct it; if they took it up again, reopen the candidacy first.");
        }
    };

    /** What was withdrawn or led to an offer cannot be turned down as well. */
    public static final Rule<Rejection> ONLY_WHAT_HAS_NOT_ENDED = (facts, rejection, recordedAt) -> {
        if (facts.state().isEnded()) {
            throw Refused.conflict(
                    "has-ended",
                    facts.state() == State.OFFERED
                            ? "This candidacy has led to an offer."
                            : "You withdrew from this candidacy.",
                    "If it went on after that, reopen it first.");
        }
    };

    /** R1: the channel decides how to ask. */
    public static final Rule<Rejection> THE_CHANNEL_IS_SAID = (facts, rejection, recordedAt) -> {
        if (rejection.channel() == null) {
            throw Refused.invalid(
                    "channel",
                    "How the news arrived is missing.",
                    "Use one of EMAIL, PHONE, LETTER, PORTAL, OTHER: it decides how best to ask.");
        }
    };

    /** R14: how far it came decides how much they can tell. */
    public static final Rule<Rejection> THE_STAGE_REACHED_IS_SAID = (facts, rejection, recordedAt) -> {
        if (rejection.stageReached() == null) {
            throw Refused.invalid(
                    "stageReached",
                    "How far the candidacy came is missing.",
                    "Send stageReached; APPLICATION stands for no interview at all.");
        }
    };

    /** R11: it counts when the news arrived, and that is after applying. */
    public static final Rule<Rejection> RECEIVED_AFTER_THE_APPLICATION = (facts, rejection, recordedAt) ->
            Times.notBeforeTheApplication("receivedAt", rejection.receivedAt(), facts.appliedOn());

    /** R11: it counts when the news arrived, and it has arrived. */
    public static final Rule<Rejection> RECEIVED_BY_NOW =
            (facts, rejection, recordedAt) -> Times.notInTheFuture("receivedAt", rejection.receivedAt(), recordedAt);

    /** R19: who brought the news is asked first, so they must be known. */
    public static final Rule<Rejection> BROUGHT_BY_A_CONTACT = (facts, rejection, recordedAt) -> {
        if (rejection.rejectedBy() != null && !facts.knowsContact(rejection.rejectedBy())) {
            throw Refused.invalid(
                    "rejectedBy",
                    "This candidacy has no such contact.",
                    "Add the contact first and send its id, or leave rejectedBy out.");
        }
    };

    /** R21: only a call can be used to ask at once. */
    public static final Rule<Rejection> ASKED_ON_A_CALL_ONLY = (facts, rejection, recordedAt) -> {
        if (rejection.askedOnTheCall() && rejection.channel() != Rejection.Channel.PHONE) {
            throw Refused.invalid(
                    "askedOnTheCall",
                    "There was no call to ask on: the news came another way.",
                    "Leave askedOnTheCall out, or set channel to PHONE.");
        }
    };

    public static final List<Rule<Rejection>> TO_RECORD = List.of(
            ONE_AT_A_TIME,
            ONLY_WHAT_HAS_NOT_ENDED,
            THE_CHANNEL_IS_SAID,
            THE_STAGE_REACHED_IS_SAID,
            RECEIVED_AFTER_THE_APPLICATION,
            RECEIVED_BY_NOW,
            BROUGHT_BY_A_CONTACT,
            ASKED_ON_A_CALL_ONLY);

    /** Only a rejection that stands can be corrected. */
    public static final Rule<Rejection> ONE_STANDS = (facts, rejection, recordedAt) -> {
        if (facts.rejection() == null) {
            throw Refused.conflict(
                    "no-rejection", "No rejection stands that could be corrected.", "Record the rejection instead.");
        }
    };

    /** R21: a request that was made on the call is under way, and cannot be unsaid. */
    public static final Rule<Rejection> ASKED_STAYS_ASKED = (facts, rejection, recordedAt) -> {
        if (facts.rejection().askedOnTheCall() && !rejection.askedOnTheCall()) {
            throw Refused.invalid(
                    "askedOnTheCall",
                    "It is recorded that you asked on the call, and your request counts as made.",
                    "If you did not, take the rejection back as recorded by mistake and record it anew.");
        }
    };

    public static final List<Rule<Rejection>> TO_CORRECT = List.of(
            ONE_STANDS,
            THE_CHANNEL_IS_SAID,
            THE_STAGE_REACHED_IS_SAID,
            RECEIVED_AFTER_THE_APPLICATION,
            RECEIVED_BY_NOW,
            BROUGHT_BY_A_CONTACT,
            ASKED_STAYS_ASKED,
            ASKED_ON_A_CALL_ONLY);

    private RejectionRules() {}
}
