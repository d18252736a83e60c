package dev.rebound.feedback.request;

/** How a request went out. */
public enum SendingChannel {
    EMAIL,
    PHONE,
    LETTER,
    PORTAL,
    IN_PERSON,
    OTHER
}
