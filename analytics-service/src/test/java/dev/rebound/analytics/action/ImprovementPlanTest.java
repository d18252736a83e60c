package dev.rebound.analytics.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.action.ImprovementAction.State;
import dev.rebound.analytics.action.ImprovementPlanCommand.ChangeAction;
import dev.rebound.analytics.action.ImprovementPlanCommand.PlanAction;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionChanged;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDone;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionDropped;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionPlanned;
import dev.rebound.analytics.action.ImprovementPlanEvent.ActionTakenUpAgain;
import dev.rebound.analytics.language.Theme;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R47: take the steps")
class ImprovementPlanTest {

    static final UUID PLAN = Actions.planOf("alex");
    static final UUID ACTION = UUID.randomUUID();
    static final Instant NOW = Instant.parse("2026-03-09T14:20:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-09");
    static final Words STEP = Words.of("alex", "Practise aloud with a clock.");
    static final Words OTHER = Words.of("alex", "Practise with Kim.");

    final FixtureConfiguration<ImprovementPlan> fixture = new AggregateTestFixture<>(ImprovementPlan.class);

    @Test
    void anActionIsPlannedForATheme() {
        fixture.givenNoPriorActivity().when(plan(ACTION, TODAY.plusWeeks(1))).expectEvents(planned(ACTION));
    }

    @Test
    void todayIsEarlyEnoughAndYesterdayIsOver() {
        fixture.givenNoPriorActivity().when(plan(ACTION, TODAY)).expectSuccessfulHandlerExecution();
        // Somewhere it is still yesterday, and whose day it is the plan does not know.
        fixture.givenNoPriorActivity().when(plan(ACTION, TODAY.minusDays(2))).expectException(Refused.class);
    }

    @Test
    void threeYearsAheadIsTooFar() {
        fixture.givenNoPriorActivity().when(plan(ACTION, TODAY.plusYears(3))).expectException(Refused.class);
    }

    @Test
    void whatIsAsItWasStaysUntouched() {
        fixture.given(planned(ACTION))
                .when(change(STEP, TODAY.plusWeeks(1), State.OPEN, null))
                .expectNoEvents();
    }

    @Test
    void aStepAndADayMayChange() {
        fixture.given(planned(ACTION))
                .when(change(OTHER, TODAY.plusWeeks(2), State.OPEN, null))
                .expectEvents(new ActionChanged(PLAN, "alex", ACTION, OTHER, TODAY.plusWeeks(2)));
    }

    @Test
    void aDayThatHasPassedMayStayWhileTheRestChanges() {
        fixture.given(planned(ACTION))
                .when(new ChangeAction(
                        PLAN, "alex", ACTION, STEP, TODAY.plusWeeks(1), State.DONE, null, NOW.plusSeconds(86_400 * 60)))
                .expectEvents(new ActionDone(PLAN, "alex", ACTION, null, NOW.plusSeconds(86_400 * 60)));
    }

    @Test
    void doneWithAWordOnWhatWasDoneWhichMayBeBetteredWithoutMovingTheDay() {
        ActionDone done = new ActionDone(PLAN, "alex", ACTION, null, NOW.minusSeconds(60));
        fixture.given(planned(ACTION), done)
                .when(change(STEP, TODAY.plusWeeks(1), State.DONE, OTHER))
                .expectEvents(new ActionDone(PLAN, "alex", ACTION, OTHER, NOW.minusSeconds(60)));
    }

    @Test
    void droppedAndTakenUpAgain() {
        fixture.given(planned(ACTION))
                .when(change(STEP, TODAY.plusWeeks(1), State.DROPPED, null))
                .expectEvents(new ActionDropped(PLAN, "alex", ACTION, NOW));
        fixture.given(planned(ACTION), new ActionDropped(PLAN, "alex", ACTION, NOW))
                .when(change(STEP, TODAY.plusWeeks(1), State.OPEN, null))
                .expectEvents(new ActionTakenUpAgain(PLAN, "alex", ACTION, NOW));
    }

    @Test
    void fiftyOpenOnesAreEnough() {
        List<Object> fifty = new ArrayList<>();
        for (int i = 0; i < ImprovementPlan.MOST_OPEN; i++) {
            fifty.add(planned(UUID.randomUUID()));
        }
        fixture.given(fifty).when(plan(ACTION, TODAY)).expectException(Refused.class);
        UUID first = ((ActionPlanned) fifty.get(0)).action();
        fifty.add(new ActionDropped(PLAN, "alex", first, NOW));
        fixture.given(fifty).when(plan(ACTION, TODAY)).expectSuccessfulHandlerExecution();
    }

    @Test
    void anActionThatIsUnknownIsNotFound() {
        fixture.given(planned(UUID.randomUUID()))
                .when(change(STEP, TODAY.plusWeeks(1), State.DONE, null))
                .expectException(Refused.class);
    }

    @Test
    void itCountsFromThePlanUntilItIsDone() {
        Actions open = Actions.NONE.after(planned(ACTION));
        assertThat(open.find(ACTION).orElseThrow().countsFrom()).isEqualTo(NOW);
        Instant later = NOW.plusSeconds(86_400);
        Actions done = open.after(new ActionDone(PLAN, "alex", ACTION, null, later));
        assertThat(done.find(ACTION).orElseThrow().countsFrom()).isEqualTo(later);
        Actions dropped = open.after(new ActionDropped(PLAN, "alex", ACTION, later));
        assertThat(dropped.find(ACTION).orElseThrow().countsFrom()).isEqualTo(NOW);
    }

    static PlanAction plan(UUID action, LocalDate dueOn) {
        return new PlanAction(PLAN, "alex", action, Theme.COMMUNICATION, STEP, dueOn, NOW);
    }

    static ActionPlanned planned(UUID action) {
        return new ActionPlanned(PLAN, "alex", action, Theme.COMMUNICATION, STEP, TODAY.plusWeeks(1), NOW);
    }

    static ChangeAction change(Words step, LocalDate dueOn, State state, Words whatWasDone) {
        return new ChangeAction(PLAN, "alex", ACTION, step, dueOn, state, whatWasDone, NOW);
    }
}
