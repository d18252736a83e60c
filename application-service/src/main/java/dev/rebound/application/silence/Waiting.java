package dev.rebound.application.silence;

import dev.rebound.application.facts.Stage;
import java.time.Instant;
import java.util.UUID;

/**
 * A candidacy as the search for silences knows it: codes and times, no words.
 *
 * @param open whether something may still come of it and it is neither silent already nor on hold
 * @param stage the furthest interview so far
 * @param lastToldAt when something was last recorded of it, in milliseconds, so that the store can compare it
 * @param pausedSince the latest silence or hold, or null
 */
record Waiting(UUID candidacy, String seeker, boolean open, Stage stage, long lastToldAt, Instant pausedSince) {

    /** The few fields of the published payloads that say whether it waits; a type leaves the others null. */
    record Published(
            String seeker,
            UUID candidacy,
            Stage stage,
            Stage furthestStage,
            Instant heldAt,
            Instant since,
            Boolean rejectionWithdrawn) {}

    static Waiting opened(Published e, Instant at) {
        return new Waiting(e.candidacy(), e.seeker(), true, Stage.APPLICATION, at.toEpochMilli(), null);
    }

    /** An interview after a silence or a hold shows that it has ended; one that is only entered late does not. */
    Waiting interviewed(Published e, Instant at) {
        return held(e, e.stage().compareTo(stage) > 0 ? e.stage() : stage, at);
    }

    /** The furthest stage may be another one now. */
    Waiting interviewCorrected(Published e, Instant at) {
        return held(e, e.furthestStage(), at);
    }

    Waiting interviewRemoved(Published e, Instant at) {
        return new Waiting(candidacy, seeker, open, e.furthestStage(), at.toEpochMilli(), pausedSince);
    }

    private Waiting held(Published e, Stage furthest, Instant at) {
        boolean heardAgain = pausedSince != null && e.heldAt().isAfter(pausedSince);
        return new Waiting(
                candidacy, seeker, open || heardAgain, furthest, at.toEpochMilli(), heardAgain ? null : pausedSince);
    }

    /** Silent, or on hold: what the employer holds back is not swept into a silence. */
    Waiting paused(Published e, Instant at) {
        return new Waiting(candidacy, seeker, false, stage, at.toEpochMilli(), e.since());
    }

    /** It has ended, and with it every silence. */
    Waiting ended(Instant at) {
        return new Waiting(candidacy, seeker, false, stage, at.toEpochMilli(), null);
    }

    Waiting reopened(Instant at) {
        return new Waiting(candidacy, seeker, true, stage, at.toEpochMilli(), null);
    }

    Waiting corrected(Published e, Instant at) {
        return Boolean.TRUE.equals(e.rejectionWithdrawn()) ? reopened(at) : told(at);
    }

    Waiting told(Instant at) {
        return new Waiting(candidacy, seeker, open, stage, at.toEpochMilli(), pausedSince);
    }
}
