package dev.rebound.feedback.themes.lexicon;

import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import java.util.List;

/**
 * A text as the lexicon reads it.
 *
 * @param english whether it is in the one language that can be read
 * @param prose the text with blanks for the marks of a scorecard; every offset is the text's own
 * @param parts the clauses of the prose in their order, at most 200
 * @param marks what a scorecard in the text marks, at most 60
 * @param unlawful whether a ground is named that the law may forbid
 * @param none why there would be no reason, if no theme is found
 */
public record Reading(
        boolean english, String prose, List<Part> parts, List<Marked> marks, boolean unlawful, NoReason none) {

    /** A tagger's answer: a forbidden ground stays marked beside the themes. */
    public Tagging tagging(List<Tag> tags, String version) {
        NoReason reason = unlawful ? NoReason.POSSIBLY_UNLAWFUL : tags.isEmpty() ? none : null;
        return new Tagging(tags, english ? reason : null, version);
    }

    /**
     * One line of a scorecard.
     *
     * @param theme what its label names, or null if no list holds it
     * @param from where the label begins, {@code to} behind the mark
     * @param lineEnd the end of the line, up to which the mark is remarked upon
     * @param figure whether the mark is a figure, which no remark changes, and no word
     */
    public record Marked(Theme theme, Polarity polarity, int from, int to, int lineEnd, boolean figure) {

        /** Whether the clause is a remark on this mark. */
        public boolean remarkedIn(Part part) {
            return part.from() >= from && part.from() < lineEnd;
        }

        public Evidence evidence() {
            return new Evidence(from, to, from, to);
        }
    }

    /**
     * One clause.
     *
     * @param from where the clause begins, {@code to} where it ends
     * @param start where its sentence begins, {@code end} where it ends
     * @param winner it speaks of somebody else
     * @param wanted it speaks of whoever gets the post, and so of what the seeker lacks
     * @param measured it compares the seeker with that somebody
     * @param unlawful it names a ground that the law may forbid; it is never read for themes
     * @param courtesy thanks, wishes or what they say of themselves; it is never read for themes
     * @param heading the direction of the list that it stands in: 1 praised, -1 criticised, 0 none
     * @param turn -1 if it asks for more or falls short in a comparison, 1 if it denies a fault or has no better, 0 if neither
     */
    public record Part(
            int from,
            int to,
            int start,
            int end,
            boolean winner,
            boolean wanted,
            boolean measured,
            boolean unlawful,
            boolean courtesy,
            int heading,
            int turn,
            List<Finding> findings) {

        /** Whether a theme may be found in it. */
        public boolean readable() {
            return !unlawful && !courtesy;
        }
    }

    /** What one clause says about one theme; weight 3 for words that say it by themselves, 1 for a faint hint. */
    public record Finding(Theme theme, Polarity polarity, int weight, Evidence evidence) {}
}
