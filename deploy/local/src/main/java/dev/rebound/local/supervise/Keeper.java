package dev.rebound.local.supervise;

import dev.rebound.local.supervise.Health.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one part running, on a thread of its own: starts it, waits until it is ready, watches it, and starts it anew
 * when it has died or says that it is DOWN, each time a little later if it does not last. A part that fails five times
 * in a row is given up. A process that is killed from outside has not failed: it is simply started again.
 *
 * <p>A process that does not answer is left alone for two minutes, because a stopped process (SIGSTOP) goes on later
 * where it was.
 */
final class Keeper implements Runnable {

    private static final int KILLED = 128 + 9;

    private final Part part;
    private final Watchdog watchdog;
    private final Watcher watcher;
    private final Patience patience;
    private final boolean last;
    private final CountDownLatch over = new CountDownLatch(1);

    private volatile Process process;
    private volatile boolean ready;
    private volatile boolean held;
    private volatile boolean stopping;

    /**
     * Times and bounds.
     *
     * @param toReady longest wait for a started process to be ready
     * @param lasting a process that lives this long after it was ready has not failed
     * @param shortest first pause before a start after a failure; doubled each time
     * @param longest longest such pause
     * @param failures how many in a row are too many
     * @param betweenProbes pause between two questions for liveness
     * @param silence how long a process may not answer
     * @param toStop longest wait for a part to end by itself
     * @param foundationsToStop the same for those that the others stand on; both together stay below 20 s
     */
    record Patience(
            Duration toReady,
            Duration lasting,
            Duration shortest,
            Duration longest,
            int failures,
            Duration betweenProbes,
            Duration silence,
            Duration toStop,
            Duration foundationsToStop) {

        static final Patience USUAL = new Patience(
                Duration.ofSeconds(120),
                Duration.ofSeconds(10),
                Duration.ofMillis(200),
                Duration.ofSeconds(10),
                5,
                Duration.ofSeconds(3),
                Duration.ofMinutes(2),
                Duration.ofSeconds(12),
                Duration.ofSeconds(6));
    }

    /** @param last whether the part is to be stopped after the others */
    Keeper(Part part, boolean last, Watchdog watchdog, Watcher watcher, Patience patience) {
        this.part = part;
        this.last = last;
        this.watchdog = watchdog;
        this.watcher = watcher;
        this.patience = patience;
    }

    Part part() {
        return part;
    }

