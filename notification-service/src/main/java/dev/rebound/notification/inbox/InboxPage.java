package dev.rebound.notification.inbox;

import dev.rebound.notification.reminder.Place;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.reminder.TickingOff;
import dev.rebound.platform.command.Call;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what waits to be done, the newest first, and a glance at what is coming up. */
@Controller
class InboxPage {

    private static final int WAITING = 25;
    private static final int COMING_UP = 5;

    private final Reminders reminders;
    private final TickingOff tickingOff;

    InboxPage(Reminders reminders, TickingOff tickingOff) {
        this.reminders = reminders;
        this.tickingOff = tickingOff;
    }

    /** @param done what was ticked off a moment ago: the list may not know yet */
    @GetMapping("/inbox")
    String inbox(
            Call call,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) UUID done,
            Model model) {
        List<Reminder> read = reminders.fallenDue(call.seeker(), true, Place.of(after), WAITING + 1);
        model.addAttribute(
                "waiting",
                read.stream()
                        .limit(WAITING)
                        .filter(reminder -> !reminder.item().equals(done))
                        .map(Notification::of)
                        .toList());
        model.addAttribute(
                "older", Place.next(read, WAITING, reminder -> new Place(reminder.fellDueAt(), reminder.item())));
        model.addAttribute("first", after == null);
        model.addAttribute("done", done != null);
        model.addAttribute(
                "upcoming",
                reminders.comingUp(call.seeker(), COMING_UP + 1).stream()
                        .filter(reminder -> !reminder.item().equals(done))
                        .limit(COMING_UP)
                        .map(Notification::of)
                        .toList());
        return "inbox";
    }

    @PostMapping("/inbox/{id}/done")
    ResponseEntity<Void> done(Call call, @PathVariable UUID id) {
        tickingOff.tickOff(call, id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/inbox?done=" + id))
                .build();
    }
}
