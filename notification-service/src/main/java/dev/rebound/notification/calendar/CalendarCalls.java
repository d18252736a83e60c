package dev.rebound.notification.calendar;

import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The address of one's own calendar. */
@RestController
@RequestMapping("/api/calendar/address")
class CalendarCalls {

    /** @param madeAt when the present address was made, or null if there is none */
    record Standing(boolean exists, Instant madeAt) {}

    /** @param url shown this once; whoever has it can read the calendar */
    record Address(String url) {}

    private final CalendarSecrets secrets;
    private final String base;

    CalendarCalls(CalendarSecrets secrets, @Value("${rebound.email.public-url}") String base) {
        this.secrets = secrets;
        this.base = base;
    }

    @GetMapping
    @Operation(
            operationId = "calendarAddress",
            summary = "Whether there is an address",
            description = "The address itself is not told again: only its hash is kept.")
    Standing standing(@Parameter(hidden = true) Call call) {
        Instant madeAt = secrets.madeAt(call.seeker()).orElse(null);
        return new Standing(madeAt != null, madeAt);
    }

    @PutMapping
    @Operation(
            operationId = "renewCalendarAddress",
            summary = "Make a new address",
            description = "Each call makes another and ends the one before. It is a path where the operator has set no"
                    + " REBOUND_PUBLIC_URL.")
    Address renew(@Parameter(hidden = true) Call call) {
        return new Address(url(base, secrets.renew(call.seeker()).text()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeCalendarAddress",
            summary = "End the address",
            description = "Whoever has it can read nothing any more. Without one, nothing happens.")
    void revoke(@Parameter(hidden = true) Call call) {
        secrets.revoke(call.seeker());
    }

    static String url(String base, String secret) {
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/api/calendar/" + secret + ".ics";
    }
}
