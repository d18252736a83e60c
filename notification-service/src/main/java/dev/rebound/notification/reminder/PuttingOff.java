package dev.rebound.notification.reminder;

import dev.rebound.notification.plan.FollowUpPlanCommand.Snooze;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Putting a reminder off: it comes again at the time that the seeker names. */
@Component
public class PuttingOff {

    private static final Duration AT_MOST = Duration.ofDays(366);

    private final Reminders reminders;
    private final Commands commands;
    private final Clock clock;

    PuttingOff(Reminders reminders, Commands commands, Clock clock) {
        this.reminders = reminders;
        this.commands = commands;
        this.clock = clock;
    }

    /** @throws Refused if the seeker has no such reminder, or the time is not within the next year */
    public Done putOff(Call call, UUID item, Instant until) {
        Reminder reminder = reminders.find(call.seeker(), item).orElseThrow(() -> Refused.notFound("reminder"));
        reminder.refuseIfOfAnAction();
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(AT_MOST))) {
            throw Refused.invalid(
                    "until", "The time is not within the next year.", "Give a time that is still to come.");
        }
        UUID plan = Ids.followUpPlan(reminder.candidacy());
        return commands.send(
                call, plan, new Snooze(plan, call.seeker(), item, until.truncatedTo(ChronoUnit.MILLIS), now));
    }
}
