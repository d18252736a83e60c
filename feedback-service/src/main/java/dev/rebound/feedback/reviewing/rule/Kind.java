package dev.rebound.feedback.reviewing.rule;

/** What a letter is for. */
public enum Kind {
    /** It asks for advice after a rejection. */
    REQUEST,
    /** The one reminder of a request. */
    FOLLOW_UP,
    /** It thanks for the feedback that came. */
    THANKS,
    /** A word now and then to somebody met on the way. */
    KEEP_IN_TOUCH,
    /** It thanks for an interview. */
    THANK_YOU_NOTE,
    /** Any other answer to them. */
    REPLY
}
