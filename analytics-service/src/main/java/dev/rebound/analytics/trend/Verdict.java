package dev.rebound.analytics.trend;

/** What can be said of a trend. */
public enum Verdict {
    LESS_OFTEN,
    MORE_OFTEN,
    /** The difference between the halves may be chance. */
    NO_CLEAR_CHANGE,
    TOO_FEW_TO_TELL
}
