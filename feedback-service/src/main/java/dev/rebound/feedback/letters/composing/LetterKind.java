package dev.rebound.feedback.letters.composing;

import dev.rebound.feedback.advice.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a seeker writes to an employer, from the interview to long after. */
public enum LetterKind {
    THANK_YOU_NOTE(Rule.R12),
    REQUEST(Rule.R28),
    FOLLOW_UP(Rule.R43),
    THANKS(Rule.R46),
    KEEP_IN_TOUCH(Rule.R48);

    private final Rule rule;

    LetterKind(Rule rule) {
        this.rule = rule;
    }

    /** The row of the guidance that it carries. */
    public Rule rule() {
        return rule;
    }

    /** How it is called in an address, such as {@code follow-up}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LetterKind> ofPath(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
