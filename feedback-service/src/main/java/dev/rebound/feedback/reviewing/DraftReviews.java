package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.reviewing.rule.Kind;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The review of a letter as it stands when its page is shown; from then on it follows what is written. */
@Component
public class DraftReviews {

    private final Knowledge knowledge;

    DraftReviews(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * @param recipient the name of whom it goes to, or null
     * @throws dev.rebound.platform.command.Refused if there is no such request of this seeker
     */
    public ShownReview of(String seeker, UUID request, Kind kind, String text, String recipient) {
        if (text.length() > LetterToReview.LONGEST_TEXT) {
            return ShownReview.refused(
                    "This is longer than 10,000 characters. Keep the part that matters and leave out the" + " rest.");
        }
        LetterToReview letter = new LetterToReview(kind, text, request, recipient, null, null, null, null, null, null);
        return ShownReview.of(text, knowledge.about(seeker, letter));
    }
}
