package dev.rebound.notification.policy;

/** What a seeker can be reminded of. The names are part of the contract, but for the last, of which nothing is published. */
public enum FollowUpKind {
    THANK_YOU_NOTE,
    ASK_FOR_ADVICE,
    FOLLOW_UP,
    MOVE_ON,
    THANKS,
    KEEP_IN_TOUCH,
    /** R47: an action is a seeker's, not a candidacy's. */
    DO_ACTION
}
