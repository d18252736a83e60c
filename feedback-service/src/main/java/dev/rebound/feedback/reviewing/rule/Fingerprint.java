package dev.rebound.feedback.reviewing.rule;

import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What is remembered of a letter to compare others with: a number for every three words in a row, names and titles left
 * out, made with a secret of this process. The text cannot be read from it.
 */
public record Fingerprint(Set<Long> rows) {

    private static final int IN_A_ROW = 3;

    /** Differs in every process, so that the numbers mean nothing elsewhere. */
    private static final long SECRET = UUID.randomUUID().getMostSignificantBits();

    /** @param masked words that differ in any two letters: names, companies, titles */
    public static Fingerprint of(Letter letter, Set<String> masked) {
        Set<Long> rows = new HashSet<>();
        letter.sentences().forEach(sentence -> rows.addAll(rows(sentence, masked)));
        return new Fingerprint(rows);
    }

    /** Whether most of a sentence stands in the letter that this was made of. */
    public boolean holds(Sentence sentence, Set<String> masked) {
        List<Long> wanted = rows(sentence, masked);
        long held = wanted.stream().filter(rows::contains).count();
        return held * 2 >= wanted.size();
    }

    private static List<Long> rows(Sentence sentence, Set<String> masked) {
        List<String> words = sentence.words().stream()
                .map(Word::word)
                .filter(word -> !word.equals(Word.PAUSE) && !masked.contains(word))
                .toList();
        int last = Math.max(0, words.size() - IN_A_ROW);
        return IntStream.rangeClosed(0, last)
                .mapToObj(from -> number(words.subList(from, Math.min(words.size(), from + IN_A_ROW))))
                .toList();
    }

    private static long number(List<String> words) {
        long number = SECRET;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                number = (number ^ word.charAt(i)) * 0x100000001b3L;
            }
            number = (number ^ ' ') * 0x9E3779B97F4A7C15L;
            number ^= number >>> 29;
        }
        return number;
    }
}
