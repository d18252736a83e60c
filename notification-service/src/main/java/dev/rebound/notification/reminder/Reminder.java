package dev.rebound.notification.reminder;

import dev.rebound.notification.plan.CancelReason;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.UUID;

/**
 * An item of a plan as its seeker sees it, or an action to be taken.
 *
 * @param candidacy null for an action, which belongs to none; its step is the title then
 * @param deadline the end of the best time for it, or null where any time is as good
 * @param fellDueAt when it fell due, or null while it has not
 * @param reason why it was cancelled, or null
 */
public record Reminder(
        UUID item,
        UUID candidacy,
        FollowUpKind kind,
        String rule,
        Instant dueAt,
        Instant deadline,
        Words company,
        Words title,
        State state,
        Instant fellDueAt,
        CancelReason reason) {

    /** How far it is. */
    public enum State {
        SCHEDULED,
        DUE,
        REMINDED,
        CANCELLED
    }

    public boolean isOpen() {
        return state != State.CANCELLED;
    }

    /** What became of an action, and by when to take it, is said where it was planned. */
    void refuseIfOfAnAction() {
        if (candidacy == null) {
            throw Refused.conflict(
                    "an-action",
                    "This is a step that you planned yourself.",
                    "Say on the page of the step that it is done, or give it another day there.");
        }
    }
}
