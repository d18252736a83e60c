package dev.rebound.notification.inbox;

import dev.rebound.notification.preference.Choosing;
import dev.rebound.notification.preference.Preferences;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Place;
import dev.rebound.notification.reminder.PuttingOff;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.reminder.TickingOff;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.live.Versions;
import dev.rebound.platform.page.Page;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what waits to be done, the newest first, and a glance at what is coming up. */
@Controller
class InboxPage {

    private static final int WAITING = 25;
    private static final int COMING_UP = 5;

    /** When a day begins for somebody who put a reminder off to it. */
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    private static final int DAYS_AT_MOST = 90;

    private final Reminders reminders;
    private final TickingOff tickingOff;
    private final PuttingOff puttingOff;
    private final Choosing choosing;
    private final SeekersPreferences preferences;
    private final Versions versions;
    private final Clock clock;

    InboxPage(
            Reminders reminders,
            TickingOff tickingOff,
            PuttingOff puttingOff,
            Choosing choosing,
            SeekersPreferences preferences,
            Versions versions,
            Clock clock) {
        this.reminders = reminders;
        this.tickingOff = tickingOff;
        this.puttingOff = puttingOff;
        this.choosing = choosing;
        this.preferences = preferences;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * @param done what was ticked off a moment ago: the list may not know yet
     * @param later what was put off a moment ago
     * @param muted whether a candidacy was muted a moment ago
     */
    @GetMapping("/inbox")
    String inbox(
            Call call,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) UUID done,
            @RequestParam(required = false) UUID later,
            @RequestParam(defaultValue = "false") boolean muted,
            Model model) {
        // Before what it is the version of: a change in between is then shown by the next.
        model.addAttribute("version", versions.of(call.seeker()));
        Preferences now = preferences.of(call.seeker());
        List<Reminder> read = reminders.shown(call.seeker(), now, true, Place.of(after), WAITING + 1);
        model.addAttribute(
                "waiting",
                read.stream()
                        .limit(WAITING)
                        .filter(reminder -> !reminder.item().equals(done)
                                && !reminder.item().equals(later))
                        .map(Notification::of)
                        .toList());
        model.addAttribute(
                "older", Place.next(read, WAITING, reminder -> new Place(reminder.fellDueAt(), reminder.item())));
        model.addAttribute("first", after == null);
        model.addAttribute("said", said(done, later, muted));
        model.addAttribute("paused", now.isPaused(clock.instant()));
        model.addAttribute(
                "upcoming",
                reminders.comingUp(call.seeker(), now, COMING_UP + 1).stream()
                        .filter(reminder -> !reminder.item().equals(done))
                        .limit(COMING_UP)
                        .map(Notification::of)
                        .toList());
        return "inbox";
    }

    private static String said(UUID done, UUID later, boolean muted) {
        if (done != null) {
            return "It is off your list.";
        }
        if (later != null) {
            return "It comes again then.";
        }
        return muted ? "You hear no more of that candidacy. The settings have a way back." : null;
    }

    @PostMapping("/inbox/{id}/done")
    ResponseEntity<Void> done(Call call, @PathVariable UUID id) {
        tickingOff.tickOff(call, id);
        return seeOther("/inbox?done=" + id);
    }

    /** @param days in how many days it comes again, in the morning; 1 to 90 */
    @PostMapping("/inbox/{id}/later")
    ResponseEntity<Void> later(
            Call call,
            @PathVariable UUID id,
            @RequestParam int days,
            @ModelAttribute(name = "page", binding = false) Page page) {
        if (days < 1 || days > DAYS_AT_MOST) {
            throw Refused.invalid("days", "This is not within the next 90 days.", "Choose one of the buttons.");
        }
        Preferences now = preferences.of(call.seeker());
        ZoneId zone = now.zoneKnown() ? now.zone() : page.zone();
        puttingOff.putOff(
                call,
                id,
                LocalDate.ofInstant(clock.instant(), zone)
                        .plusDays(days)
                        .atTime(IN_THE_MORNING)
                        .atZone(zone)
                        .toInstant());
        return seeOther("/inbox?later=" + id);
    }

    @PostMapping("/inbox/{id}/mute")
    ResponseEntity<Void> mute(Call call, @PathVariable UUID id) {
        Reminder reminder = reminders.find(call.seeker(), id).orElseThrow(() -> Refused.notFound("reminder"));
        if (reminder.candidacy() == null) {
            throw Refused.notFound("candidacy");
        }
        choosing.mute(call, reminder.candidacy());
        return seeOther("/inbox?muted=true");
    }

    private static ResponseEntity<Void> seeOther(String next) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(next))
                .build();
    }
}
