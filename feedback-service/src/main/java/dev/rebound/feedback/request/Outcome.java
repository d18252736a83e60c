package dev.rebound.feedback.request;

/** How a request ended. All three are neutral: none of them says anything about the seeker. */
public enum Outcome {
    /** At least one answer came. */
    ANSWERED,
    /** They were asked and never answered. */
    NO_REPLY,
    /** Nobody was asked after all, or they said that they give no feedback. */
    DECLINED
}
