package dev.rebound.analytics.action;

import dev.rebound.analytics.action.ImprovementAction.State;
import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.stream.StoredAs;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What has happened to the actions that a seeker plans. {@link ImprovementLanguage} says what others hear of it. */
public sealed interface ImprovementPlanEvent {

    UUID action();

    /**
     * The action as it is once this has happened.
     *
     * @param before null before it was planned
     */
    ImprovementAction after(ImprovementAction before);

    @StoredAs("improvement.action-planned")
    record ActionPlanned(
            UUID plan, String seeker, UUID action, Theme theme, Words step, LocalDate dueOn, Instant plannedAt)
            implements ImprovementPlanEvent {

        @Override
        public ImprovementAction after(ImprovementAction before) {
            return new ImprovementAction(action, theme, step, dueOn, State.OPEN, plannedAt, null, null);
        }
    }

    @StoredAs("improvement.action-changed")
    record ActionChanged(UUID plan, String seeker, UUID action, Words step, LocalDate dueOn)
            implements ImprovementPlanEvent {

        @Override
        public ImprovementAction after(ImprovementAction before) {
            return before.changed(step, dueOn);
        }
    }

    /**
     * @param whatWasDone in the seeker's words, or null
     */
    @StoredAs("improvement.action-done")
    record ActionDone(UUID plan, String seeker, UUID action, Words whatWasDone, Instant doneAt)
            implements ImprovementPlanEvent {

        @Override
        public ImprovementAction after(ImprovementAction before) {
            return before.in(State.DONE, whatWasDone, doneAt);
        }
    }

    @StoredAs("improvement.action-dropped")
    record ActionDropped(UUID plan, String seeker, UUID action, Instant droppedAt) implements ImprovementPlanEvent {

        @Override
        public ImprovementAction after(ImprovementAction before) {
            return before.in(State.DROPPED, null, droppedAt);
        }
    }

    @StoredAs("improvement.action-taken-up-again")
    record ActionTakenUpAgain(UUID plan, String seeker, UUID action, Instant takenUpAt)
            implements ImprovementPlanEvent {

        @Override
        public ImprovementAction after(ImprovementAction before) {
            return before.in(State.OPEN, null, null);
        }
    }
}
