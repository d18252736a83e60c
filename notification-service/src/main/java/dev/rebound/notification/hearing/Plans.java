package dev.rebound.notification.hearing;

import dev.rebound.notification.plan.FollowUpPlanCommand.TakeIn;
import dev.rebound.notification.plan.FollowUpPlanEvent.Heard;
import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The way from what is heard of a candidacy to its plan. */
@Component
class Plans {

    private final Commands commands;
    private final Clock clock;

    Plans(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Takes in what an event says, once; an event that says nothing of interest makes no plan. */
    void takeIn(CloudEvent event, List<Heard> facts) {
        if (facts.isEmpty()) {
            return;
        }
        UUID plan = Ids.followUpPlan(event.candidacy());
        TakeIn command = new TakeIn(plan, event.candidacy(), event.seeker(), facts, clock.instant());
        try {
            commands.react(event, plan, command);
        } catch (Refused refused) {
            if (!refused.code().equals("exists")) {
                throw refused;
            }
            // The other topic was faster to begin the plan: it is there now.
            commands.react(event, plan, command);
        }
    }
}
