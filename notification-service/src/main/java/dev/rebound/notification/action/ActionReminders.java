package dev.rebound.notification.action;

import dev.rebound.notification.dispatch.Errands;
import dev.rebound.notification.duedates.Claim;
import dev.rebound.notification.duedates.PendingItems;
import dev.rebound.notification.duedates.WithoutAPlan;
import dev.rebound.notification.plan.CancelReason;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.live.Watchers;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * R47: then take the steps. An action is due in the morning of the day that the seeker set for it.
 *
 * <p>An action is a seeker's and not a candidacy's, and whoever planned it knows all about it: so it has no plan here and
 * nothing is published of it. Its reminder is kept beside the others, under the action's own id, and follows what is heard.
 * Ticking it off, or another day, is said where it was planned.
 */
@Component
class ActionReminders implements WithoutAPlan {

    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    private static final String RULE = "R47";

    private final Reminders reminders;
    private final PendingItems pending;
    private final SeekersPreferences preferences;
    private final Errands errands;
    private final Watchers watchers;

    ActionReminders(
            Reminders reminders,
            PendingItems pending,
            SeekersPreferences preferences,
            Errands errands,
            Watchers watchers) {
        this.reminders = reminders;
        this.pending = pending;
        this.preferences = preferences;
        this.errands = errands;
        this.watchers = watchers;
    }

    void planned(CloudEvent event, UUID action, Words step, LocalDate dueOn) {
        Instant dueAt = dueAt(event.seeker(), dueOn);
        reminders.schedule(
                event,
                new Reminder(
                        action,
                        null,
                        FollowUpKind.DO_ACTION,
                        RULE,
                        dueAt,
                        null,
                        null,
                        step,
                        Reminder.State.SCHEDULED,
                        null,
                        null));
        pending.schedule(action, null, event.seeker(), dueAt);
    }

    /** An action that has ended stays so; one whose day stays the same is not told again. */
    void changed(CloudEvent event, UUID action, Words step, LocalDate dueOn) {
        Instant dueAt = dueAt(event.seeker(), dueOn);
        reminders.reworded(event, action, dueAt, step);
        scheduleIfItIs(event.seeker(), action);
    }

    void ended(CloudEvent event, UUID action, boolean done) {
        pending.remove(action);
        reminders.cancelled(event, action, done ? CancelReason.DONE : CancelReason.SUPERSEDED);
    }

    /** If its day has passed meanwhile it waits in the inbox, without a word. */
    void takenUpAgain(CloudEvent event, UUID action) {
        reminders.reopened(event, action);
        scheduleIfItIs(event.seeker(), action);
    }

    private void scheduleIfItIs(String seeker, UUID action) {
        reminders
                .find(seeker, action)
                .filter(reminder -> reminder.state() == Reminder.State.SCHEDULED)
                .ifPresent(reminder -> pending.schedule(action, null, seeker, reminder.dueAt()));
    }

    @Override
    public void fellDue(Claim claim) {
        if (reminders.fellDueByItself(claim.item(), claim.dueAt(), claim.claimedAt())) {
            errands.add(claim.seeker(), claim.item(), claim.dueAt());
            watchers.tell(claim.seeker());
        }
    }

    private Instant dueAt(String seeker, LocalDate day) {
        return day.atTime(IN_THE_MORNING).atZone(preferences.of(seeker).zone()).toInstant();
    }
}
