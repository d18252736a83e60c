package dev.rebound.analytics.action;

import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the plan of one seeker. */
public sealed interface ImprovementPlanCommand {

    /** The seeker's one plan, see {@link Actions#planOf}. */
    UUID plan();

    String seeker();

    record PlanAction(
            @TargetAggregateIdentifier UUID plan,
            String seeker,
            UUID action,
            Theme theme,
            Words step,
            LocalDate dueOn,
            Instant recordedAt)
            implements ImprovementPlanCommand {}

    /**
     * Sets all of an action that can change; what is as it was stays untouched.
     *
     * @param whatWasDone only of an action that is done, else null
     */
    record ChangeAction(
            @TargetAggregateIdentifier UUID plan,
            String seeker,
            UUID action,
            Words step,
            LocalDate dueOn,
            ImprovementAction.State state,
            Words whatWasDone,
            Instant recordedAt)
            implements ImprovementPlanCommand {}
}
