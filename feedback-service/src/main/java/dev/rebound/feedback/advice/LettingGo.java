package dev.rebound.feedback.advice;

import java.time.Duration;
import java.time.Instant;

/**
 * R44: when a request that nobody answered closes by itself. The guidance says to move on after the one follow-up and names
 * no figure; for a request that was never followed up it says nothing. An answer that comes later opens it again.
 *
 * @param afterFollowUp from the follow-up until then; 7 days unless set otherwise
 * @param withoutFollowUp from the request until then where no follow-up went out; 28 days
 */
public record LettingGo(Duration afterFollowUp, Duration withoutFollowUp) {

    public LettingGo {
        positive("move-on-after", afterFollowUp);
        positive("move-on-without-follow-up-after", withoutFollowUp);
    }

    /**
     * Whether the wait is over.
     *
     * @param sentAt when the request went out
     * @param followUpSentAt when the follow-up did, or null
     */
    public boolean isDue(Instant sentAt, Instant followUpSentAt, Instant now) {
        Instant end = followUpSentAt == null ? sentAt.plus(withoutFollowUp) : followUpSentAt.plus(afterFollowUp);
        return !now.isBefore(end);
    }

    private static void positive(String name, Duration window) {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("rebound.advice." + name + " must be longer than nothing, such as 7d");
        }
    }
}
