package dev.rebound.notification.sending;

/**
 * How one attempt ended.
 *
 * @param note why it is not sent, or null
 * @param channelFailed whether it says something about the channel as a whole and not only about this message
 */
public record Outcome(How how, Note note, boolean channelFailed) {

    /** What follows from it. */
    public enum How {
        SENT,
        AGAIN,
        NEVER
    }

    public static Outcome sent() {
        return new Outcome(How.SENT, null, false);
    }

    /** Certainly not sent, for a reason of this message's own: another attempt may do better. */
    public static Outcome later(Note note) {
        return new Outcome(How.AGAIN, note, false);
    }

    /** Not sent, since the channel itself is in trouble. */
    public static Outcome away(Note note) {
        return new Outcome(How.AGAIN, note, true);
    }

    /** Perhaps sent: it is tried again under the same id, since none at all is worse than one twice. */
    public static Outcome unknown() {
        return new Outcome(How.AGAIN, Note.OUTCOME_UNKNOWN, true);
    }

    /** Not sent, and no further attempt would change it. */
    public static Outcome never(Note note) {
        return new Outcome(How.NEVER, note, false);
    }
}
