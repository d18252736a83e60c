package dev.rebound.analytics.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.rebound.analytics.action.ImprovementAction.State;
import dev.rebound.analytics.action.ImprovementPlanCommand.ChangeAction;
import dev.rebound.analytics.action.ImprovementPlanCommand.PlanAction;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionChanged;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDone;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDropped;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionPlanned;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionTakenUpAgain;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What one seeker means to do about the themes that answers name: one plan for each seeker, all actions in one history, so
 * that the list is read by its id and shows what was just written.
 *
 * <p>An action is planned for a theme with a step in the seeker's own words and a day (OPEN). It may be changed. It is done
 * (DONE), with a word on what was done, or dropped (DROPPED); either may be taken up again. Whether it helped is no part of
 * it: that is read from the answers that come later. What is published of it, {@link ImprovementLanguage} says.
 */
@Aggregate(type = "ImprovementPlan")
class ImprovementPlan {

    static final int MOST_OPEN = 50;
    static final int MOST = 500;

    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    @AggregateIdentifier
    private UUID id;

    private Actions actions = Actions.NONE;

    ImprovementPlan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanAction command) {
        if (actions.byId().size() >= MOST) {
            throw Refused.conflict(
                    "too-many-actions",
                    "There are " + MOST + " actions already, and the list holds no more.",
                    "Take an old one up again and change it.");
        }
        refuseOneOpenTooMany();
        refuseDay(command.dueOn(), command.recordedAt());
        apply(new ActionPlanned(
                command.plan(),
                command.seeker(),
                command.action(),
                command.theme(),
                command.step(),
                command.dueOn(),
                command.recordedAt()));
    }

    @CommandHandler
    void handle(ChangeAction command) {
        ImprovementAction before = actions.find(command.action()).orElseThrow(() -> Refused.notFound("action"));
        boolean anotherDay = !command.dueOn().equals(before.dueOn());
        if (anotherDay) {
            refuseDay(command.dueOn(), command.recordedAt());
        }
        if (anotherDay || !command.step().equals(before.step())) {
            apply(new ActionChanged(id, command.seeker(), before.id(), command.step(), command.dueOn()));
        }
        boolean anotherWord =
                command.state() == State.DONE && !Objects.equals(command.whatWasDone(), before.whatWasDone());
        if (command.state() != before.state() || anotherWord) {
            turn(command, before);
        }
    }

    private void turn(ChangeAction command, ImprovementAction before) {
        Instant now = command.recordedAt();
        switch (command.state()) {
            case DONE ->
                apply(new ActionDone(
                        id,
                        command.seeker(),
                        before.id(),
                        command.whatWasDone(),
                        before.state() == State.DONE ? before.endedAt() : now));
            case DROPPED -> apply(new ActionDropped(id, command.seeker(), before.id(), now));
            case OPEN -> {
                refuseOneOpenTooMany();
                apply(new ActionTakenUpAgain(id, command.seeker(), before.id(), now));
            }
        }
    }

    private void refuseOneOpenTooMany() {
        long open = actions.all().stream()
                .filter(action -> action.state() == State.OPEN)
                .count();
        if (open >= MOST_OPEN) {
            throw Refused.conflict(
                    "too-many-open-actions",
                    "There are " + MOST_OPEN + " open actions already.",
                    "Finish one or drop one first; a few at a time get done.");
        }
    }

    /** A day counts until it ends in the last zone of the earth; whoever reads the day knows its zone, the plan does not. */
    private static void refuseDay(LocalDate dueOn, Instant recordedAt) {
        LocalDate today = LocalDate.ofInstant(recordedAt, LATEST);
        if (dueOn.isBefore(today)) {
            throw Refused.invalid("dueOn", "This day is over.", "Choose today or a later day.");
        }
        if (dueOn.isAfter(today.plusYears(2))) {
            throw Refused.invalid(
                    "dueOn", "This day is more than two years ahead.", "Choose a nearer day; small steps get done.");
        }
    }

    @EventSourcingHandler
    void on(ImprovementPlanEvent event) {
        if (event instanceof ActionPlanned planned) {
            id = planned.plan();
        }
        actions = actions.after(event);
    }
}
