package dev.rebound.notification.reminder;

import dev.rebound.notification.plan.FollowUpPlanCommand.MarkDone;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ticking a reminder off: it is done, or needs no doing. */
@Component
public class TickingOff {

    private final Reminders reminders;
    private final Commands commands;
    private final Clock clock;

    TickingOff(Reminders reminders, Commands commands, Clock clock) {
        this.reminders = reminders;
        this.commands = commands;
        this.clock = clock;
    }

    /** @throws Refused if the seeker has no such reminder */
    public Done tickOff(Call call, UUID item) {
        Reminder reminder = reminders.find(call.seeker(), item).orElseThrow(() -> Refused.notFound("reminder"));
        reminder.refuseIfOfAnAction();
        UUID plan = Ids.followUpPlan(reminder.candidacy());
        return commands.send(call, plan, new MarkDone(plan, call.seeker(), item, clock.instant()));
    }
}
