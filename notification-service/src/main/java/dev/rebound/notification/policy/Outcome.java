package dev.rebound.notification.policy;

/** How a feedback request was closed. */
public enum Outcome {
    ANSWERED,
    NO_REPLY,
    RELAY_BROUGHT_NOTHING,
    DECLINED
}
