package dev.rebound.application.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * How the seeker was turned down.
 *
 * @param receivedAt when the news arrived, not when it was recorded (R11)
 * @param stageReached how far it had come (R14)
 * @param rejectedBy the contact who brought the news, or null
 * @param askedOnTheCall whether the seeker asked for advice on the very call (R21)
 */
public record Rejection(
        Instant receivedAt, Channel channel, Stage stageReached, UUID rejectedBy, boolean askedOnTheCall) {

    /** How the news arrived (R1). */
    public enum Channel {
        EMAIL,
        PHONE,
        LETTER,
        PORTAL,
        OTHER
    }

    Rejection byNobodyKnown() {
        return new Rejection(receivedAt, channel, stageReached, null, askedOnTheCall);
    }

    Rejection corrected(Instant receivedAt, Stage stageReached) {
        return new Rejection(receivedAt, channel, stageReached, rejectedBy, askedOnTheCall);
    }
}
