package dev.rebound.feedback.request;

/** Where a request stands. */
public enum State {
    /** The plan is there; the seeker has not asked yet. */
    PLANNED,
    /** The seeker has asked and waits. */
    SENT,
    /** The one follow-up went out. */
    FOLLOWED_UP,
    /** At least one answer came. */
    ANSWERED,
    /** Nothing more is expected. */
    CLOSED
}
