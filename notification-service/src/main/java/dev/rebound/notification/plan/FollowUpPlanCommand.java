package dev.rebound.notification.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a {@link FollowUpPlan}. */
public sealed interface FollowUpPlanCommand {

    /**
     * Take in what one event of a candidacy or of its feedback request says. The first begins the plan.
     *
     * @param at the time of taking in, by which "too long ago" is measured
     */
    record TakeIn(
            @TargetAggregateIdentifier UUID plan,
            UUID candidacy,
            String seeker,
            List<FollowUpPlanEvent.Heard> facts,
            Instant at)
            implements FollowUpPlanCommand {}

    /** An item's time has come, by the clock of the store. Done once, however often it is asked. */
    record MarkDue(@TargetAggregateIdentifier UUID plan, UUID item, Instant at) implements FollowUpPlanCommand {}

    /** The seeker was reminded of what is due. Done once. */
    record MarkReminded(@TargetAggregateIdentifier UUID plan, UUID item, Channel channel, Instant at)
            implements FollowUpPlanCommand {}

    /** The seeker ticks an item off. What is closed already stays as it is. */
    record MarkDone(@TargetAggregateIdentifier UUID plan, String seeker, UUID item, Instant at)
            implements FollowUpPlanCommand {}

    /**
     * The seeker wants to hear of an open item later. What is closed already stays as it is.
     *
     * @param until when it falls due again, after {@code at}
     */
    record Snooze(@TargetAggregateIdentifier UUID plan, String seeker, UUID item, Instant until, Instant at)
            implements FollowUpPlanCommand {}

    /** The seeker's windows or quiet hours changed: what has not fallen due moves to its new time. */
    record Replan(@TargetAggregateIdentifier UUID plan, Instant at) implements FollowUpPlanCommand {}
}
