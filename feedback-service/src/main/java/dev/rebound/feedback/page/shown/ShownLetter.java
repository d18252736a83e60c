package dev.rebound.feedback.page.shown;

import dev.rebound.feedback.letters.Letters.Written;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.reviewing.ShownReview;
import java.util.List;
import java.util.UUID;

/**
 * A letter as the page shows it.
 *
 * @param form the form in which it stands
 * @param path where its draft is kept
 * @param review where it is reviewed
 * @param mailto opens it in the seeker's mail program, or null
 * @param reviewed what the review says of it as it stands
 * @param file the mail file, or null while something is to be filled in
 */
public record ShownLetter(
        String form,
        String kind,
        String path,
        String review,
        String recipient,
        String text,
        List<String> gaps,
        boolean saved,
        String mailto,
        String file,
        ShownReview reviewed) {

    /** The form in which a letter stands: that of the deed by which it goes out. */
    public static String form(LetterKind kind) {
        return switch (kind) {
            case REQUEST -> "sent";
            case FOLLOW_UP -> "follow-up";
            case THANKS -> "thanks";
            case KEEP_IN_TOUCH -> "keep-in-touch";
            case THANK_YOU_NOTE -> throw new IllegalArgumentException("it is written for a candidacy");
        };
    }

    public static ShownLetter of(Written letter, UUID request, String form, ShownReview reviewed) {
        boolean whole = letter.gaps().isEmpty();
        String kind = letter.kind().path();
        return new ShownLetter(
                form,
                letter.kind().name(),
                "/feedback-requests/" + request + "/letters/" + kind,
                "/feedback-requests/" + request + "/letter-review",
                letter.recipient(),
                letter.text(),
                letter.gaps(),
                letter.savedAt() != null,
                whole ? letter.mailto().orElse(null) : null,
                whole ? "/api/feedback-requests/" + request + "/letters/" + kind + "/mail" : null,
                reviewed);
    }
}
