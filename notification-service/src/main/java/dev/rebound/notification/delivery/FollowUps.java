package dev.rebound.notification.delivery;

import dev.rebound.notification.dispatch.Errands;
import dev.rebound.notification.duedates.PendingItems;
import dev.rebound.notification.plan.CancelReason;
import dev.rebound.notification.plan.Channel;
import dev.rebound.notification.plan.FollowUpPlanCommand.MarkReminded;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.listening.Inbox;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.live.Watchers;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears the service's own topic: keeps the pending items and the reminders up to date, and delivers what is due. In the
 * app a reminder is delivered once it can be seen in the list, and then the plan is told; what its seeker does not want to
 * see there is due in silence.
 */
@Component
class FollowUps {

    record Scheduled(
            UUID candidacy,
            UUID item,
            FollowUpKind kind,
            Instant dueAt,
            Instant deadline,
            Words company,
            Words title,
            String rule) {}

    record Due(UUID candidacy, UUID item, FollowUpKind kind, Instant dueAt, Words company, Words title) {}

    record Reminded(UUID item) {}

    record Cancelled(UUID item, CancelReason reason) {}

    private final PendingItems pending;
    private final Reminders reminders;
    private final SeekersPreferences preferences;
    private final Errands errands;
    private final Commands commands;
    private final Watchers watchers;
    private final Clock clock;
    private final Inbox inbox;

    FollowUps(
            PendingItems pending,
            Reminders reminders,
            SeekersPreferences preferences,
            Errands errands,
            Commands commands,
            Watchers watchers,
            Clock clock,
            Listening listening) {
        this.pending = pending;
        this.reminders = reminders;
        this.preferences = preferences;
        this.errands = errands;
        this.commands = commands;
        this.watchers = watchers;
        this.clock = clock;
        this.inbox = listening.inbox("follow-ups");
    }

    @KafkaListener(id = "follow-ups", idIsGroup = false, topics = "rebound.follow-up")
    void on(CloudEvent event) {
        inbox.once(event, () -> {
            react(event);
            watchers.tell(event.seeker());
        });
    }

    private void react(CloudEvent event) {
        UUID plan = UUID.fromString(event.aggregate());
        switch (event.type()) {
            case "dev.rebound.follow-up.scheduled.v1" -> {
                Scheduled scheduled = event.as(Scheduled.class);
                reminders.schedule(event, shown(scheduled));
                pending.schedule(scheduled.item(), plan, event.seeker(), scheduled.dueAt());
            }
            case "dev.rebound.follow-up.due.v1" -> {
                Due due = event.as(Due.class);
                pending.remove(due.item());
                reminders.fellDue(event, due.item(), due.company(), due.title());
                errands.add(event.seeker(), due.item(), due.dueAt());
                if (preferences.of(event.seeker()).isShown(due.kind(), due.candidacy())) {
                    commands.react(event, plan, new MarkReminded(plan, due.item(), Channel.IN_APP, clock.instant()));
                }
            }
            case "dev.rebound.follow-up.reminded.v1" ->
                reminders.reminded(event, event.as(Reminded.class).item());
            case "dev.rebound.follow-up.cancelled.v1" -> {
                Cancelled cancelled = event.as(Cancelled.class);
                pending.remove(cancelled.item());
                reminders.cancelled(event, cancelled.item(), cancelled.reason());
            }
            default -> throw new UnknownEvent(event);
        }
    }

    private static Reminder shown(Scheduled scheduled) {
        return new Reminder(
                scheduled.item(),
                scheduled.candidacy(),
                scheduled.kind(),
                scheduled.rule(),
                scheduled.dueAt(),
                scheduled.deadline(),
                scheduled.company(),
                scheduled.title(),
                Reminder.State.SCHEDULED,
                null,
                null);
    }
}
