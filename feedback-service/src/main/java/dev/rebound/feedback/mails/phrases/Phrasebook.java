package dev.rebound.feedback.mails.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases that speak for or against a rejection, from {@code phrases.txt}. Each is a pattern over one folded sentence;
 * what may stand between two words is always bounded, so that looking for all of them takes time in proportion to the text.
 */
public final class Phrasebook {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

    private static final int MOST_BEGINNINGS = 10_000;

    private final List<Phrase> phrases;
    private final Map<String, List<Phrase>> beginnings = new ConcurrentHashMap<>();

    private Phrasebook(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /**
     * One phrase.
     *
     * @param number its place in the book
     */
    record Phrase(int number, Topic topic, Strength strength, Pattern pattern) {}

    /** The phrases that come with the service. */
    public static Phrasebook own() {
        try (InputStream in = Phrasebook.class.getResourceAsStream("phrases.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrasebook read(List<String> lines) {
        Map<String, String> names = new TreeMap<>();
        List<Phrase> phrases = new ArrayList<>();
        Topic topic = null;
        Strength strength = null;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                String[] head = line.substring(1, line.length() - 1).split(" ");
                topic = Topic.valueOf(head[0].toUpperCase(Locale.ROOT).replace('-', '_'));
                strength = Strength.valueOf(head[1].toUpperCase(Locale.ROOT));
            } else if (topic == null) {
                int equals = line.indexOf('=');
                names.put(
                        line.substring(0, equals).strip(),
                        inPlace(line.substring(equals + 1).strip(), names));
            } else {
                phrases.add(new Phrase(phrases.size(), topic, strength, Pattern.compile(inPlace(line.strip(), names))));
            }
        }
        return new Phrasebook(phrases);
    }

    private static String inPlace(String pattern, Map<String, String> names) {
        String named = NAME.matcher(pattern).replaceAll(name -> {
            String meaning = names.get(name.group(1));
            if (meaning == null) {
                throw new IllegalArgumentException(
                        "phrases.txt uses {" + name.group(1) + "} and does not say what it is");
            }
            return Matcher.quoteReplacement("(?:" + meaning + ")");
        });
        return GAP.matcher(named).replaceAll("(?: [^ ]{1,40}){0,$1}?");
    }

    int size() {
        return phrases.size();
    }

    /**
     * The phrases that may begin with this word, found by trying: one that fails before the end of the word fails whatever
     * follows. Of the hundreds of phrases a few are left, which makes the search through a long letter short.
     *
     * @param word as it stands in a sentence, with the blank after it
     */
    List<Phrase> beginningWith(String word) {
        List<Phrase> known = beginnings.get(word);
        if (known != null) {
            return known;
        }
        List<Phrase> possible = phrases.stream()
                .filter(phrase -> {
                    Matcher matcher = phrase.pattern().matcher(word);
                    return matcher.lookingAt() || matcher.hitEnd();
                })
                .toList();
        if (beginnings.size() >= MOST_BEGINNINGS) {
            beginnings.clear();
        }
        beginnings.put(word, possible);
        return possible;
    }
}
