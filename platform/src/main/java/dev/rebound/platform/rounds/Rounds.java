package dev.rebound.platform.rounds;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that is looked for again and again as long as the service runs, on a thread of its own. A round that fails is
 * logged and the next one follows; only an error of the machine ends the rounds, and then the liveness probe asks for a
 * restart. What a round does must bear being done by several replicas at once.
 *
 * <p>Declared as a bean it starts and stops with the service and is watched.
 */
public final class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /** A round is bounded by whoever writes it; one that ignores the interrupt is not waited for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier round;
    private volatile Thread walking;

    /**
     * @param name of the thread, and in the log
     * @param pause between two rounds
     * @param round one bounded look, true if more is waiting: then the next follows without a pause
     */
    public Rounds(String name, Duration pause, BooleanSupplier round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /** Rounds after each of which it rests. */
    public Rounds(String name, Duration pause, Runnable round) {
        this(name, pause, () -> {
            round.run();
            return false;
        });
    }

    private void walk() {
        while (!Thread.currentThread().isInterrupted()) {
            boolean more = false;
            try {
                more = round.getAsBoolean();
            } catch (RuntimeException e) {
                log.warn("a round of {} failed and is repeated: {}", name, e.toString());
            }
            if (!more) {
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

    String name() {
        return name;
    }

    boolean alive() {
        Thread running = walking;
        return running != null && running.isAlive();
    }

    @Override
    public void start() {
        walking = new Thread(this::walk, name);
        walking.start();
    }

    @Override
    public void stop() {
        Thread running = walking;
        walking = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return walking != null;
    }
}
