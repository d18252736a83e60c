package dev.rebound.feedback.themes.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word of a text in lower case, and where it stands. Contractions are taken apart ("didn't" is "did" and "not"), because
 * whether something is denied decides everything.
 */
record Token(String word, int start, int end) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");
    private static final Map<String, String> BEFORE_NOT = Map.of("ca", "can", "wo", "will", "sha", "shall");
    private static final Map<String, String> WITHOUT_APOSTROPHE = Map.ofEntries(
            Map.entry("dont", "do"),
            Map.entry("didnt", "did"),
            Map.entry("doesnt", "does"),
            Map.entry("wasnt", "was"),
            Map.entry("werent", "were"),
            Map.entry("isnt", "is"),
            Map.entry("couldnt", "could"),
            Map.entry("wouldnt", "would"),
            Map.entry("hadnt", "had"),
            Map.entry("hasnt", "has"),
            Map.entry("havent", "have"),
            Map.entry("cannot", "can"));

    /** The words between two offsets. */
    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(from, to);
        while (words.find()) {
            add(tokens, words.group().toLowerCase(Locale.ROOT).replace('’', '\''), words.start(), words.end());
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String word, int start, int end) {
        String denied = WITHOUT_APOSTROPHE.get(word);
        if (denied == null && word.endsWith("n't")) {
            String stem = word.substring(0, word.length() - 3);
            denied = BEFORE_NOT.getOrDefault(stem, stem);
        }
        if (denied != null) {
            tokens.add(new Token(denied, start, end));
            tokens.add(new Token("not", start, end));
            return;
        }
        int apostrophe = word.indexOf('\'');
        if (apostrophe < 0) {
            tokens.add(new Token(word, start, end));
            return;
        }
        tokens.add(new Token(word.substring(0, apostrophe), start, end));
        String ending = word.substring(apostrophe + 1);
        if (ending.equals("d")) {
            tokens.add(new Token("would", start, end));
        } else if (ending.equals("ve")) {
            tokens.add(new Token("have", start, end));
        } else if (ending.equals("ll")) {
            tokens.add(new Token("will", start, end));
        }
    }
}
