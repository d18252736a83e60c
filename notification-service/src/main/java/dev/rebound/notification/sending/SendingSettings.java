package dev.rebound.notification.sending;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How messages go out, the same for each channel.
 *
 * @param lookEvery pause between two looks for what may go out
 * @param lease how long a claim keeps a message from the other replicas; longer than an attempt can take
 * @param timeLimit longest wait for one attempt
 * @param atOnce most attempts of one channel that one replica makes at a time
 * @param attempts how often a message is tried
 * @param backOffFrom the pause after the first attempt; each further one is twice as long, give or take a half
 * @param backOffTo the longest pause
 * @param perRecipient most attempts for one seeker and channel within {@code perRecipientEvery}, on each replica
 * @param breakerRests how long a channel is left alone once half of its last attempts have failed
 * @param keep how long the log keeps a message that has ended
 */
@Validated
@ConfigurationProperties("rebound.sending")
record SendingSettings(
        @NotNull Duration lookEvery,
        @NotNull Duration lease,
        @NotNull Duration timeLimit,
        @Positive @Max(50) int atOnce,
        @Positive @Max(100) int attempts,
        @NotNull Duration backOffFrom,
        @NotNull Duration backOffTo,
        @Positive int perRecipient,
        @NotNull Duration perRecipientEvery,
        @NotNull Duration breakerRests,
        @NotNull Duration keep) {

    SendingSettings {
        if (lease.compareTo(timeLimit.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "rebound.sending.lease must be at least twice rebound.sending.time-limit,"
                            + " or a slow attempt would be made twice");
        }
        if (backOffTo.compareTo(backOffFrom) < 0) {
            throw new IllegalArgumentException(
                    "rebound.sending.back-off-to must not be shorter than rebound.sending.back-off-from");
        }
    }
}
