package dev.rebound.notification.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.rebound.notification.plan.FollowUpPlanCommand.MarkDone;
import dev.rebound.notification.plan.FollowUpPlanCommand.MarkDue;
import dev.rebound.notification.plan.FollowUpPlanCommand.MarkReminded;
import dev.rebound.notification.plan.FollowUpPlanCommand.Replan;
import dev.rebound.notification.plan.FollowUpPlanCommand.Snooze;
import dev.rebound.notification.plan.FollowUpPlanCommand.TakeIn;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpCancelled;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpFellDue;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpMoved;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpPlanOpened;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpScheduled;
import dev.rebound.notification.plan.FollowUpPlanEvent.Heard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NamesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.SeekerReminded;
import dev.rebound.notification.policy.Facts;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.policy.FollowUpPolicy;
import dev.rebound.notification.policy.Wanted;
import dev.rebound.notification.policy.Windows;
import dev.rebound.notification.policy.WindowsOf;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What falls due for one candidacy.
 *
 * <p>A plan begins with the first that is heard of a candidacy, be it from the candidacy or from its feedback request,
 * and lives as long as there is anything to hear. It never ends: a candidacy can be reopened, and people keep in touch.
 * After each fact it asks the rules what ought to be planned, schedules what is missing and cancels what no rule wants
 * any more, so it comes to the same plan in whatever order the facts arrive.
 *
 * <p>An item is <em>scheduled</em>, falls <em>due</em> when its time comes, and is <em>reminded</em> of once the seeker
 * has been told. It is scheduled anew, for another time, when the seeker puts it off or changes their windows. From each of
 * these it can be <em>cancelled</em>: done, superseded, withdrawn, corrected, or overdue,
 * which is what an item gets at once if its time was too long ago when it was planned. That is its end: its id is made of
 * kind and occasion, so what was cancelled is not planned again for the same occasion.
 */
@Aggregate(type = "FollowUpPlan")
class FollowUpPlan {

    private enum State {
        SCHEDULED,
        DUE,
        REMINDED,
        CANCELLED
    }

    /** @param snoozed whether the seeker chose its time */
    private record Item(
            UUID id, FollowUpKind kind, String period, String rule, Instant dueAt, State state, boolean snoozed) {

        boolean isOpen() {
            return state != State.CANCELLED;
        }

        Item in(State next) {
            return new Item(id, kind, period, rule, dueAt, next, snoozed);
        }

        Item movedTo(Instant time, boolean byTheSeeker) {
            return new Item(id, kind, period, rule, time, State.SCHEDULED, byTheSeeker);
        }
    }

    @AggregateIdentifier
    private UUID id;

    private UUID candidacy;
    private String seeker;
    private Words company;
    private Words title;
    private final Facts facts = new Facts();
    private final Map<UUID, Item> items = new LinkedHashMap<>();

