package dev.rebound.application.rules;

import dev.rebound.platform.command.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What every time has to obey. No zone is known here: a date counts from where it begins first until it ends last. */
final class Times {

    /** The zone in which a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** A clock that is wrong by a zone, or news entered for tomorrow morning, is no reason to refuse. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** Pages give times to the minute. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

    private Times() {}

    static void notInTheFuture(String field, Instant time, Instant recordedAt) {
        if (time.isAfter(recordedAt.plus(AHEAD))) {
            throw Refused.invalid(
                    field,
                    "This lies in the future: " + field + " is more than a day ahead.",
                    "Record it once it has happened, or check the date.");
        }
    }

    static void notInTheFuture(String field, LocalDate date, Instant recordedAt) {
        if (date.isAfter(LocalDate.ofInstant(recordedAt, EARLIEST))) {
            throw Refused.invalid(
                    field,
                    "This lies in the future: " + field + " is after today.",
                    "Record it once it has happened, or check the date.");
        }
    }

    static void notLongAgo(String field, LocalDate date) {
        if (date.isBefore(LONG_AGO)) {
            throw Refused.invalid(
                    field, "The year of " + field + " cannot be right.", "Send a date such as 2026-03-09.");
        }
    }

    static void notBeforeTheApplication(String field, Instant time, LocalDate appliedOn) {
        if (isBefore(time, appliedOn)) {
            throw Refused.invalid(
                    field,
                    "This cannot be: " + field + " is before the day of the application.",
                    "Check the date; if the day of the application is wrong, correct that first.");
        }
    }

    static boolean isBefore(Instant time, LocalDate day) {
        return time.isBefore(day.atStartOfDay(EARLIEST).toInstant());
    }

    static boolean isBefore(Instant time, Instant earlier) {
        return time.plus(TOLERANCE).isBefore(earlier);
    }
}
