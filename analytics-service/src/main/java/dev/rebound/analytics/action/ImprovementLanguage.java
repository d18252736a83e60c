package dev.rebound.analytics.action;

import dev.rebound.analytics.action.ImprovementAction.State;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionChanged;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDone;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDropped;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionPlanned;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionTakenUpAgain;
import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the other services hear of a plan: codes, days and the sealed step. What a seeker writes about an end stays here. */
@Component
class ImprovementLanguage implements PublishedLanguage {

    record Planned(String seeker, UUID action, Theme theme, Words step, LocalDate dueOn, Instant plannedAt) {}

    record Changed(String seeker, UUID action, Words step, LocalDate dueOn) {}

    record Ended(String seeker, UUID action, State outcome, Instant endedAt) {}

    record TakenUpAgain(String seeker, UUID action, Instant takenUpAt) {}

    @Override
    public String aggregateType() {
        return "ImprovementPlan";
    }

    @Override
    public String topic() {
        return "rebound.improvement";
    }

    @Override
    public Optional<Message> translate(Object event) {
        if (event instanceof ActionPlanned e) {
            return message(
                    "planned",
                    e.seeker(),
                    new Planned(e.seeker(), e.action(), e.theme(), e.step(), e.dueOn(), e.plannedAt()));
        }
        if (event instanceof ActionChanged e) {
            return message("changed", e.seeker(), new Changed(e.seeker(), e.action(), e.step(), e.dueOn()));
        }
        if (event instanceof ActionDone e) {
            return message("ended", e.seeker(), new Ended(e.seeker(), e.action(), State.DONE, e.doneAt()));
        }
        if (event instanceof ActionDropped e) {
            return message("ended", e.seeker(), new Ended(e.seeker(), e.action(), State.DROPPED, e.droppedAt()));
        }
        if (event instanceof ActionTakenUpAgain e) {
            return message("taken-up-again", e.seeker(), new TakenUpAgain(e.seeker(), e.action(), e.takenUpAt()));
        }
        return Optional.empty();
    }

    private static Optional<Message> message(String name, String seeker, Object data) {
        return Optional.of(new Message("improvement.action-" + name + ".v1", seeker, data));
    }
}
