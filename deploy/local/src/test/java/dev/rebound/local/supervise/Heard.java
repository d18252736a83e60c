package dev.rebound.local.supervise;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what happened. */
final class Heard implements Watcher {

    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public void ready(Part part, Duration took) {
        events.add(part.name() + " ready");
    }

    @Override
    public void died(Part part, String why) {
        events.add(part.name() + " " + why);
    }

    @Override
    public void gaveUp(Part part, String why) {
        events.add(part.name() + " given up, " + why);
    }
}
