package dev.rebound.notification.sending;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/** A carrier that does as it is told, then confirms everything. */
final class Scripted implements Carrier {

    final List<Parcel> carried = Collections.synchronizedList(new ArrayList<>());
    final Queue<Supplier<Outcome>> script = new ArrayDeque<>();
    volatile boolean on = true;

    Scripted then(Outcome outcome) {
        return then(() -> outcome);
    }

    synchronized Scripted then(Supplier<Outcome> deed) {
        script.add(deed);
        return this;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        carried.add(parcel);
        Supplier<Outcome> next;
        synchronized (this) {
            next = script.poll();
        }
        return next == null ? Outcome.sent() : next.get();
    }
}
