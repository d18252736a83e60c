package dev.rebound.analytics.improving;

import dev.rebound.analytics.action.Actions;
import dev.rebound.analytics.action.ImprovementAction;
import dev.rebound.analytics.action.ImprovementPlanCommand.ChangeAction;
import dev.rebound.analytics.action.ImprovementPlanCommand.PlanAction;
import dev.rebound.analytics.action.ImprovementPlanEvent;
import dev.rebound.analytics.reading.InsightQuery;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.analytics.reading.Readings;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a seeker means to do about the themes that answers name. */
@Component
public class ImprovementActions {

    /** Open ones first, the nearest day on top; then what has ended, the latest first. */
    private static final Comparator<ImprovementAction> TO_DO_FIRST = Comparator.comparing(ImprovementAction::state)
            .thenComparing((one, other) -> one.state() == ImprovementAction.State.OPEN
                    ? one.dueOn().compareTo(other.dueOn())
                    : other.endedAt().compareTo(one.endedAt()))
            .thenComparing(ImprovementAction::plannedAt)
            .thenComparing(ImprovementAction::id);

    private final Commands commands;
    private final Histories histories;
    private final Readings readings;
    private final Clock clock;

    ImprovementActions(Commands commands, Histories histories, Readings readings, Clock clock) {
        this.commands = commands;
        this.histories = histories;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * A seeker's actions at one version of their plan.
     *
     * @param version 0 before the first action
     */
    public record Listed(long version, List<ActionAnswer> actions) {

        ActionAnswer find(UUID action) {
            return actions.stream()
                    .filter(one -> one.id().equals(action))
                    .findFirst()
                    .orElseThrow(() -> Refused.notFound("action"));
        }
    }

    /** All actions, open ones first. What later answers say of them is read from all time. */
    Listed of(String seeker) {
        return of(seeker, readings.of(seeker, InsightQuery.ALL, ZoneOffset.UTC));
    }

    /** The same, with answers that have been read already. */
    public Listed of(String seeker, Reading allTime) {
        List<Recorded> history = histories.of(Actions.planOf(seeker).toString());
        Actions actions = Actions.NONE;
        for (Recorded recorded : history) {
            actions = actions.after((ImprovementPlanEvent) recorded.event());
        }
        return new Listed(
                history.isEmpty() ? 0 : history.get(history.size() - 1).version(),
                actions.all().stream()
                        .sorted(TO_DO_FIRST)
                        .map(action -> ActionAnswer.of(action, allTime))
                        .toList());
    }

    /** The id that the action of this call gets. */
    static UUID idOf(Call call) {
        return Ids.of("improvement-action", call.seeker(), call.key());
    }

    Done plan(Call call, PlannedAction action) {
        String seeker = call.seeker();
        UUID plan = Actions.planOf(seeker);
        return commands.send(
                call,
                plan,
                new PlanAction(
                        plan,
                        seeker,
                        idOf(call),
                        action.theme(),
                        Words.of(seeker, action.step().strip()),
                        action.dueOn(),
                        clock.instant()));
    }

    /**
     * @throws Refused if there is no such action of this seeker
     */
    Done change(Call call, UUID id, ChangedAction action) {
        String seeker = call.seeker();
        of(seeker).find(id);
        UUID plan = Actions.planOf(seeker);
        return commands.send(
                call,
                plan,
                new ChangeAction(
                        plan,
                        seeker,
                        id,
                        Words.of(seeker, action.step().strip()),
                        action.dueOn(),
                        action.state(),
                        Words.of(seeker, action.whatWasDone()),
                        clock.instant()));
    }
}
