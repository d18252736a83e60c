package dev.rebound.feedback.themes;

import java.util.List;

/**
 * What a tagger found.
 *
 * @param tags each theme at most once; empty if there is no usable reason
 * @param noReason why there is no usable reason, or null if there is one; a ground that the law may forbid is marked beside
 *     whatever themes the text names
 * @param tagger the version of the tagger, such as {@code lexicon-1}
 */
public record Tagging(List<Tag> tags, NoReason noReason, String tagger) {

    /** What the versions of taggers begin with that know nothing but cues. */
    private static final String CUES_ALONE = "lexicon-";

    /**
     * Whether a reading by this tagger would take the place of a better one: while its model cannot be loaded a tagger goes
     * by cues alone, and what a model has read before is worth more.
     *
     * @param before the version of the tagger that read the text before
     */
    public boolean poorerThan(String before) {
        return tagger.startsWith(CUES_ALONE) && !before.startsWith(CUES_ALONE);
    }

    /**
     * A theme with what shows it.
     *
     * @param evidence the sentences, in the order of the text; at least one
     */
    public record Tag(Theme theme, Polarity polarity, Band band, List<Evidence> evidence) {}

    /**
     * One sentence and the words in it that gave the theme away. Offsets count UTF-16 units from the start of the text, the
     * end is exclusive; the words themselves stay where they are, sealed.
     *
     * @param start of the sentence
     * @param end of the sentence
     * @param cueStart of the telling words within the text
     * @param cueEnd of the telling words within the text
     */
    public record Evidence(int start, int end, int cueStart, int cueEnd) {}
}
