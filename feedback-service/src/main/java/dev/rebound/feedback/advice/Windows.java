package dev.rebound.feedback.advice;

import java.time.Duration;

/**
 * How long things may take. The first two are the guidance's own figures, the third is ours: the guidance names none.
 *
 * @param askWithin from the arrival of the news to the request (R11); 24 hours unless set otherwise
 * @param followUpAfter from the request to the one follow-up (R43); 7 days
 * @param moveOnAfter from the follow-up until nothing more is expected (R44); 7 days
 */
public record Windows(Duration askWithin, Duration followUpAfter, Duration moveOnAfter) {

    public Windows {
        positive("ask-within", askWithin);
        positive("follow-up-after", followUpAfter);
        positive("move-on-after", moveOnAfter);
    }

    private static void positive(String name, Duration window) {
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("rebound.advice." + name + " must be longer than nothing, such as 24h");
        }
    }
}
