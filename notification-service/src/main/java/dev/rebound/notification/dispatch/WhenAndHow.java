package dev.rebound.notification.dispatch;

import dev.rebound.notification.policy.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a reminder that is due goes out, and whether by itself. The rules of decency, without any framework:
 *
 * <ul>
 *   <li>Nothing goes out in a pause or in the quiet hours; it is held, not dropped. A digest at a time that the seeker chose
 *       is the exception, as they chose it.
 *   <li>R11: a reminder with a deadline comes by itself where the day's digest would be too late for it, and says why it
 *       comes now. Quiet hours hold for it too: nobody is told of a rejection at night, and late is fine as well (R9).
 *   <li>After three rejections in a week everything comes in one message a day, deadline or not.
 *   <li>What was held up together, by a pause, a night or a service that was down, comes as one message and not as many.
 * </ul>
 */
final class WhenAndHow {

    /** So many in a week, and a seeker is spared all but one message a day. */
    static final int REJECTIONS_OF_A_HARD_WEEK = 3;

    static final Duration WEEK = Duration.ofDays(7);

    /** What goes out so long after it fell due was held up, and others with it. */
    static final Duration HELD_UP = Duration.ofHours(1);

    /** For as long those that were held up are gathered. */
    static final Duration GATHERING = Duration.ofMinutes(2);

    /** A pause without an end is looked at again so often, though its end is also told. */
    static final Duration LOOK_AGAIN = Duration.ofDays(1);

    /** The time of the digest for who chose none. */
    static final LocalTime DIGEST = LocalTime.of(9, 0);

    /** What must be left of the best time for a thing after the digest for the digest to be in time for it. */
    private static final Duration IN_TIME = Duration.ofHours(1);

    private WhenAndHow() {}

    /**
     * What a decision depends on.
     *
     * @param dueSince the time for which the reminder was planned: it fell due later if the service was down
     * @param deadline the end of the best time for it, or null
     * @param paused whether the seeker wants nothing for now
     * @param pausedUntil when that ends by itself, or null
     * @param digestAt the chosen time of the daily digest, or null
     * @param rejections how many came in the last week
     */
    record Circumstances(
            Instant now,
            Instant dueSince,
            Instant deadline,
            boolean paused,
            Instant pausedUntil,
            QuietHours quietHours,
            ZoneId zone,
            LocalTime digestAt,
            int rejections) {}

    /** What becomes of a reminder. */
    sealed interface Decision {

        /** It goes out now, by itself. */
        record Send() implements Decision {}

        /** It waits. */
        record Hold(Instant until) implements Decision {}

        /**
         * It goes out with others.
         *
         * @param digest tells the message from others of the seeker: their own day, or the hour in which what was held up goes out
         */
        record Gather(String digest, Instant at) implements Decision {}
    }

    static Decision of(Circumstances c) {
        if (c.paused()) {
            return new Decision.Hold(
                    Optional.ofNullable(c.pausedUntil()).orElse(c.now().plus(LOOK_AGAIN)));
        }
        boolean hardWeek = c.rejections() >= REJECTIONS_OF_A_HARD_WEEK;
        if (c.digestAt() != null || hardWeek) {
            DailyTime next = DailyTime.next(c.now(), c.digestAt() == null ? DIGEST : c.digestAt(), c.zone());
            boolean inTime = c.deadline() == null
                    || !c.deadline().isAfter(c.now())
                    || !next.at().plus(IN_TIME).isAfter(c.deadline());
            if (hardWeek || inTime) {
                Instant at = c.digestAt() == null ? c.quietHours().overFrom(next.at()) : next.at();
                return new Decision.Gather(next.day().toString(), at);
            }
        }
        if (c.quietHours().areQuiet(c.now())) {
            return new Decision.Hold(c.quietHours().overFrom(c.now()));
        }
        boolean pressing = c.deadline() != null && c.deadline().isAfter(c.now());
        if (!pressing && c.dueSince().plus(HELD_UP).isBefore(c.now())) {
            Instant at = c.now().plus(GATHERING);
            String hour = at.atZone(c.zone())
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.HOURS)
                    .toString();
            return new Decision.Gather("held-" + hour, c.quietHours().overFrom(at));
        }
        return new Decision.Send();
    }
}
