package dev.rebound.notification.reminder;

import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.web.Etag;
import dev.rebound.platform.words.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reminders")
class ReminderCalls {

    /**
     * @param items at most {@code limit}
     * @param next send it as {@code after} for the next page; null on the last
     */
    record ReminderPage(List<OpenReminder> items, String next) {}

    record OpenReminder(
            UUID id,

            @Schema(nullable = true, description = "Null for a step of the caller's own; the title is the step then.")
            UUID candidacy,

            String company,
            String title,
            FollowUpKind kind,
            String rule,
            Instant dueAt,

            @Schema(nullable = true, description = "The end of the best time for it; null where any time is as good.")
            Instant deadline,

            Reminder.State state) {}

    /** @param id the reminder */
    record TickedOff(UUID id, long version) {}

    /** @param until when it is to come again, within the next year */
    record Later(
            @NotNull(message = "must be there, such as 2026-03-09T14:20:00Z")
            Instant until) {}

    /** @param id the reminder */
    record PutOff(UUID id, Instant until, long version) {}

    private final Reminders reminders;
    private final TickingOff tickingOff;
    private final PuttingOff puttingOff;

    ReminderCalls(Reminders reminders, TickingOff tickingOff, PuttingOff puttingOff) {
        this.reminders = reminders;
        this.tickingOff = tickingOff;
        this.puttingOff = puttingOff;
    }

    @GetMapping
    @Operation(
            operationId = "listReminders",
            summary = "What is pending or due",
            description =
                    "The caller's reminders that are scheduled, due or reminded of, the next due first. kind says what"
                            + " to do, rule is the number of the guidance that asks for it. A change shows after a"
                            + " moment.")
    ReminderPage open(
            @Parameter(hidden = true) Call call,
            @Parameter(description = "The value of next from the page before.") @RequestParam(required = false)
                    String after,
            @Parameter(description = "How many at most, 1 to 100.")
                    @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        List<Reminder> read = reminders.open(call.seeker(), Place.of(after), limit + 1);
        return new ReminderPage(
                read.stream().limit(limit).map(ReminderCalls::show).toList(),
                Place.next(read, limit, reminder -> new Place(reminder.dueAt(), reminder.item())));
    }

    @PostMapping("/{id}/done")
    @Operation(
            operationId = "tickOffReminder",
            summary = "Tick a reminder off",
            description = "Cancels it with the reason DONE. What is cancelled already stays as it is. Takes no body.")
    @ApiResponse(responseCode = "200", description = "It is off the list; the ETag is the plan's.")
    @ApiResponse(responseCode = "404", description = "The caller has no such reminder.")
    @ApiResponse(
            responseCode = "409",
            description = "It is of an action, which is ended or moved where it was planned.")
    @ApiResponse(responseCode = "412", description = "The plan changed since the ETag in If-Match.")
    ResponseEntity<TickedOff> done(@Parameter(hidden = true) Call call, @PathVariable UUID id) {
        Done done = tickingOff.tickOff(call, id);
        return ResponseEntity.ok().eTag(Etag.of(done)).body(new TickedOff(id, done.version()));
    }

    @PostMapping("/{id}/snooze")
    @Operation(
            operationId = "putReminderOff",
            summary = "Put a reminder off",
            description = "It leaves the inbox and falls due again at the time given, within the next year; what comes"
                    + " after it waits for it. What is cancelled already stays as it is.")
    @ApiResponse(responseCode = "200", description = "It comes again then; the ETag is the plan's.")
    @ApiResponse(responseCode = "404", description = "The caller has no such reminder.")
    @ApiResponse(
            responseCode = "409",
            description = "It is of an action, which is ended or moved where it was planned.")
    @ApiResponse(responseCode = "412", description = "The plan changed since the ETag in If-Match.")
    @ApiResponse(responseCode = "422", description = "The time is past, or more than a year away.")
    ResponseEntity<PutOff> snooze(
            @Parameter(hidden = true) Call call, @PathVariable UUID id, @Valid @RequestBody Later later) {
        Done done = puttingOff.putOff(call, id, later.until());
        return ResponseEntity.ok().eTag(Etag.of(done)).body(new PutOff(id, later.until(), done.version()));
    }

    private static OpenReminder show(Reminder reminder) {
        return new OpenReminder(
                reminder.item(),
                reminder.candidacy(),
                Words.textOrNull(reminder.company()),
                Words.textOrNull(reminder.title()),
                reminder.kind(),
                reminder.rule(),
                reminder.dueAt(),
                reminder.deadline(),
                reminder.state());
    }
}
