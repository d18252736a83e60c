package dev.rebound.platform.listening;

import dev.rebound.platform.cloudevents.CloudEvent;

/**
 * An event came before one that must precede it. It is not applied and not skipped: it goes to the dead letters, and so
 * does every later event of that aggregate, until the missing ones are republished ({@code deploy/scripts/republish}).
 */
public final class SequenceGap extends RuntimeException {

    SequenceGap(CloudEvent event, long last) {
        super("a gap in aggregate " + event.aggregate() + ": event " + event.sequence() + " came after " + last);
    }
}
