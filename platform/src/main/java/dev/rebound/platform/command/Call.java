package dev.rebound.platform.command;

import java.util.Objects;

/**
 * One call as far as any service needs to know it: who calls, under which key, and which version they saw.
 *
 * @param seeker whose call it is
 * @param key the idempotency key: the same key gets the same answer and makes one event; null for a read
 * @param fingerprint tells two different calls under one key apart; null where the key alone decides
 * @param expectedVersion the version that the caller saw (If-Match), or null
 */
public record Call(String seeker, String key, String fingerprint, Long expectedVersion) {

    public Call {
        Objects.requireNonNull(seeker, "seeker");
    }

    /** A reaction to an event of another service: its id is the key, so a redelivery does nothing. */
    public static Call inReactionTo(String seeker, String eventId) {
        return new Call(seeker, "event:" + eventId, null, null);
    }
}
