package dev.rebound.notification.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of day in a seeker's zone, once on each of their days: where the clock skips it, it is as soon as the clock has
 * jumped by as much; where it comes twice, the first counts.
 *
 * @param day the seeker's own day
 */
record DailyTime(LocalDate day, Instant at) {

    static DailyTime on(LocalDate day, LocalTime time, ZoneId zone) {
        return new DailyTime(day, day.atTime(time).atZone(zone).toInstant());
    }

    /** The first from this moment on. */
    static DailyTime next(Instant now, LocalTime time, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        DailyTime first = on(today, time, zone);
        return first.at().isBefore(now) ? on(today.plusDays(1), time, zone) : first;
    }
}
