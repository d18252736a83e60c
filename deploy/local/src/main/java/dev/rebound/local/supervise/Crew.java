package dev.rebound.local.supervise;

import dev.rebound.local.supervise.Keeper.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All parts of one system, each with its keeper. Those that the others stand on are stopped last. */
public final class Crew implements AutoCloseable {

    private final Map<String, Keeper> keepers = new LinkedHashMap<>();
    private final Watchdog watchdog = new Watchdog();
    private final Watcher watcher;
    private final Patience patience;
    private boolean closed;

    public Crew(Watcher watcher) {
        this(watcher, Patience.USUAL);
    }

    Crew(Watcher watcher, Patience patience) {
        this.watcher = watcher;
        this.patience = patience;
    }

    /** Starts a part and returns at once. */
    public void start(Part part) {
        start(part, false);
    }

    /** Starts a part that others stand on: it is stopped after them. */
    public void startFoundation(Part part) {
        start(part, true);
    }

    /** Waits until the parts are ready; false if one was given up, or everything was stopped, before that. */
    public boolean awaitReady(List<String> parts) throws InterruptedException {
        for (String part : parts) {
            if (!keeper(part).awaitReady()) {
                return false;
            }
        }
        return true;
    }

    public boolean isReady(String part) {
        return keeper(part).isReady();
    }

    /** @throws IllegalStateException if the part is just not running */
    public long pid(String part) {
        return keeper(part).pid();
    }

    /** As {@code kill -9}; the part is started again. */
    public void kill(String part) throws InterruptedException {
        keeper(part).kill();
    }

    /** As {@code kill -9}; the part stays down until it is released. */
    public void hold(String part) throws InterruptedException {
        keeper(part).hold();
    }

    public void release(String part) {
        keeper(part).release();
    }

    /** Has a process that is no part ended with the others, should the launcher be killed. */
    public void guard(long pid) {
        watchdog.watch(pid, false);
    }

    /** The guarded process has ended. */
    public void unguard(long pid) {
        watchdog.forget(pid);
    }

    /** Stops one part for good. */
    public void stop(String part) {
        Keeper keeper = keeper(part);
        stop(List.of(keeper), patience.toStop());
        synchronized (this) {
            keepers.remove(part);
        }
    }

    /** Stops everything, in order, within 20 seconds. A second call does nothing. */
    @Override
    public void close() {
        List<Keeper> parts;
        List<Keeper> foundations;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            parts = new ArrayList<>(keepers.values());
            foundations = parts.stream().filter(Keeper::last).toList();
            parts.removeAll(foundations);
        }
        stop(parts, patience.toStop());
        stop(foundations, patience.foundationsToStop());
        watchdog.dismiss();
    }

    private void stop(List<Keeper> these, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        these.forEach(Keeper::askToStop);
        for (Keeper keeper : these) {
            try {
                keeper.awaitStop(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void start(Part part, boolean foundation) {
        if (closed) {
            throw new IllegalStateException("The system is being stopped");
        }
        if (keepers.containsKey(part.name())) {
            throw new IllegalArgumentException(part.name() + " runs already");
        }
        part.log().rotate();
        Keeper keeper = new Keeper(part, foundation, watchdog, watcher, patience);
        keepers.put(part.name(), keeper);
        Thread thread = new Thread(null, keeper, "keeper of " + part.name(), 256 * 1024);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized Keeper keeper(String part) {
        Keeper keeper = keepers.get(part);
        if (keeper == null) {
            throw new IllegalArgumentException("There is no part " + part + ", only " + keepers.keySet());
        }
        return keeper;
    }
}
