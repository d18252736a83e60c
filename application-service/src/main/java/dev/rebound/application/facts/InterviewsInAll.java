package dev.rebound.application.facts;

import java.util.Collection;
import java.util.Comparator;

/**
 * What the interviews of a candidacy come to, as others plan by it.
 *
 * @param furthest the furthest of them; APPLICATION when there is none (R14)
 * @param lastIsNoted whether a thank-you note went out for the last one held (R12)
 */
public record InterviewsInAll(int number, Stage furthest, boolean lastIsNoted) {

    static InterviewsInAll of(Collection<Interview> interviews) {
        return new InterviewsInAll(
                interviews.size(),
                interviews.stream()
                        .map(Interview::stage)
                        .max(Comparator.naturalOrder())
                        .orElse(Stage.APPLICATION),
                interviews.stream()
                        .max(Comparator.comparing(Interview::heldAt))
                        .map(Interview::hasNote)
                        .orElse(false));
    }
}
