package dev.rebound.notification.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message on its way or at its end, without a word of anybody's.
 *
 * @param items what it spoke of when it was queued
 * @param attempts how often it was tried
 * @param notBefore when it is tried next, or null at its end
 * @param endedAt or null while it is on its way
 * @param note why it is where it is, or null
 */
record Delivery(
        UUID id,
        Channel channel,
        MessageKind kind,
        List<UUID> items,
        State state,
        Instant queuedAt,
        int attempts,
        Instant notBefore,
        Instant endedAt,
        Note note) {

    /** How far it is. */
    enum State {
        /** It waits for its time or its next attempt. */
        QUEUED,
        /** An attempt is under way. */
        SENDING,
        /** The receiving side has confirmed it. */
        SENT,
        /** It is not to be sent. */
        SUPPRESSED,
        /** It was tried as often as the operator allows. */
        FAILED
    }
}
