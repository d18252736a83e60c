package dev.rebound.analytics.contribution;

import dev.rebound.analytics.language.FollowUpKind;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the follow-up plan of a candidacy has told.
 *
 * @param items what is planned or due; what was cancelled is over and not kept
 */
public record PlanFacts(Words company, Words title, List<Item> items) {

    /**
     * One thing planned.
     *
     * @param due whether its time has come
     */
    public record Item(UUID id, FollowUpKind kind, Instant dueAt, boolean due) {}

    private static final PlanFacts NONE = new PlanFacts(null, null, List.of());

    /**
     * The facts after one more event of the plan.
     *
     * @param name of the event, such as {@code due.v1}
     */
    static PlanFacts after(PlanFacts present, CloudEvent event, String name) {
        PlanFacts facts = present == null ? NONE : present;
        return switch (name) {
            case "scheduled.v1" -> facts.holding(event.as(Told.Planned.class), false);
            case "due.v1" -> facts.holding(event.as(Told.Planned.class), true);
            case "cancelled.v1" -> facts.without(event.as(Told.Cancelled.class).item());
            case "reminded.v1" -> facts;
            default -> throw new UnknownEvent(event);
        };
    }

    private PlanFacts holding(Told.Planned told, boolean due) {
        List<Item> next = new ArrayList<>(without(told.item()).items);
        next.add(new Item(told.item(), told.kind(), told.dueAt(), due));
        return new PlanFacts(told.company(), told.title(), List.copyOf(next));
    }

    private PlanFacts without(UUID item) {
        return new PlanFacts(
                company,
                title,
                items.stream().filter(other -> !other.id().equals(item)).toList());
    }

    /** What is planned of this kind. */
    public Stream<Item> of(FollowUpKind kind) {
        return items.stream().filter(item -> item.kind() == kind);
    }
}
