package dev.rebound.platform.listening;

import dev.rebound.platform.cloudevents.CloudEvent;

/** An event of a type that this service was not built to read; kept in the dead letters until a newer build can. */
public final class UnknownEvent extends RuntimeException {

    public UnknownEvent(CloudEvent event) {
        super("unknown event type " + event.type());
    }
}
