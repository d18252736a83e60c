package dev.rebound.analytics.language;

/** What can fall due for a candidacy. */
public enum FollowUpKind {
    THANK_YOU_NOTE,
    ASK_FOR_ADVICE,
    FOLLOW_UP,
    MOVE_ON,
    THANKS,
    KEEP_IN_TOUCH
}
