package dev.rebound.notification.sending;

import dev.rebound.notification.sending.Delivery.State;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the messages of one channel out. Any number of replicas may do it at once. A message is marked as sent after the
 * receiving side has confirmed it, so a crash in between sends it again, under the same id: at least once, and twice only
 * in that window or where the confirmation itself was lost.
 */
final class Carrying {

    private static final Logger log = LoggerFactory.getLogger(Carrying.class);

    private final Deliveries deliveries;
    private final Guarded carrier;
    private final LastLook lastLook;
    private final ExecutorService threads;
    private final SendingSettings settings;
    private final IntervalFunction backOff;
    private final MeterRegistry meters;

    Carrying(
            Deliveries deliveries,
            Guarded carrier,
            LastLook lastLook,
            ExecutorService threads,
            SendingSettings settings,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.lastLook = lastLook;
        this.threads = threads;
        this.settings = settings;
        this.meters = meters;
        this.backOff =
                IntervalFunction.ofExponentialRandomBackoff(settings.backOffFrom(), 2, 0.5, settings.backOffTo());
    }

    /**
     * Claims what may go out, as much as may be tried at once, and waits until each attempt has ended.
     *
     * @return whether more may be waiting
     */
    boolean round() {
        List<CompletableFuture<Boolean>> attempts = new ArrayList<>();
        while (attempts.size() < settings.atOnce() && carrier.mayTry()) {
            Optional<Claimed> claimed = claim();
            if (claimed.isEmpty()) {
                break;
            }
            attempts.add(CompletableFuture.supplyAsync(() -> carriedOut(claimed.get()), threads));
        }
        boolean all = true;
        for (CompletableFuture<Boolean> attempt : attempts) {
            all &= attempt.join();
        }
        return all && attempts.size() == settings.atOnce();
    }

    private Optional<Claimed> claim() {
        Optional<Claimed> claimed = Optional.empty();
        try {
            claimed = deliveries.claim(carrier.channel());
        } finally {
            if (claimed.isEmpty()) {
                carrier.letPass();
            }
        }
        return claimed;
    }

    private boolean carriedOut(Claimed claimed) {
        try {
            return carryOut(claimed);
        } catch (RuntimeException e) {
            // The lease ends by itself, and then it is tried again.
            log.warn(
                    "message {} is not settled: {}",
                    claimed.parcel().id(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** @return whether there is any use in going on at once */
    boolean carryOut(Claimed claimed) {
        Optional<Claimed> wanted = Optional.empty();
        try {
            wanted = stillToSend(claimed);
        } finally {
            if (wanted.isEmpty()) {
                carrier.letPass();
            }
        }
        if (wanted.isEmpty()) {
            return true;
        }
        Optional<Outcome> outcome = carrier.attempt(wanted.get().parcel());
        if (outcome.isEmpty()) {
            deliveries.putBack(claimed, deliveries.now().plus(settings.timeLimit()), null);
            return false;
        }
        settle(claimed, outcome.get());
        return true;
    }

    /** The message with what still has a reason; empty if it was settled without an attempt. */
    private Optional<Claimed> stillToSend(Claimed claimed) {
        Parcel parcel = claimed.parcel();
        if (!carrier.isOn()) {
            end(claimed, State.SUPPRESSED, Note.CHANNEL_OFF);
            return Optional.empty();
        }
        if (claimed.attempts() > settings.attempts()) {
            // The attempts before ended with the process itself.
            end(claimed, State.FAILED, Note.OUTCOME_UNKNOWN);
            return Optional.empty();
        }
        List<UUID> items = parcel.entries().stream().map(Entry::item).toList();
        LastLook.Verdict verdict =
                lastLook.at(parcel.seeker(), carrier.channel(), parcel.kind(), items, claimed.claimedAt());
        if (verdict.holdUntil() != null) {
            deliveries.putBack(claimed, verdict.holdUntil(), Note.HELD);
            return Optional.empty();
        }
        Set<UUID> wanted = new HashSet<>(verdict.items());
        List<Entry> entries = parcel.entries().stream()
                .filter(entry -> wanted.contains(entry.item()))
                .toList();
        if (entries.isEmpty()) {
            end(claimed, State.SUPPRESSED, Note.REASON_VANISHED);
            return Optional.empty();
        }
        if (!carrier.mayReceive(parcel.seeker())) {
            Duration share = settings.perRecipientEvery().dividedBy(settings.perRecipient());
            deliveries.putBack(claimed, claimed.claimedAt().plus(share), Note.TOO_MANY);
            return Optional.empty();
        }
        return Optional.of(claimed.with(entries));
    }

    private void settle(Claimed claimed, Outcome outcome) {
        switch (outcome.how()) {
            case SENT -> {
                if (end(claimed, State.SENT, null)) {
                    meters.timer("rebound.deliveries.delay", "channel", tag())
                            .record(Duration.between(claimed.parcel().queuedAt(), deliveries.now()));
                }
            }
            case NEVER -> end(claimed, State.SUPPRESSED, outcome.note());
            case AGAIN -> {
                if (claimed.attempts() >= settings.attempts()) {
                    end(claimed, State.FAILED, outcome.note());
                } else {
                    Instant next = deliveries.now().plusMillis(backOff.apply(claimed.attempts()));
                    deliveries.again(claimed, next, outcome.note());
                    count("AGAIN", outcome.note());
                }
            }
        }
    }

    private boolean end(Claimed claimed, State state, Note note) {
        boolean settled = deliveries.end(claimed, state, note);
        if (settled) {
            count(state.name(), note);
        } else {
            log.warn(
                    "message {} was claimed by somebody else before it was settled as {}",
                    claimed.parcel().id(),
                    state);
        }
        return settled;
    }

    private void count(String state, Note note) {
        meters.counter(
                        "rebound.deliveries",
                        "channel",
                        tag(),
                        "state",
                        state,
                        "note",
                        note == null ? "none" : note.name())
                .increment();
    }

    private String tag() {
        return carrier.channel().name();
    }
}
