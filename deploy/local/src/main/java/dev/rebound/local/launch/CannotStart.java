package dev.rebound.local.launch;

/** Something that the person at the keyboard can mend; the message says how. */
public final class CannotStart extends RuntimeException {

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
