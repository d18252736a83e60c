package dev.rebound.platform.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RoundsTest {

    final AtomicInteger walked = new AtomicInteger();
    Rounds rounds;

    @AfterEach
    void stop() {
        rounds.stop();
    }

    @Test
    void theyGoOnAfterARoundThatFailed() {
        begin(Duration.ofMillis(1), () -> {
            if (walked.incrementAndGet() == 2) {
                throw new IllegalStateException("as an outage would");
            }
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> walked.get() > 5);
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void whileMoreIsWaitingTheyDoNotRest() {
        rounds = new Rounds("busy", Duration.ofHours(1), () -> walked.incrementAndGet() < 5);
        rounds.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> walked.get() == 5);
    }

    @Test
    void theyRestBetweenTwoRounds() throws InterruptedException {
        begin(Duration.ofHours(1), walked::incrementAndGet);
        await().atMost(Duration.ofSeconds(10)).until(() -> walked.get() == 1);
        Thread.sleep(100);
        assertThat(walked).hasValue(1);
    }

    @Test
    void stoppingEndsARestAndARoundThatHeedsTheInterrupt() {
        AtomicBoolean interrupted = new AtomicBoolean();
        begin(Duration.ofHours(1), () -> {
            walked.incrementAndGet();
            try {
                Thread.sleep(Duration.ofHours(1).toMillis());
            } catch (InterruptedException e) {
                interrupted.set(true);
                Thread.currentThread().interrupt();
            }
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> walked.get() == 1);
        rounds.stop();
        assertThat(interrupted).isTrue();
        assertThat(rounds.alive()).isFalse();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void anErrorEndsThemAndTheProbeSeesIt() {
        begin(Duration.ofMillis(1), () -> {
            throw new NoSuchMethodError("as a broken deployment would");
        });
        await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(10)).until(() -> !rounds.alive());
        assertThat(health()).isEqualTo(Status.DOWN);
    }

    private void begin(Duration pause, Runnable round) {
        rounds = new Rounds("test", pause, round);
        rounds.start();
    }

    private Status health() {
        return new RoundsHealth(List.of(rounds)).health().getStatus();
    }
}
