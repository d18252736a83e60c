package dev.rebound.notification.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asked just before each attempt, since what was a reason when a message was queued may be none any more: the step was
 * done, the seeker wants no such message now, their night has begun.
 */
@FunctionalInterface
public interface LastLook {

    /** @param items what the message speaks of */
    Verdict at(String seeker, Channel channel, MessageKind kind, List<UUID> items, Instant now);

    /**
     * @param items those that still have a reason; without any the message is dropped with a note
     * @param holdUntil when to look again, or null to send now
     */
    record Verdict(List<UUID> items, Instant holdUntil) {

        public static Verdict send(List<UUID> items) {
            return new Verdict(List.copyOf(items), null);
        }

        public static Verdict hold(Instant until) {
            return new Verdict(List.of(), until);
        }
    }
}
