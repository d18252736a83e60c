package dev.rebound.feedback.request;

/** How an answer came. */
public enum Provenance {
    /** In writing, from the employer. */
    DIRECT,
    /** From the employer by way of a recruiter. */
    RELAYED_BY_RECRUITER,
    /** Spoken, and noted down by the seeker. */
    PHONE_NOTE
}
