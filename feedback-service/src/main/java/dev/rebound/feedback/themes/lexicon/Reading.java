package dev.rebound.feedback.themes.lexicon;

import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Theme;
import java.util.List;

/**
 * A text as the lexicon reads it.
 *
 * @param english whether it is in the one language that can be read
 * @param parts the clauses in their order, at most 200
 * @param none why there would be no reason, if no theme is found
 */
public record Reading(boolean english, List<Part> parts, NoReason none) {

    /**
     * One clause.
     *
     * @param from where the clause begins, {@code to} where it ends
     * @param start where its sentence begins, {@code end} where it ends
     * @param winner it speaks of somebody else
     * @param measured it compares the seeker with that somebody
     * @param unlawful it names a ground that the law may forbid; it is never read for themes
     * @param heading the direction of the list that it stands in: 1 praised, -1 criticised, 0 none
     */
    public record Part(
            int from,
            int to,
            int start,
            int end,
            boolean winner,
            boolean measured,
            boolean unlawful,
            int heading,
            List<Finding> findings) {}

    /** What one clause says about one theme; weight 3 for words that say it by themselves, 1 for a faint hint. */
    public record Finding(Theme theme, Polarity polarity, int weight, Evidence evidence) {}
}
