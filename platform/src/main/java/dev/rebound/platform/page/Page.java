package dev.rebound.platform.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.util.WebUtils;

/**
 * What every page can say of itself, in templates as {@code page}.
 *
 * @param csrf the gateway's token for forms, or null when the page was not asked for through it
 * @param zone the reader's time zone, in which all times are shown
 * @param now the moment of the page
 */
public record Page(String csrf, ZoneId zone, Instant now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.UK);

    /** The page that a request asks for. */
    public static Page of(HttpServletRequest request, Instant now) {
        return new Page(request.getHeader("X-Csrf-Token"), zone(request), now);
    }

    /** The browser says its zone in a cookie that rebound.js sets; until then it is UTC, and the page says so. */
    private static ZoneId zone(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, "zone");
        try {
            return cookie == null ? ZoneOffset.UTC : ZoneId.of(cookie.getValue().replace('.', '/'));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** A new idempotency key, one for each form on the page. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /** "9 March 2026" */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** "9 March 2026" */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "9 March 2026, 14:20" */
    public String dayAndTime(Instant instant) {
        return DAY_AND_TIME.format(instant.atZone(zone));
    }

    /** The value of a {@code datetime-local} field. */
    public String field(Instant instant) {
        return FIELD.format(instant.atZone(zone));
    }

    /** Today in the reader's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** A deadline in words, relative only when it is near: "in 5 hours, by 14:20 tomorrow". */
    public String deadline(Instant deadline) {
        Duration left = Duration.between(now, deadline);
        if (left.isNegative()) {
            return "passed on " + dayAndTime(deadline);
        }
        ZonedDateTime at = deadline.atZone(zone);
        long days = today().datesUntil(at.toLocalDate().plusDays(1)).count() - 1;
        if (left.compareTo(Duration.ofHours(36)) > 0) {
            return "by " + dayAndTime(deadline);
        }
        String day = days == 0 ? "today" : days == 1 ? "tomorrow" : "on " + day(deadline);
        long hours = left.toHours();
        String in = hours >= 1
                ? "in " + hours + (hours == 1 ? " hour" : " hours")
                : "in " + Math.max(1, left.toMinutes()) + (left.toMinutes() <= 1 ? " minute" : " minutes");
        return in + ", by " + TIME.format(at) + " " + day;
    }
}
