package dev.rebound.feedback.mails.recognition;

import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.mails.phrases.Label;
import dev.rebound.feedback.mails.phrases.Strength;
import java.util.List;

/**
 * What a mail was taken for, with what shows it. A suggestion: nothing changes by it.
 *
 * @param also labels that fit as well, such as {@link Label#FEEDBACK} beside a rejection
 * @param confidence from 0 to 1; a rank and no probability
 * @param because one sentence for a person
 * @param company as the mail names it, or null
 * @param title of the position as the mail names it, or null
 * @param stage how far the candidacy seems to have come, or null
 * @param stopped whether the opening itself was stopped or filled
 * @param phrases the telling ones, in the order of the text
 * @param feedback the sentences that say what they thought or advise, in the order of the text
 * @param language {@code en}, {@code de}, {@code fr} or {@code es}; null for any other
 */
public record Recognition(
        Label label,
        List<Label> also,
        double confidence,
        String because,
        String company,
        String title,
        Rejection.Stage stage,
        boolean stopped,
        List<Found> phrases,
        List<Part> feedback,
        String language) {

    /** A phrase of the text; the end is exclusive. */
    public record Found(int start, int end, Strength strength) {}

    /** A part of the text; the end is exclusive. */
    public record Part(int start, int end) {}

    /** Whether it is a rejection, be it with feedback or without. */
    public boolean isRejection() {
        return label == Label.REJECTION || also.contains(Label.REJECTION);
    }
}
