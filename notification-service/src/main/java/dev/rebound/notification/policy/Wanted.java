package dev.rebound.notification.policy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that ought to fall due, given what is known.
 *
 * @param period tells it from others of its kind: the interview, the time of sending, the round
 * @param dueAt when; in whole milliseconds, the finest that the store compares
 * @param deadline the end of the best time for it, or null where any time is as good
 * @param rule the number of the guidance that asks for it, such as "R43"
 */
public record Wanted(FollowUpKind kind, String period, Instant dueAt, Instant deadline, String rule) {

    public Wanted {
        dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
    }

    Wanted(FollowUpKind kind, String period, Instant dueAt, String rule) {
        this(kind, period, dueAt, null, rule);
    }
}
