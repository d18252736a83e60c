package dev.rebound.feedback.page.shown;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.Provenance;
import dev.rebound.feedback.request.SendingChannel;
import dev.rebound.feedback.request.State;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;

/** The codes of the service in words for people, in templates as {@code say}. */
public final class Wording {

    public String state(State state) {
        return switch (state) {
            case PLANNED -> "To ask";
            case SENT -> "Asked";
            case FOLLOWED_UP -> "Followed up";
            case ANSWERED -> "Answered";
            case CLOSED -> "Closed";
        };
    }

    public String news(Rejection.Channel channel) {
        return switch (channel) {
            case EMAIL -> "by email";
            case PHONE -> "by phone";
            case LETTER -> "by letter";
            case PORTAL -> "on their portal";
            case OTHER -> "in another way";
        };
    }

    public String stage(Rejection.Stage stage) {
        return switch (stage) {
            case APPLICATION -> "after your application";
            case PHONE_SCREEN -> "after a phone screen";
            case FIRST_INTERVIEW -> "after a first interview";
            case SECOND_INTERVIEW -> "after a second interview";
            case FINAL_INTERVIEW -> "after the final interview";
        };
    }

    public String how(Plan.Channel channel) {
        return switch (channel) {
            case EMAIL -> "By email";
            case CALL -> "On the call";
        };
    }

    public String odds(Plan.Odds odds) {
        return switch (odds) {
            case LOW -> "Low";
            case FAIR -> "Fair";
            case GOOD -> "Good";
        };
    }

    public String recipient(Recipient recipient) {
        return switch (recipient) {
            case REJECTED_ME -> "Whoever turned you down";
            case ARRANGED_INTERVIEW -> "Whoever arranged the interview";
            case INTERVIEWER -> "An interviewer";
            case INSIDER -> "Somebody inside whom you trust";
            case AGENCY_RECRUITER -> "Your recruiter";
            case UNKNOWN -> "Somebody else";
        };
    }

    public String sending(SendingChannel channel) {
        return switch (channel) {
            case EMAIL -> "By email";
            case PHONE -> "By phone";
            case LETTER -> "By letter";
            case PORTAL -> "On their portal";
            case IN_PERSON -> "In person";
            case OTHER -> "In another way";
        };
    }

    public String provenance(Provenance provenance) {
        return switch (provenance) {
            case DIRECT -> "In writing, from them";
            case RELAYED_BY_RECRUITER -> "Passed on by a recruiter";
            case PHONE_NOTE -> "On the phone, noted by you";
        };
    }

    public String outcome(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "They answered";
            case NO_REPLY -> "No reply came";
            case RELAY_BROUGHT_NOTHING -> "Your recruiter had nothing to pass on";
            case DECLINED -> "Nobody was asked, or they give no feedback";
        };
    }

    public String polarity(Polarity polarity) {
        return switch (polarity) {
            case STRENGTH -> "They praised this";
            case IMPROVE -> "Something to work on";
            case MIXED -> "Praise, and something to work on";
            case CONTEXT -> "Outside your control";
        };
    }

    public String band(Band band) {
        return switch (band) {
            case CLEAR -> "named clearly";
            case LIKELY -> "probably meant";
            case POSSIBLE -> "possibly meant";
        };
    }

    public String noReason(NoReason noReason) {
        return switch (noReason) {
            case VAGUE -> "They give a reason, and it says too little to use.";
            case BOILERPLATE -> "They give no reason.";
            case POLICY -> "They say that they do not give reasons.";
            case POSSIBLY_UNLAWFUL -> "The reason they give may not be a lawful one. It is nothing for you to work on.";
        };
    }
}
