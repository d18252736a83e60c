package dev.rebound.feedback.themes.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many phrases, each with what it stands for, found by their first word.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {

    /** A place where a phrase was found: token indexes, the end exclusive. */
    record Found<T>(T what, int from, int to) {

        boolean overlaps(Found<?> other) {
            return from < other.to && other.from < to;
        }

        int length() {
            return to - from;
        }
    }

    /** No beginning in the lexicon is longer. */
    private static final int LONGEST_BEGINNING = 24;

    private record Entry<T>(Phrase phrase, T what) {}

    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> byBeginning = new HashMap<>();

    void add(String written, T what) {
        Phrase phrase = new Phrase(written);
        for (String first : phrase.beginnings()) {
            boolean open = first.endsWith("*");
            String key = open ? first.substring(0, first.length() - 1) : first;
            if (open && key.length() > LONGEST_BEGINNING) {
                throw new IllegalArgumentException("a beginning of the lexicon is too long: " + first);
            }
            (open ? byBeginning : byWord)
                    .computeIfAbsent(key, word -> new ArrayList<>())
                    .add(new Entry<>(phrase, what));
        }
    }

    List<Found<T>> in(List<Token> tokens) {
        List<Found<T>> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            collect(byWord.get(word), tokens, i, found);
            for (int length = 1; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
                collect(byBeginning.get(word.substring(0, length)), tokens, i, found);
            }
        }
        return found;
    }

    boolean anyIn(List<Token> tokens) {
        return !in(tokens).isEmpty();
    }

    private void collect(List<Entry<T>> entries, List<Token> tokens, int at, List<Found<T>> found) {
        if (entries == null) {
            return;
        }
        for (Entry<T> entry : entries) {
            int end = entry.phrase().match(tokens, at);
            if (end >= 0) {
                found.add(new Found<>(entry.what(), at, end));
            }
        }
    }
}
