package dev.rebound.application.silence;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for silences again and again, and outlives every failure but the end of the service. */
final class Sweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final Silences silences;
    private final Duration pause;
    private volatile Thread sweeping;

    Sweeper(Silences silences, Duration pause) {
        this.silences = silences;
        this.pause = pause;
    }

    private void keepSweeping() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                int recorded = silences.look();
                if (recorded > 0) {
                    log.info("{} candidacies went silent", recorded);
                }
            } catch (RuntimeException e) {
                log.warn("the look for silences failed and is repeated: {}", e.toString());
            }
            rest();
        }
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        sweeping = new Thread(this::keepSweeping, "silences");
        sweeping.start();
    }

    @Override
    public void stop() {
        Thread running = sweeping;
        sweeping = null;
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
        return sweeping != null;
    }
}
