package dev.rebound.feedback.reviewing.checking;

import dev.rebound.feedback.reviewing.parts.Part;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** R28: leaves the sentences that make the letter and drops the longest of the others until it is short enough. */
final class Shortening {

    private Shortening() {}

    static String shortened(String text, About about, int longest) {
        Letter letter = Letter.of(text);
        List<Sentence> sentences = letter.sentences();
        Set<Part> parts = Part.of(about.kind());
        List<Set<Part>> carried = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Set<Part> own = new HashSet<>();
            parts.stream().filter(part -> part.isIn(sentence, about)).forEach(own::add);
            carried.add(own);
        }
        List<Integer> byLength = IntStream.range(0, sentences.size())
                .boxed()
                .filter(i -> !sentences.get(i).greeting() && !carried.get(i).contains(Part.NAME))
                .sorted(Comparator.comparing(
                        (Integer i) -> -sentences.get(i).words().size()))
                .toList();
        boolean[] dropped = new boolean[sentences.size()];
        int words = letter.length();
        for (boolean partsToo : new boolean[] {false, true}) {
            for (int i : byLength) {
                if (words > longest && !dropped[i] && (partsToo || isSpare(i, carried, dropped))) {
                    dropped[i] = true;
                    words -= length(sentences.get(i));
                }
            }
        }
        return without(letter, dropped);
    }

    private static int length(Sentence sentence) {
        return Letter.of(sentence.text()).length();
    }

    private static boolean isSpare(int at, List<Set<Part>> carried, boolean[] dropped) {
        return carried.get(at).stream().allMatch(part -> IntStream.range(0, dropped.length)
                .anyMatch(i -> i != at && !dropped[i] && carried.get(i).contains(part)));
    }

    private static String without(Letter letter, boolean[] dropped) {
        StringBuilder kept = new StringBuilder();
        List<Sentence> sentences = letter.sentences();
        for (int i = 0; i < dropped.length; i++) {
            Sentence sentence = sentences.get(i);
            int next = i + 1 < dropped.length
                    ? sentences.get(i + 1).start()
                    : letter.text().length();
            String gap = letter.text().substring(sentence.end(), next);
            if (!dropped[i]) {
                kept.append(sentence.text()).append(gap);
            } else if (gap.indexOf('\n') >= 0 && !kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n') {
                kept.append(gap);
            }
        }
        return kept.toString().strip();
    }
}
