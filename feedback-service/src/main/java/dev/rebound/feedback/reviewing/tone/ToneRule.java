package dev.rebound.feedback.reviewing.tone;

import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.reviewing.rule.LetterRule;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Wordings;
import java.util.List;
import java.util.stream.Stream;

/** A rule about how something is said: it finds the sentences that say it and offers others. */
abstract class ToneRule implements LetterRule {

    /** When all that it offers stands in the letter already, the sentence can go. */
    private static final String LEFT_OUT = "";

    private final Code code;
    private final Wordings wordings;

    ToneRule(Code code, String wordings) {
        this.code = code;
        this.wordings = Wordings.of(wordings);
    }

    @Override
    public Code code() {
        return code;
    }

    @Override
    public List<Place> in(Letter letter, About about) {
        return letter.sentences().stream()
                .filter(this::isSaidIn)
                .map(sentence ->
                        new Place(sentence.start(), sentence.end(), code.rule().reason()))
                .toList();
    }

    boolean isSaidIn(Sentence sentence) {
        return wordings.in(sentence);
    }

    @Override
    public List<String> instead(Place place, Letter letter, About about) {
        return Stream.concat(instead(about.kind()).stream(), Stream.of(LEFT_OUT))
                .toList();
    }

    abstract List<String> instead(Kind kind);
}
