package dev.rebound.notification.duedates;

import dev.rebound.notification.plan.FollowUpPlanCommand.MarkDue;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets items fall due when their time has come. Any number of replicas may look at once: a claim keeps them out of each
 * other's way, and the plan itself does it once whatever happens to claims. An item is taken out of the pending ones only
 * after its plan has answered, so a crash at any point leaves it to be claimed again.
 */
final class DueDates {

    private static final Logger log = LoggerFactory.getLogger(DueDates.class);

    /** Bounds one look, so that stopping never waits for a long backlog. */
    static final int AT_ONCE = 100;

    private final PendingItems pending;
    private final Commands commands;
    private final WithoutAPlan withoutAPlan;
    private final Timer lateness;

    DueDates(PendingItems pending, Commands commands, WithoutAPlan withoutAPlan, MeterRegistry meters) {
        this.pending = pending;
        this.commands = commands;
        this.withoutAPlan = withoutAPlan;
        this.lateness = Timer.builder("rebound.due.dates.lateness")
                .description("How long after its time an item fell due")
                .register(meters);
    }

    /**
     * Lets what is due fall due, {@value #AT_ONCE} items at most.
     *
     * @return how many items were claimed
     */
    int look() {
        int claimed = 0;
        for (PendingItems.Candidate candidate : pending.due(AT_ONCE)) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            Optional<Claim> claim = pending.claim(candidate);
            if (claim.isEmpty()) {
                continue;
            }
            claimed++;
            try {
                carryOut(claim.get());
            } catch (RuntimeException e) {
                // The lease ends by itself, and then it is tried again.
                log.warn("item {} did not fall due yet: {}", claim.get().item(), e.toString());
            }
        }
        return claimed;
    }

    void carryOut(Claim claim) {
        if (claim.plan() == null) {
            withoutAPlan.fellDue(claim);
            lateness.record(Duration.between(claim.dueAt(), claim.claimedAt()));
            pending.settle(claim);
            return;
        }
        // Put off, it falls due once more, at another time.
        Call call = new Call(claim.seeker(), "due:" + claim.item() + "@" + claim.dueAt(), null, null);
        try {
            commands.send(call, claim.plan(), new MarkDue(claim.plan(), claim.item(), claim.claimedAt()));
            lateness.record(Duration.between(claim.dueAt(), claim.claimedAt()));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            log.warn("item {} belongs to no plan and is dropped", claim.item());
        }
        pending.settle(claim);
    }
}
