package dev.rebound.notification.sending;

/** What sort of message it is. */
public enum MessageKind {
    /** About one thing to do. */
    REMINDER,
    /** About all that a day has to do. */
    DIGEST
}
