package dev.rebound.analytics.language;

/** How a feedback request was closed. NO_REPLY is neutral: silence says nothing about the seeker (R23, R24). */
public enum Outcome {
    ANSWERED,
    NO_REPLY,
    /** A recruiter was asked to gather feedback and had none to pass on (R25). */
    RELAY_BROUGHT_NOTHING,
    DECLINED
}