    boolean last() {
        return last;
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            while (!stopping) {
                if (held) {
                    pause(Duration.ofMillis(50));
                    continue;
                }
                String end = oneLife();
                if (stopping || held || end == null) {
                    failures = 0;
                    continue;
                }
                failures++;
                if (failures >= patience.failures()) {
                    watcher.gaveUp(part, end);
                    return;
                }
                watcher.died(part, end);
                pause(backOff(failures));
            }
        } finally {
            over.countDown();
        }
    }

    /** Waits until the part is ready; false if it was given up or stopped before. */
    boolean awaitReady() throws InterruptedException {
        while (!ready) {
            if (over.await(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    boolean isReady() {
        return ready;
    }

    long pid() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException(part.name() + " is not running");
        }
        return running.pid();
    }

    /** Kills the process as {@code kill -9} does and returns when it is gone. The keeper starts the next one. */
    void kill() throws InterruptedException {
        Process running = process;
        if (running != null) {
            ready = false;
            running.destroyForcibly().waitFor();
        }
    }

    /** Lets no process run until {@link #release()}. */
    void hold() throws InterruptedException {
        held = true;
        kill();
    }

    void release() {
        held = false;
    }

    /** Asks the process to end (SIGTERM) and starts no other. */
    void askToStop() {
        stopping = true;
        Process running = process;
        if (running != null) {
            running.destroy();
        }
    }

    /** Waits until the process has ended; kills it when the time is over. False if that was needed. */
    boolean awaitStop(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Process running = process;
        boolean clean = running == null || running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!clean) {
            running.destroyForcibly().waitFor();
        }
        over.await(Math.max(2_000_000_000L, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        return clean;
    }

    /** Runs one process from its start to its end. Says what went wrong, or null if nothing did. */
    private String oneLife() {
        long start = System.nanoTime();
        Log.Since log = part.log().since();
        Process running;
        try {
            part.emptyDirectory();
            running = start();
        } catch (IOException | UncheckedIOException e) {
            return "cannot be started: " + e.getMessage();
        }
        process = running;
        watchdog.watch(running.pid(), last);
        try {
            if (stopping || held) {
                // Told to stop while it was being started.
                running.destroy();
            }
            String notReady = untilReady(running, log, start);
            if (notReady != null && notReady.isEmpty()) {
                sayKilled();
                return null;
            }
            if (notReady != null) {
                return notReady;
            }
            ready = true;
            watcher.ready(part, Duration.ofNanos(System.nanoTime() - start));
            long since = System.nanoTime();
            String end = untilTheEnd(running);
            ready = false;
            if (end == null) {
                sayKilled();
                return null;
            }
            if (System.nanoTime() - since > patience.lasting().toNanos()) {
                watcher.died(part, end);
                return null;
            }
            return end;
        } finally {
            ready = false;
            end(running);
            watchdog.forget(running.pid());
        }
    }

    private void sayKilled() {
        if (!stopping && !held) {
            watcher.died(part, "was killed");
        }
    }

    /** It may still finish what it is doing, but not for long. */
    private void end(Process running) {
        try {
            if (running.isAlive()) {
                running.destroy();
                if (!running.waitFor(5, TimeUnit.SECONDS)) {
                    running.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        // Ctrl-C goes to every process of the terminal. The parts are to be stopped in order, so they do not hear it;
        // a JVM leaves a signal alone that was ignored when it started.
        command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", part.name()));
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(part.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(part.log().file().toFile()));
        builder.environment().putAll(part.environment());
        return builder.start();
    }

    /** Null when ready, empty when the end was wanted or came from outside, else what went wrong. */
    private String untilReady(Process running, Log.Since log, long start) {
        while (true) {
            if (!running.isAlive()) {
                return stopping || held || running.exitValue() == KILLED ? "" : ended(running);
            }
            if (part.health().readiness(log) == State.UP) {
                return null;
            }
            if (System.nanoTime() - start > patience.toReady().toNanos()) {
                return "was not ready after " + patience.toReady().toSeconds() + " s";
            }
            pause(Duration.ofMillis(100));
        }
    }

    /** Null when the end was wanted or came from outside, else what went wrong. */
    private String untilTheEnd(Process running) {
        int down = 0;
        long answered = System.nanoTime();
        while (true) {
            try {
                if (running.waitFor(patience.betweenProbes().toMillis(), TimeUnit.MILLISECONDS)) {
                    return stopping || held || running.exitValue() == KILLED ? null : ended(running);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
            part.log().cutIfOver(Log.BOUND);
            if (stopping) {
                continue;
            }
            State state = part.health().liveness();
            if (state != State.SILENT) {
                answered = System.nanoTime();
            }
            down = state == State.DOWN ? down + 1 : 0;
            if (down == 2) {
                return "says that it is DOWN";
            }
            if (System.nanoTime() - answered > patience.silence().toNanos()) {
                return "has not answered for " + patience.silence().toSeconds() + " s";
            }
        }
    }

    private static String ended(Process running) {
        return "ended with exit code " + running.exitValue();
    }

    private Duration backOff(int failures) {
        Duration wait = patience.shortest().multipliedBy(1L << Math.min(failures - 1, 16));
        return wait.compareTo(patience.longest()) < 0 ? wait : patience.longest();
    }

    private void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (!stopping && System.nanoTime() < end) {
                Thread.sleep(Math.min(100, Math.max(1, time.toMillis())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
