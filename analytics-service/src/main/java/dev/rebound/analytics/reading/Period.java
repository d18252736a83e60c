package dev.rebound.analytics.reading;

import dev.rebound.platform.command.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The days that a question is about, both included, in the seeker's time zone.
 *
 * @param from the first day, or null for no beginning
 * @param to the last day, or null for no end
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    /**
     * A period as it was asked for.
     *
     * @param from an ISO-8601 date, or null or empty
     * @param to an ISO-8601 date, or null or empty
     * @throws Refused if one is no date, or they are in the wrong order
     */
    public static Period of(String from, String to, ZoneId zone) {
        Period period = new Period(date("from", from), date("to", to), zone);
        if (period.from != null && period.to != null && period.from.isAfter(period.to)) {
            throw Refused.malformed("from", "The first day lies after the last.", "Let from be on or before to.");
        }
        return period;
    }

    private static LocalDate date(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Refused.malformed(
                    name,
                    "The value of " + name + " is not a date.",
                    "Send a date such as 2026-03-09, or leave it out.");
        }
    }

    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public boolean holds(Instant time) {
        return holds(LocalDate.ofInstant(time, zone));
    }

    /** The month in which the time lies for the seeker. */
    public YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(zone));
    }
}