    FollowUpPlan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeIn command, WindowsOf windows) {
        if (id == null) {
            apply(new FollowUpPlanOpened(command.plan(), command.candidacy(), command.seeker()));
        } else if (!command.seeker().equals(seeker)) {
            throw Refused.notFound("candidacy");
        }
        for (Heard fact : command.facts()) {
            apply(fact);
            bringUpToDate(windows.seeker(seeker), command.at(), fact::ends);
        }
    }

    @CommandHandler
    void handle(MarkDue command, WindowsOf windows) {
        Item item = item(command.item());
        // What was claimed at its old time may have been moved on meanwhile.
        if (item.state() == State.SCHEDULED && !item.dueAt().isAfter(command.at())) {
            apply(new FollowUpFellDue(candidacy, seeker, item.id(), item.kind(), item.dueAt(), company, title));
            bringUpToDate(windows.seeker(seeker), command.at(), kind -> CancelReason.SUPERSEDED);
        }
    }

    @CommandHandler
    void handle(MarkReminded command) {
        Item item = item(command.item());
        if (item.state() == State.DUE) {
            apply(new SeekerReminded(candidacy, seeker, item.id(), item.kind(), command.at(), command.channel()));
        }
    }

    @CommandHandler
    void handle(MarkDone command, WindowsOf windows) {
        if (!command.seeker().equals(seeker)) {
            throw Refused.notFound("reminder");
        }
        Item item = item(command.item());
        if (item.isOpen()) {
            cancel(item, command.at(), CancelReason.DONE);
            bringUpToDate(windows.seeker(seeker), command.at(), kind -> CancelReason.SUPERSEDED);
        }
    }

    @CommandHandler
    void handle(Snooze command, WindowsOf windows) {
        if (!command.seeker().equals(seeker)) {
            throw Refused.notFound("reminder");
        }
        Item item = item(command.item());
        if (item.isOpen()) {
            move(item, command.until(), null, true);
            bringUpToDate(windows.seeker(seeker), command.at(), kind -> CancelReason.SUPERSEDED);
        }
    }

    @CommandHandler
    void handle(Replan command, WindowsOf windows) {
        bringUpToDate(windows.seeker(seeker), command.at(), kind -> CancelReason.SUPERSEDED);
    }

    private Item item(UUID item) {
        if (!items.containsKey(item)) {
            throw Refused.notFound("reminder");
        }
        return items.get(item);
    }

    /** Until nothing changes: what is scheduled and at once overdue can be what the next item waits for. */
    private void bringUpToDate(Windows windows, Instant at, Function<FollowUpKind, CancelReason> reason) {
        int before;
        do {
            before = items.size();
            Map<UUID, Wanted> wanted = new LinkedHashMap<>();
            FollowUpPolicy.wanted(facts, windows).forEach(want -> wanted.put(idOf(want), want));
            List.copyOf(items.values()).stream()
                    .filter(item -> item.isOpen() && !wanted.containsKey(item.id()))
                    .forEach(item -> cancel(item, at, reason.apply(item.kind())));
            wanted.forEach((item, want) -> {
                if (!items.containsKey(item)) {
                    schedule(item, want, windows, at);
                } else {
                    keepUp(items.get(item), want, windows, at);
                }
            });
        } while (items.size() > before);
    }

    private void schedule(UUID item, Wanted want, Windows windows, Instant at) {
        apply(new FollowUpScheduled(
                candidacy,
                seeker,
                item,
                want.kind(),
                want.period(),
                want.dueAt(),
                want.deadline(),
                company,
                title,
                want.rule()));
        cancelIfLongAgo(items.get(item), windows, at);
    }

    /** The windows may have changed since it was scheduled; a time that the seeker chose stays. */
    private void keepUp(Item item, Wanted want, Windows windows, Instant at) {
        if (item.state() == State.SCHEDULED && !item.snoozed() && !item.dueAt().equals(want.dueAt())) {
            move(item, want.dueAt(), want.deadline(), false);
            cancelIfLongAgo(items.get(item.id()), windows, at);
        }
    }

    private void move(Item item, Instant dueAt, Instant deadline, boolean snoozed) {
        apply(new FollowUpMoved(
                candidacy, seeker, item.id(), item.kind(), dueAt, deadline, company, title, item.rule(), snoozed));
    }

    private void cancelIfLongAgo(Item item, Windows windows, Instant at) {
        if (item.dueAt().plus(windows.tooLateAfter()).isBefore(at)) {
            cancel(item, at, CancelReason.OVERDUE);
        }
    }

    private void cancel(Item item, Instant at, CancelReason reason) {
        apply(new FollowUpCancelled(candidacy, seeker, item.id(), item.kind(), at, reason));
    }

    private UUID idOf(Wanted want) {
        return Ids.of("follow-up-item", id.toString(), want.kind().name(), want.period());
    }

    @EventSourcingHandler
    void on(FollowUpPlanOpened event) {
        id = event.plan();
        candidacy = event.candidacy();
        seeker = event.seeker();
    }

    @EventSourcingHandler
    void on(Heard fact) {
        fact.addTo(facts);
        if (fact instanceof NamesHeard names && (names.asItStands() || company == null && title == null)) {
            company = names.company();
            title = names.title();
        }
    }

    @EventSourcingHandler
    void on(FollowUpScheduled event) {
        items.put(
                event.item(),
                new Item(
                        event.item(),
                        event.kind(),
                        event.period(),
                        event.rule(),
                        event.dueAt(),
                        State.SCHEDULED,
                        false));
    }

    @EventSourcingHandler
    void on(FollowUpMoved event) {
        Item item = items.get(event.item());
        items.put(item.id(), item.movedTo(event.dueAt(), event.snoozed()));
        if (event.kind() == FollowUpKind.FOLLOW_UP && item.state() != State.SCHEDULED) {
            // What comes after it waits for its new time.
            facts.followUpDealtWith(event.dueAt());
        }
    }

    @EventSourcingHandler
    void on(FollowUpFellDue event) {
        items.computeIfPresent(event.item(), (item, known) -> known.in(State.DUE));
        facts.fellDue(event.kind(), event.dueAt());
    }

    @EventSourcingHandler
    void on(SeekerReminded event) {
        items.computeIfPresent(event.item(), (item, known) -> known.in(State.REMINDED));
    }

    @EventSourcingHandler
    void on(FollowUpCancelled event) {
        Item item = items.get(event.item());
        items.put(item.id(), item.in(State.CANCELLED));
        if (event.kind() == FollowUpKind.FOLLOW_UP && event.reason() == CancelReason.OVERDUE) {
            facts.followUpDealtWith(item.dueAt());
        } else if (event.kind() == FollowUpKind.FOLLOW_UP && event.reason() == CancelReason.DONE) {
            facts.followUpDealtWith(event.cancelledAt());
        } else if (event.kind() == FollowUpKind.THANK_YOU_NOTE && event.reason() == CancelReason.DONE) {
            facts.noteTickedOff(item.period());
        } else if (event.kind() == FollowUpKind.KEEP_IN_TOUCH
                && event.reason() == CancelReason.DONE
                && (item.state() != State.SCHEDULED || item.snoozed())) {
            facts.keptInTouch(event.cancelledAt());
        }
    }
}
