package dev.rebound.feedback.encoder;

import dev.rebound.feedback.themes.Band;

/**
 * How the encoder's logits and the lexicon's cues are weighed. The numbers were chosen on the development cases, coarsely: a
 * fine choice on so few would be a choice of noise.
 *
 * @param cue added to the logit for one unit of a cue's weight, up to 3 units
 * @param uncued taken from the logit if no cue speaks for the theme
 * @param another taken from the logit of a clause about somebody else, and from a winner's where nobody won yet
 * @param possible from here on a theme is named
 * @param likely from here on it is likely
 * @param clear from here on it is clear
 * @param tells a clause with this logit shows its theme
 * @param label from here on a scorecard's label that no list holds is taken for a theme
 * @param polarityCue added to a polarity's logit for one unit of a cue's weight
 * @param heading added for praise, and taken for blame, under a heading that says so
 * @param turn added for praise, and taken for blame, in a clause that denies a fault; the other way in one that wishes for more
 */
record Blend(
        double cue,
        double uncued,
        double another,
        double possible,
        double likely,
        double clear,
        double tells,
        double label,
        double polarityCue,
        double heading,
        double turn) {

    static final Blend CHOSEN = new Blend(0.6, 0.5, 1.5, -0.3, 1.0, 2.4, -0.3, 0.5, 0.5, 2.0, 2.5);

    double score(double logit, int weight) {
        return logit + (weight == 0 ? -uncued : cue * Math.min(3, weight));
    }

    Band band(double score) {
        return score >= clear ? Band.CLEAR : score >= likely ? Band.LIKELY : Band.POSSIBLE;
    }

    double polarity(int weight) {
        return polarityCue * weight;
    }

    /** The encoder without the cues' voices, to see what they are worth. */
    Blend deaf() {
        return new Blend(0, 0, 0, possible, likely, clear, tells, label, 0, 0, 0);
    }
}
