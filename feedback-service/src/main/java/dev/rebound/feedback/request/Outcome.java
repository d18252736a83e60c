package dev.rebound.feedback.request;

/** How a request ended. All are neutral: none of them says anything about the seeker. */
public enum Outcome {
    /** At least one answer came. */
    ANSWERED,
    /** They were asked and never answered. */
    NO_REPLY,
    /** A recruiter was asked to gather feedback, and there was none to pass on (R25). */
    RELAY_BROUGHT_NOTHING,
    /** Nobody was asked after all, or they said that they give no feedback. */
    DECLINED
}
