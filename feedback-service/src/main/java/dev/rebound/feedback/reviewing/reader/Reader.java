package dev.rebound.feedback.reviewing.reader;

import dev.rebound.feedback.reviewing.rule.LetterRule;
import java.util.List;

/** The rules that need to know who reads the letter and what it is about: R18, R28, R32 and R33. */
public final class Reader {

    private Reader() {}

    public static List<LetterRule> rules() {
        return List.of(new Obvious(), new MassMailing(), new WrongName());
    }
}
