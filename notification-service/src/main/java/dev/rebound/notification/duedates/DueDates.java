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
import org.springframework.context.SmartLifecycle;

/**
 * Lets items fall due when their time has come. Any number of replicas may look at once: a claim keeps them out of each
 * other's way, and the plan itself does it once whatever happens to claims. An item is taken out of the pending ones only
 * after its plan has answered, so a crash at any point leaves it to be claimed again.
 */
final class DueDates implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DueDates.class);

    /** Bounds one look, so that stopping never waits for a long backlog. */
    private static final int AT_ONCE = 100;

    private final PendingItems pending;
    private final Commands commands;
    private final Duration pause;
    private final Timer lateness;
    private volatile Thread looking;

    DueDates(PendingItems pending, Commands commands, MeterRegistry meters, Duration pause) {
        this.pending = pending;
        this.commands = commands;
        this.pause = pause;
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
        while (claimed < AT_ONCE && !Thread.currentThread().isInterrupted()) {
            Optional<Claim> claim = pending.claim();
            if (claim.isEmpty()) {
                break;
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
        Call call = new Call(claim.seeker(), "due:" + claim.item(), null, null);
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

    /** Outlives every failure but the end of the service; that it lives is part of the liveness probe. */
    private void keepLooking() {
        while (!Thread.currentThread().isInterrupted()) {
            int claimed = 0;
            try {
                claimed = look();
            } catch (RuntimeException e) {
                log.warn("the look for due items failed and is repeated: {}", e.toString());
            }
            if (claimed < AT_ONCE) {
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean alive() {
        Thread running = looking;
        return running != null && running.isAlive();
    }

    @Override
    public void start() {
        looking = new Thread(this::keepLooking, "due-dates");
        looking.start();
    }

    @Override
    public void stop() {
        Thread running = looking;
        looking = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
