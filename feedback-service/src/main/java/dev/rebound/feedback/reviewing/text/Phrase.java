package dev.rebound.feedback.reviewing.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A few words to look for. Written as {@code what|which ~3 mistake*}: alternatives, up to three other words without a pause
 * between, a beginning of words, {@code *ed} an ending. {@code ~~3} goes across pauses, {@code x?} may be left out, {@code ^} is the beginning of
 * the sentence. Each gap is bounded and there are few, so that looking for it costs a bounded time at each word.
 */
final class Phrase {

    /** How many ways there may be at most to lay its gaps, which bounds the time at each word. */
    private static final int MOST_WAYS = 250;

    /** Words that may open a sentence before what it begins with. */
    private static final Set<String> OPENERS =
            Set.of("so", "and", "but", "then", "well", "now", "just", "also", Word.PAUSE);

    private record Element(
            Set<String> words,
            List<String> beginnings,
            List<String> endings,
            boolean optional,
            int gap,
            boolean acrossPauses) {

        boolean accepts(String word) {
            return words.contains(word)
                    || beginnings.stream().anyMatch(word::startsWith)
                    || endings.stream().anyMatch(word::endsWith);
        }
    }

    private final List<Element> elements = new ArrayList<>();
    private final boolean atTheBeginning;

    Phrase(String written) {
        String[] parts = written.strip().split("\\s+");
        this.atTheBeginning = parts[0].equals("^");
        int ways = 1;
        for (int i = atTheBeginning ? 1 : 0; i < parts.length; i++) {
            Element element = parts[i].startsWith("~") ? gap(parts[i]) : words(parts[i]);
            ways *= element.gap() + 1;
            elements.add(element);
        }
        Element first = elements.get(0);
        if (ways > MOST_WAYS
                || first.gap() > 0
                || first.optional()
                || !first.endings().isEmpty()) {
            throw new IllegalArgumentException("this phrase begins with a gap or has too wide ones: " + written);
        }
    }

    private static Element gap(String part) {
        boolean across = part.startsWith("~~");
        return new Element(
                Set.of(), List.of(), List.of(), false, Integer.parseInt(part.substring(across ? 2 : 1)), across);
    }

    private static Element words(String part) {
        boolean optional = part.endsWith("?");
        Set<String> words = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        List<String> endings = new ArrayList<>();
        for (String word : (optional ? part.substring(0, part.length() - 1) : part).split("\\|")) {
            if (word.endsWith("*")) {
                beginnings.add(word.substring(0, word.length() - 1));
            } else if (word.startsWith("*")) {
                endings.add(word.substring(1));
            } else {
                words.add(word);
            }
        }
        return new Element(words, beginnings, endings, optional, 0, false);
    }

    /** The words it can begin with. */
    Set<String> firstWords() {
        return elements.get(0).words();
    }

    /** Whether it may begin with a word that is known by its beginning alone. */
    boolean beginsOpen() {
        return !elements.get(0).beginnings().isEmpty();
    }

    /** Whether each word that it cannot do without occurs at all, which rules out most phrases at once. */
    boolean isPossibleIn(Set<String> vocabulary) {
        return elements.stream()
                .filter(element -> element.gap() == 0
                        && !element.optional()
                        && element.beginnings().isEmpty()
                        && element.endings().isEmpty())
                .allMatch(element -> element.words().stream().anyMatch(vocabulary::contains));
    }

    /** Where it ends if it begins at this word, or -1. */
    int endAt(List<Word> words, int at) {
        if (atTheBeginning && at != beginning(words)) {
            return -1;
        }
        return end(words, at, 0);
    }

    private static int beginning(List<Word> words) {
        int at = 0;
        while (at < words.size() && OPENERS.contains(words.get(at).word())) {
            at++;
        }
        return at;
    }

    private int end(List<Word> words, int at, int element) {
        if (element == elements.size()) {
            return at;
        }
        Element wanted = elements.get(element);
        if (wanted.gap() > 0) {
            for (int skipped = 0; skipped <= wanted.gap(); skipped++) {
                int end = end(words, at + skipped, element + 1);
                if (end >= 0) {
                    return end;
                }
                if (at + skipped >= words.size()
                        || !wanted.acrossPauses() && words.get(at + skipped).pauses()) {
                    return -1;
                }
            }
            return -1;
        }
        if (at < words.size()
                && !words.get(at).quoted()
                && wanted.accepts(words.get(at).word())) {
            int end = end(words, at + 1, element + 1);
            if (end >= 0) {
                return end;
            }
        }
        return wanted.optional() ? end(words, at, element + 1) : -1;
    }
}
