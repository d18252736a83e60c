package dev.rebound.feedback.advice;

import java.time.Instant;
import java.util.List;

/**
 * How to ask after a rejection.
 *
 * @param deadline until when asking is in time
 * @param late whether the deadline had passed when the rejection was recorded
 * @param channel how to ask
 * @param odds how likely an answer is
 * @param recipients whom to ask, the best first
 * @param because the rules behind it, in the order of the guidance
 */
public record Plan(
        Instant deadline, boolean late, Channel channel, Odds odds, List<Recipient> recipients, List<Rule> because) {

    /** How to ask. */
    public enum Channel {
        EMAIL,
        CALL
    }

    /** How likely an answer is. */
    public enum Odds {
        LOW,
        FAIR,
        GOOD;

        public Odds lower() {
            return this == GOOD ? FAIR : LOW;
        }
    }

    /** Whether a request sent at this moment is in time. */
    public boolean allows(Instant sentAt) {
        return !sentAt.isAfter(deadline);
    }
}
