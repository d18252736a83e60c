package dev.rebound.feedback.reviewing.reader;

import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.reviewing.rule.LetterRule;
import dev.rebound.feedback.reviewing.text.Letter;
import java.util.List;

/** R28: the parts of the letter are few, and each takes a sentence. A letter that goes on is put off. */
public final class TooLong implements LetterRule {

    /** In words. */
    public static int longest(Kind kind) {
        return switch (kind) {
            case REQUEST -> 300;
            case THANK_YOU_NOTE, REPLY -> 250;
            case THANKS, KEEP_IN_TOUCH -> 200;
            case FOLLOW_UP -> 150;
        };
    }

    @Override
    public Code code() {
        return Code.TOO_LONG;
    }

    @Override
    public List<Place> in(Letter letter, About about) {
        int longest = longest(about.kind());
        if (letter.length() <= longest) {
            return List.of();
        }
        return List.of(new Place(
                0,
                letter.text().length(),
                "It has %d words, and %d are plenty. What is read in a minute is answered sooner."
                        .formatted(letter.length(), longest)));
    }

    /** Only a look at the other findings and at the parts of the letter tells what can go. */
    @Override
    public List<String> instead(Place place, Letter letter, About about) {
        return List.of();
    }
}
