package dev.rebound.notification.policy;

/** What a seeker can be reminded of. The names are part of the contract. */
public enum FollowUpKind {
    THANK_YOU_NOTE,
    ASK_FOR_ADVICE,
    FOLLOW_UP,
    MOVE_ON,
    THANKS,
    KEEP_IN_TOUCH
}
