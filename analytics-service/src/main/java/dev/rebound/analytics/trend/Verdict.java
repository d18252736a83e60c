package dev.rebound.analytics.trend;

/** What can be said of a trend. */
public enum Verdict {
    LESS_OFTEN,
    MORE_OFTEN,
    /** Whatever difference there is may be chance. */
    NO_CLEAR_CHANGE,
    TOO_FEW_TO_TELL
}
