package dev.rebound.feedback.advice.policy;

import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rejection.Channel;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.advice.Windows;
import java.time.Instant;

/**
 * R10, R11, R22: ask at once, and within a day of the news's arrival. The clock starts when the news came, however late it
 * was recorded; whoever records it later still may ask, and is then late from the start.
 */
final class AskingDeadline {

    private final Windows windows;

    AskingDeadline(Windows windows) {
        this.windows = windows;
    }

    Advised<Instant> advise(Rejection rejection) {
        Instant deadline = rejection.receivedAt().plus(windows.askWithin());
        return rejection.channel() == Channel.EMAIL
                ? Advised.of(deadline, Rule.R10, Rule.R11)
                : Advised.of(deadline, Rule.R10);
    }
}
