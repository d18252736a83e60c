package dev.rebound.platform.stream;

import dev.rebound.platform.command.Refused;

/** A stream holds 2,000 events and 4 MB at most, far below what one document may hold. */
public final class StreamFull extends Refused {

    static final int MAX_EVENTS = 2_000;
    static final long MAX_BYTES = 4L << 20;

    StreamFull(String what) {
        super(
                Kind.INVALID,
                "history-full",
                null,
                "The history of this " + what + " is full: it holds " + MAX_EVENTS + " events or " + (MAX_BYTES >> 20)
                        + " MB.",
                "Begin a new " + what + " for what happens from here on.");
    }
}
