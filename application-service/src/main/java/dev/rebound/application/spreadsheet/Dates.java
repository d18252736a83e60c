package dev.rebound.application.spreadsheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of one column. Whether 12/03 is in March or in December is decided for the whole column, by a date in it
 * that can be read one way only, or by what the seeker says; never cell by cell.
 */
final class Dates {

    /** Which comes first in a date of figures. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /** A day, and the time of it if that is known. */
    record Moment(LocalDate day, LocalTime time, ZoneOffset offset) {

        /** A day without a time is taken at noon. */
        Instant in(ZoneId zone) {
            LocalTime at = time == null ? LocalTime.NOON : time;
            return offset == null
                    ? day.atTime(at).atZone(zone).toInstant()
                    : day.atTime(at).toInstant(offset);
        }
    }

    private static final String TIME =
            "(?:,?\\s*(?:T|at)?\\s*(?<h>\\d{1,2}):(?<m>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*(?<half>[AaPp][Mm])?\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final String WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\\s+)?";
    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})[-/.](?<mo>\\d{1,2})[-/.](?<d>\\d{1,2})" + TIME);
    private static final Pattern FIGURES =
            Pattern.compile("(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_MONTH = Pattern.compile(
            WEEKDAY + "(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -](?<name>[A-Za-z]{3,9})\\.?,?[ -](?<y>\\d{4}|\\d{2})" + TIME);
    private static final Pattern MONTH_DAY = Pattern.compile(
            WEEKDAY + "(?<name>[A-Za-z]{3,9})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})" + TIME);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Order order;

    private Dates(Order order) {
        this.order = order;
    }

    /**
     * The dates of a column.
     *
     * @param told what the seeker says, or null
     * @return empty if its order cannot be told, or differs within it
     */
    static Optional<Dates> of(List<String> cells, Order told) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        boolean open = false;
        for (String cell : cells) {
            Matcher figures = FIGURES.matcher(cell);
            if (figures.matches()) {
                int a = number(figures, "a");
                int b = number(figures, "b");
                dayFirst |= a > 12 || figures.group("sep").equals(".");
                monthFirst |= b > 12;
                open |= a != b;
            }
        }
        if (dayFirst && monthFirst) {
            return Optional.empty();
        }
        if (dayFirst || monthFirst) {
            return Optional.of(new Dates(dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST));
        }
        return open && told == null ? Optional.empty() : Optional.of(new Dates(told));
    }

    /** Empty if it is no date. */
    Optional<Moment> read(String cell) {
        try {
            Matcher match = ISO.matcher(cell);
            if (match.matches()) {
                return moment(match, number(match, "mo"), number(match, "d"));
            }
            match = FIGURES.matcher(cell);
            if (match.matches()) {
                int a = number(match, "a");
                int b = number(match, "b");
                return order == Order.MONTH_FIRST ? moment(match, a, b) : moment(match, b, a);
            }
            for (Pattern named : List.of(DAY_MONTH, MONTH_DAY)) {
                match = named.matcher(cell);
                if (match.matches()) {
                    String name = match.group("name").substring(0, 3).toLowerCase(Locale.ROOT);
                    return moment(match, MONTHS.indexOf(name) + 1, number(match, "d"));
                }
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> moment(Matcher match, int month, int day) {
        int year = number(match, "y");
        LocalDate date = LocalDate.of(year < 100 ? 2000 + year : year, month, day);
        if (match.group("h") == null) {
            return Optional.of(new Moment(date, null, null));
        }
        int hour = number(match, "h");
        String half = match.group("half");
        if (half != null) {
            hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
        }
        String zone = match.group("zone");
        return Optional.of(
                new Moment(date, LocalTime.of(hour, number(match, "m")), zone == null ? null : ZoneOffset.of(zone)));
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
