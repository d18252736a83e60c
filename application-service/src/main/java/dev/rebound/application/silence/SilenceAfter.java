package dev.rebound.application.silence;

import dev.rebound.application.facts.Stage;
import java.time.Duration;
import java.time.Instant;

/**
 * R3, R24: some are never told at all. An open candidacy of which nothing was recorded for so long counts as silent, which is
 * no rejection and nobody's fault. How long that is depends on how far it came.
 *
 * @param application after the application alone
 * @param phoneScreen after a phone screen
 * @param interview after a first, second or final interview
 */
record SilenceAfter(Duration application, Duration phoneScreen, Duration interview) {

    SilenceAfter {
        if (!isLong(application) || !isLong(phoneScreen) || !isLong(interview)) {
            throw new IllegalArgumentException(
                    "rebound.silence.after.* must be at least 1d each: a shorter wait is no silence");
        }
    }

    private static boolean isLong(Duration wait) {
        return wait.compareTo(Duration.ofDays(1)) >= 0;
    }

    Duration at(Stage stage) {
        return switch (stage) {
            case APPLICATION -> application;
            case PHONE_SCREEN -> phoneScreen;
            case FIRST_INTERVIEW, SECOND_INTERVIEW, FINAL_INTERVIEW -> interview;
        };
    }

    /** What was last told of at this moment or before is silent now. */
    Instant lastToldBy(Stage stage, Instant now) {
        return now.minus(at(stage));
    }
}
