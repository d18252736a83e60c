package dev.rebound.feedback.listing;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.State;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request as the list knows it, from the published events alone.
 *
 * @param cameFar whether it ended in a second, third or final round; null in what was kept before the list knew it
 */
public record ListedRequest(
        UUID id,
        UUID candidacy,
        String seeker,
        Words company,
        Words title,
        State state,
        Instant deadline,
        boolean late,
        Plan.Odds odds,
        Plan.Channel channel,
        Instant sentAt,
        Instant followUpSentAt,
        int answers,
        Instant lastAnswerAt,
        Instant thankedAt,
        Instant closedAt,
        Outcome outcome,
        Boolean cameFar) {

    /** What is read of {@code request-planned}. */
    record Planned(
            String seeker,
            UUID candidacy,
            UUID request,
            Words company,
            Words title,
            Instant deadline,
            boolean late,
            Plan.Odds odds,
            Plan.Channel channel,
            List<String> rules) {}

    /**
     * What is read of the other types; each leaves some null. Not their {@code channel}: how a request was sent has other
     * codes than how it was planned.
     */
    record Published(Instant sentAt, Instant receivedAt, Instant closedAt, Outcome outcome) {}

    /**
     * A plan made anew while asking is still to come changes the plan only; after anything else it begins a new round, in
     * which the earlier answers stay counted.
     */
    static ListedRequest planned(ListedRequest before, Planned e) {
        return new ListedRequest(
                e.request(),
                e.candidacy(),
                e.seeker(),
                e.company(),
                e.title(),
                State.PLANNED,
                e.deadline(),
                e.late(),
                e.odds(),
                e.channel(),
                null,
                null,
                before == null ? 0 : before.answers(),
                before == null ? null : before.lastAnswerAt(),
                before == null ? null : before.thankedAt(),
                null,
                null,
                e.rules() != null && e.rules().contains(Rule.R14.name()));
    }

    boolean wentFar() {
        return Boolean.TRUE.equals(cameFar);
    }

    ListedRequest sent(Published e) {
        return with(State.SENT, e.sentAt(), followUpSentAt, answers, lastAnswerAt, thankedAt, null, null);
    }

    ListedRequest followedUp(Published e) {
        return with(State.FOLLOWED_UP, sentAt, e.sentAt(), answers, lastAnswerAt, thankedAt, null, null);
    }

    ListedRequest answered(Published e) {
        return with(State.ANSWERED, sentAt, followUpSentAt, answers + 1, e.receivedAt(), null, null, null);
    }

    ListedRequest thanked(Published e) {
        return with(state, sentAt, followUpSentAt, answers, lastAnswerAt, e.sentAt(), closedAt, outcome);
    }

    ListedRequest closed(Published e) {
        return with(State.CLOSED, sentAt, followUpSentAt, answers, lastAnswerAt, thankedAt, e.closedAt(), e.outcome());
    }

    private ListedRequest with(
            State state,
            Instant sentAt,
            Instant followUpSentAt,
            int answers,
            Instant lastAnswerAt,
            Instant thankedAt,
            Instant closedAt,
            Outcome outcome) {
        return new ListedRequest(
                id,
                candidacy,
                seeker,
                company,
                title,
                state,
                deadline,
                late,
                odds,
                channel,
                sentAt,
                followUpSentAt,
                answers,
                lastAnswerAt,
                thankedAt,
                closedAt,
                outcome,
                cameFar);
    }
}
