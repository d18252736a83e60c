package dev.rebound.notification.calendar;

import dev.rebound.notification.email.Addressees;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.secret.Secret;
import dev.rebound.platform.command.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The calendar itself, for whoever has its address. */
@RestController
class CalendarFeed {

    static final int MOST_EVENTS = 200;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarSecrets secrets;
    private final Reminders reminders;
    private final Addressees addressees;
    private final Clock clock;
    private final String base;

    CalendarFeed(
            CalendarSecrets secrets,
            Reminders reminders,
            Addressees addressees,
            Clock clock,
            @Value("${rebound.email.public-url}") String base) {
        this.secrets = secrets;
        this.reminders = reminders;
        this.addressees = addressees;
        this.clock = clock;
        this.base = base;
    }

    @GetMapping("/api/calendar/{secret}.ics")
    @SecurityRequirements
    @Operation(
            operationId = "readCalendar",
            summary = "The open reminders as a calendar",
            description =
                    "RFC 5545, for a calendar program to subscribe to: the " + MOST_EVENTS + " next reminders, each"
                            + " under a UID that stays. The address is itself the secret and needs no sign-in; 404 once it was"
                            + " revoked. Send the ETag as If-None-Match to be told 304 while nothing has changed.")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        String seeker = secrets.seekerOf(new Secret(secret))
                .orElseThrow(() -> new Refused(
                        Refused.Kind.NOT_FOUND,
                        "not-found",
                        null,
                        "There is no calendar at this address.",
                        "Make a new address in the settings and subscribe to that."));
        Feed feed = new Feed(
                reminders.open(seeker, null, MOST_EVENTS), addressees.of(seeker).zone(), base);
        return ResponseEntity.ok()
                .eTag(feed.etag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"rebound.ics\"")
                .contentType(CALENDAR)
                .body(feed.text(clock.instant()).getBytes(StandardCharsets.UTF_8));
    }
}
