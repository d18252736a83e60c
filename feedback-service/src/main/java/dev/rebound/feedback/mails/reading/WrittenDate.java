package dev.rebound.feedback.mails.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as mail programs write it above a forwarded mail, in English, German, French and Spanish. */
final class WrittenDate {

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d{1,2})([./])(\\d{1,2})[./](\\d{4}|\\d{2})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:\\.|st|nd|rd|th|er)?,? (?:de )?(\\p{L}{3,10})\\.?,? (?:de )?(\\d{4})\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b(\\d{1,2})[:h.](\\d{2})(?::(\\d{2}))?[ \\u202f]?(am|pm|a\\.m\\.|p\\.m\\.)?(?![\\d.])");
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?([+-]\\d{2}):?(\\d{2})\\b");
    private static final Pattern ZONE =
            Pattern.compile("(?:\\b|(?<=\\d))(utc|gmt|bst|cet|cest|mez|mesz|est|edt|cst|cdt|mst|mdt|pst|pdt|z)\\b");

    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("utc", ZoneOffset.UTC),
            Map.entry("gmt", ZoneOffset.UTC),
            Map.entry("z", ZoneOffset.UTC),
            Map.entry("bst", ZoneOffset.ofHours(1)),
            Map.entry("cet", ZoneOffset.ofHours(1)),
            Map.entry("mez", ZoneOffset.ofHours(1)),
            Map.entry("cest", ZoneOffset.ofHours(2)),
            Map.entry("mesz", ZoneOffset.ofHours(2)),
            Map.entry("est", ZoneOffset.ofHours(-5)),
            Map.entry("edt", ZoneOffset.ofHours(-4)),
            Map.entry("cst", ZoneOffset.ofHours(-6)),
            Map.entry("cdt", ZoneOffset.ofHours(-5)),
            Map.entry("mst", ZoneOffset.ofHours(-7)),
            Map.entry("mdt", ZoneOffset.ofHours(-6)),
            Map.entry("pst", ZoneOffset.ofHours(-8)),
            Map.entry("pdt", ZoneOffset.ofHours(-7)));

    /** The first letters that tell a month in any of the four languages. */
    private static final String[][] MONTHS = {
        {"jan", "ene", "jän"},
        {"feb", "fév", "fev"},
        {"mar", "mär", "mrz"},
        {"apr", "avr", "abr"},
        {"may", "mai"},
        {"jun", "juin"},
        {"jul", "juil"},
        {"aug", "aoû", "aou", "ago"},
        {"sep", "set"},
        {"oct", "okt"},
        {"nov"},
        {"dec", "dez", "déc", "dic"}
    };

    private WrittenDate() {}

    /**
     * @param zone of a time that names none
     * @param monthFirst how to read 3/4/2026
     * @return null if it names no day and time
     */
    static Instant read(String written, ZoneId zone, boolean monthFirst) {
        if (written == null || written.length() > 300) {
            return null;
        }
        String text = written.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        try {
            LocalDate day = day(text, monthFirst);
            if (day == null) {
                return null;
            }
            LocalTime time = time(text);
            // A day without a time: the end of it, so that no deadline is reckoned too early.
            LocalDateTime moment = day.atTime(time == null ? LocalTime.of(23, 59) : time);
            ZoneOffset offset = offset(text);
            return offset == null ? moment.atZone(zone).toInstant() : moment.toInstant(offset);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate day(String text, boolean monthFirst) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find() && month(dayFirst.group(2)) > 0) {
            return LocalDate.of(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1));
        }
        Matcher monthFirstWords = MONTH_FIRST.matcher(text);
        if (monthFirstWords.find() && month(monthFirstWords.group(1)) > 0) {
            return LocalDate.of(
                    number(monthFirstWords, 3), month(monthFirstWords.group(1)), number(monthFirstWords, 2));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.find()) {
            int first = number(numbers, 1);
            int second = number(numbers, 3);
            int year = number(numbers, 4) < 100 ? 2000 + number(numbers, 4) : number(numbers, 4);
            boolean american = numbers.group(2).equals("/") && (second > 12 || monthFirst && first <= 12);
            return american ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
        }
        return null;
    }

    private static int month(String word) {
        for (int month = 0; month < MONTHS.length; month++) {
            for (String start : MONTHS[month]) {
                if (word.startsWith(start)) {
                    return month + 1;
                }
            }
        }
        return 0;
    }

    private static LocalTime time(String text) {
        Matcher time = TIME.matcher(NUMBERS.matcher(text).replaceAll(" "));
        if (!time.find()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(4);
        if (half != null) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return LocalTime.of(
                hour, Integer.parseInt(time.group(2)), time.group(3) == null ? 0 : Integer.parseInt(time.group(3)));
    }

    private static ZoneOffset offset(String text) {
        Matcher offset = OFFSET.matcher(text);
        // Not the end of an ISO day: 2026-03-03 is no offset of three hours.
        String rest = ISO.matcher(text).replaceAll("");
        offset.reset(rest);
        if (offset.find()) {
            int hours = Integer.parseInt(offset.group(1));
            int minutes = Integer.parseInt(offset.group(2));
            return ZoneOffset.ofHoursMinutes(hours, hours < 0 ? -minutes : minutes);
        }
        Matcher zone = ZONE.matcher(rest);
        return zone.find() ? ZONES.get(zone.group(1)) : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
