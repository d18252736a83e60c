package dev.rebound.application.listing;

import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.facts.State;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A candidacy as the list knows it, from the published events alone.
 *
 * @param stageReached the furthest interview so far, or what the rejection says
 * @param stateSince when it came to this state; null for an open one that was never anything else
 */
record ListedCandidacy(
        UUID id,
        String seeker,
        Words company,
        Words title,
        LocalDate appliedOn,
        Source source,
        State state,
        Instant stateSince,
        Stage stageReached,
        int interviews) {

    /** The published payloads of this topic, all fields of all types that the list shows; a type leaves the others null. */
    record Published(
            String seeker,
            UUID candidacy,
            Words company,
            Words title,
            LocalDate appliedOn,
            Source source,
            Stage stage,
            Stage stageReached,
            Instant heldAt,
            Instant receivedAt,
            Instant since,
            Instant offeredAt,
            Instant withdrawnAt,
            Instant reopenedAt,
            Instant rejectionReceivedAt,
            Boolean rejectionWithdrawn,
            Integer interviews,
            Stage furthestStage) {}

    static ListedCandidacy opened(Published e) {
        return new ListedCandidacy(
                e.candidacy(),
                e.seeker(),
                e.company(),
                e.title(),
                e.appliedOn(),
                e.source(),
                State.OPEN,
                null,
                Stage.APPLICATION,
                0);
    }

    /** An interview after a silence or a hold shows that it has ended; one that is only entered late does not. */
    ListedCandidacy interviewed(Published e) {
        boolean heardAgain = state.isPaused() && e.heldAt().isAfter(stateSince);
        Stage furthest = e.stage().compareTo(stageReached) > 0 ? e.stage() : stageReached;
        return new ListedCandidacy(
                id,
                seeker,
                company,
                title,
                appliedOn,
                source,
                heardAgain ? State.OPEN : state,
                heardAgain ? e.heldAt() : stateSince,
                state == State.REJECTED ? stageReached : furthest,
                interviews + 1);
    }

    /** What they come to now is said by the candidacy itself. */
    ListedCandidacy interviewCorrected(Published e) {
        boolean heardAgain = state.isPaused() && e.heldAt().isAfter(stateSince);
        return inAll(e, heardAgain ? State.OPEN : state, heardAgain ? e.heldAt() : stateSince);
    }

    ListedCandidacy interviewRemoved(Published e) {
        return inAll(e, state, stateSince);
    }

    private ListedCandidacy inAll(Published e, State state, Instant since) {
        return new ListedCandidacy(
                id,
                seeker,
                company,
                title,
                appliedOn,
                source,
                state,
                since,
                state == State.REJECTED ? stageReached : e.furthestStage(),
                e.interviews());
    }

    ListedCandidacy rejected(Published e) {
        return new ListedCandidacy(
                id,
                seeker,
                company,
                title,
                appliedOn,
                source,
                State.REJECTED,
                e.receivedAt(),
                e.stageReached(),
                interviews);
    }

    ListedCandidacy in(State state, Instant since) {
        return new ListedCandidacy(
                id, seeker, company, title, appliedOn, source, state, since, stageReached, interviews);
    }

    ListedCandidacy corrected(Published e, Instant correctedAt) {
        boolean withdrawn = Boolean.TRUE.equals(e.rejectionWithdrawn());
        return new ListedCandidacy(
                id,
                seeker,
                e.company(),
                e.title(),
                e.appliedOn(),
                e.source(),
                withdrawn ? State.OPEN : state,
                withdrawn ? correctedAt : e.rejectionReceivedAt() != null ? e.rejectionReceivedAt() : stateSince,
                e.stageReached() != null ? e.stageReached() : stageReached,
                interviews);
    }
}
