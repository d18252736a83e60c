package dev.rebound.notification.inbox;

import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Place;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotificationCalls {

    /**
     * @param items at most {@code limit}
     * @param next send it as {@code after} for the next page; null on the last
     */
    record NotificationPage(List<Notification> items, String next) {}

    private final Reminders reminders;

    private final SeekersPreferences preferences;

    NotificationCalls(Reminders reminders, SeekersPreferences preferences) {
        this.reminders = reminders;
        this.preferences = preferences;
    }

    @GetMapping("/api/notifications")
    @Operation(
            operationId = "listNotifications",
            summary = "What has fallen due, in words",
            description = "The caller's notifications, the newest first, each with the step to take, the reason and the"
                    + " page of the step. What the caller muted, or does not want in the inbox, is left out. Tick one off"
                    + " with POST /api/reminders/{id}/done, put it off with POST /api/reminders/{id}/snooze.")
    NotificationPage notifications(
            @Parameter(hidden = true) Call call,
            @Parameter(description = "true: only what still waits to be done; false: only what does not.")
                    @RequestParam(required = false)
                    Boolean open,
            @Parameter(description = "The value of next from the page before.") @RequestParam(required = false)
                    String after,
            @Parameter(description = "How many at most, 1 to 100.")
                    @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        List<Reminder> read =
                reminders.shown(call.seeker(), preferences.of(call.seeker()), open, Place.of(after), limit + 1);
        return new NotificationPage(
                read.stream().limit(limit).map(Notification::of).toList(),
                Place.next(read, limit, reminder -> new Place(reminder.fellDueAt(), reminder.item())));
    }
}
