package dev.rebound.feedback.reviewing.rule;

import dev.rebound.feedback.reviewing.text.Letter;
import java.util.List;

/** One thing to look for in a letter. It advises and never forbids (R9). */
public interface LetterRule {

    Code code();

    /** Where the letter does it, in the order of the text. */
    List<Place> in(Letter letter, About about);

    /** What could stand in a place instead, the best first; each a whole sentence or line. */
    List<String> instead(Place place, Letter letter, About about);

    /**
     * A part of the text.
     *
     * @param end exclusive
     * @param reason why it is better otherwise, in words for the seeker
     */
    record Place(int start, int end, String reason) {

        public String of(Letter letter) {
            return letter.text().substring(start, end);
        }
    }
}
