package dev.rebound.feedback.themes.lexicon;

import java.util.ArrayList;
import java.util.List;

/** A cue of the lexicon: words, each a choice {@code a/b} or a beginning {@code word*}, and {@code _} for up to three others. */
final class Phrase {

    private static final int GAP = 3;

    /** Null stands for a gap. */
    private final List<List<String>> parts = new ArrayList<>();

    Phrase(String written) {
        for (String part : written.trim().split("\\s+")) {
            parts.add(part.equals("_") ? null : List.of(part.split("/")));
        }
    }

    /** The words that a match can begin with. */
    List<String> beginnings() {
        return parts.get(0);
    }

    /** @return the index behind the match that begins at {@code from}, or -1 */
    int match(List<Token> tokens, int from) {
        return match(tokens, from, 0);
    }

    private int match(List<Token> tokens, int at, int part) {
        if (part == parts.size()) {
            return at;
        }
        List<String> choice = parts.get(part);
        if (choice == null) {
            for (int skipped = 0; skipped <= GAP; skipped++) {
                int end = match(tokens, at + skipped, part + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (at < tokens.size() && matches(choice, tokens.get(at).word())) {
            return match(tokens, at + 1, part + 1);
        }
        return -1;
    }

    static boolean matches(List<String> choice, String word) {
        return choice.stream().anyMatch(one -> matches(one, word));
    }

    static boolean matches(String one, String word) {
        return one.endsWith("*") ? word.startsWith(one.substring(0, one.length() - 1)) : one.equals(word);
    }
}
