package dev.rebound.feedback.themes.lexicon;

import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.lexicon.Lexicon.Kind;
import dev.rebound.feedback.themes.lexicon.Lexicon.Turn;
import dev.rebound.feedback.themes.lexicon.Phrases.Found;
import java.util.List;

/**
 * The direction that a clause has as a whole: "we would have liked stronger SQL" blames with a word of praise, "not without
 * strengths" praises by two denials.
 *
 * @param direction -1 for blame, 1 for praise, 0 where the clause says neither or both
 * @param from the first word of what turns it
 */
record Turned(int direction, int from) {

    private static final Turned NOT = new Turned(0, Integer.MAX_VALUE);

    static Turned of(List<Token> tokens, Lexicon lexicon) {
        List<Found<Turn>> all = lexicon.turns.in(tokens);
        // A longer phrase is the better reading of the words that it shares with a shorter one.
        List<Found<Turn>> found = all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.length() > one.length() && other.overlaps(one)))
                .toList();
        boolean wish = found.stream().anyMatch(one -> one.what() == Turn.WISH);
        boolean denied = found.stream().anyMatch(one -> one.what() == Turn.DENIED);
        if (wish == denied) {
            return NOT;
        }
        int from = found.stream()
                .filter(one -> one.what() != Turn.NEITHER)
                .mapToInt(Found::from)
                .min()
                .orElseThrow();
        return new Turned(wish ? -1 : 1, from);
    }

    /** A cue that ends behind the turn's beginning is meant the other way: the strength that is wished for, the fault that is denied. */
    Polarity turn(Polarity polarity, Kind kind, int end) {
        if (end <= from || polarity == null) {
            return polarity;
        }
        if (direction < 0 && kind == Kind.STRENGTH) {
            return Polarity.IMPROVE;
        }
        return direction > 0 && kind == Kind.IMPROVE ? Polarity.STRENGTH : polarity;
    }
}
