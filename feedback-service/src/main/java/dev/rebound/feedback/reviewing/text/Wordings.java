package dev.rebound.feedback.reviewing.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which one thing is said, a line each: a phrase to find; after {@code -} one that takes back what it overlaps;
 * after {@code !} one that takes back all in its sentence. {@code @name = a|b} names words for the lines below.
 */
public final class Wordings {

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final List<Phrase> open = new ArrayList<>();
    private final List<Wordings> overlapping = new ArrayList<>();
    private final List<Wordings> anywhere = new ArrayList<>();

    private record Found(int from, int to) {}

    private Wordings() {}

    public static Wordings of(String lines) {
        Wordings all = new Wordings();
        Map<String, String> named = new HashMap<>();
        for (String written : lines.split("\n")) {
            String line = written.strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("@") && line.contains(" = ")) {
                int equals = line.indexOf(" = ");
                named.put(line.substring(0, equals), expanded(line.substring(equals + 3), named));
                continue;
            }
            String phrase = expanded(line, named);
            if (phrase.startsWith("- ")) {
                all.overlapping.add(one(phrase.substring(2)));
            } else if (phrase.startsWith("! ")) {
                all.anywhere.add(one(phrase.substring(2)));
            } else {
                all.add(new Phrase(phrase));
            }
        }
        return all;
    }

    private static Wordings one(String phrase) {
        Wordings one = new Wordings();
        one.add(new Phrase(phrase));
        return one;
    }

    private static String expanded(String line, Map<String, String> named) {
        if (line.indexOf('@') < 0) {
            return line;
        }
        StringBuilder expanded = new StringBuilder();
        for (String part : line.split("(?<=[ |?])|(?=[ |?])")) {
            if (part.startsWith("@") && !named.containsKey(part)) {
                throw new IllegalArgumentException("no words are named " + part);
            }
            expanded.append(part.startsWith("@") ? named.get(part) : part);
        }
        return expanded.toString();
    }

    private void add(Phrase phrase) {
        phrase.firstWords().forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                .add(phrase));
        if (phrase.beginsOpen()) {
            open.add(phrase);
        }
    }

    /** Whether a sentence says it, outside quotations. */
    public boolean in(Sentence sentence) {
        List<Found> found = found(sentence);
        if (found.isEmpty()
                || anywhere.stream()
                        .anyMatch(exception -> !exception.found(sentence).isEmpty())) {
            return false;
        }
        BitSet takenBack = new BitSet();
        overlapping.forEach(exception ->
                exception.found(sentence).forEach(excepted -> takenBack.set(excepted.from(), excepted.to())));
        return found.stream().anyMatch(one -> {
            int next = takenBack.nextSetBit(one.from());
            return next < 0 || next >= one.to();
        });
    }

    private List<Found> found(Sentence sentence) {
        Set<String> vocabulary = sentence.vocabulary();
        Map<String, List<Phrase>> possible = new HashMap<>();
        for (String word : vocabulary) {
            List<Phrase> beginning = possible(byWord.getOrDefault(word, List.of()), vocabulary);
            if (!beginning.isEmpty()) {
                possible.put(word, beginning);
            }
        }
        List<Phrase> possibleAnywhere = possible(open, vocabulary);
        if (possible.isEmpty() && possibleAnywhere.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        List<Word> words = sentence.words();
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : possible.getOrDefault(words.get(at).word(), List.of())) {
                add(phrase.endAt(words, at), at, found);
            }
            for (Phrase phrase : possibleAnywhere) {
                add(phrase.endAt(words, at), at, found);
            }
        }
        return found;
    }

    private static List<Phrase> possible(List<Phrase> phrases, Set<String> vocabulary) {
        return phrases.stream()
                .filter(phrase -> phrase.isPossibleIn(vocabulary))
                .toList();
    }

    private static void add(int end, int at, List<Found> found) {
        if (end >= 0) {
            found.add(new Found(at, end));
        }
    }
}
