package dev.rebound.embedded;

/** A part that could not start; the message is one line that says what to change. */
public final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
