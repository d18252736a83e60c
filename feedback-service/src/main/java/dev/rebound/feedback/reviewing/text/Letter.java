package dev.rebound.feedback.reviewing.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A text cut into sentences and words, once for all rules, in time that grows with its length and no faster. */
public final class Letter {

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "prof", "st", "no", "nr", "approx", "e.g", "i.e", "vs", "inc", "ltd", "co");

    private static final Set<String> GREETINGS = Set.of("dear", "hello", "hi", "hey", "greetings");

    private static final Set<String> TIMES_OF_DAY = Set.of("morning", "afternoon", "evening", "day");

    /** A greeting names somebody and stops. */
    private static final int LONGEST_GREETING = 7;

    /** A line that is shorter than this did not end because the page was full. */
    private static final int SHORT_LINE = 50;

    /** Fewer gaps between words than this in quotation marks make a stressed word and no quotation. */
    private static final int FEWEST_GAPS = 2;

    /** In characters. */
    private static final int LONGEST_QUOTATION = 600;

    /** In characters, up to its comma. */
    private static final int GREETING_REACH = 80;

    private static final String PAUSES = ",;:()–—[]{}/";

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("won't", "will not"),
            Map.entry("can't", "can not"),
            Map.entry("shan't", "shall not"),
            Map.entry("cannot", "can not"),
            Map.entry("let's", "let us"),
            Map.entry("ain't", "is not"),
            Map.entry("dont", "do not"),
            Map.entry("didnt", "did not"),
            Map.entry("doesnt", "does not"),
            Map.entry("isnt", "is not"),
            Map.entry("wasnt", "was not"),
            Map.entry("werent", "were not"),
            Map.entry("couldnt", "could not"),
            Map.entry("shouldnt", "should not"),
            Map.entry("wouldnt", "would not"),
            Map.entry("havent", "have not"),
            Map.entry("hasnt", "has not"),
            Map.entry("cant", "can not"),
            Map.entry("im", "i am"),
            Map.entry("ive", "i have"),
            Map.entry("youre", "you are"),
            Map.entry("thats", "that is"));

    private static final Map<String, String> ENDINGS = Map.of(
            "n't", "not",
            "'ve", "have",
            "'re", "are",
            "'m", "am",
            "'ll", "will",
            "'d", "would");

    private static final Set<String> BEFORE_IS =
            Set.of("it", "that", "what", "how", "where", "who", "there", "here", "he", "she", "why", "when", "this");

    private static final Set<String> BEFORE_HAVE = Set.of("could", "should", "would", "might", "must");

    private final String text;
    private final List<Sentence> sentences;

    private Letter(String text, List<Sentence> sentences) {
        this.text = text;
        this.sentences = sentences;
    }

    public static Letter of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        BitSet quoted = quotations(text);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' ? endsLine(text, start, i) : endsSentence(text, start, i)) {
                start = add(text, start, c == '\n' ? i : i + 1, quoted, sentences);
            } else if (c == ',' && i - start < GREETING_REACH && isGreeting(wordsOf(text, start, i, quoted))) {
                start = add(text, start, i + 1, quoted, sentences);
            }
        }
        add(text, start, text.length(), quoted, sentences);
        return new Letter(text, List.copyOf(sentences));
    }

    public String text() {
        return text;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** How many words it has, pauses not counted. */
    public int length() {
        return sentences.stream()
                .mapToInt(sentence -> (int) sentence.words().stream()
                        .filter(word -> !word.pauses())
                        .map(Word::start)
                        .distinct()
                        .count())
                .sum();
    }

    private static int add(String text, int from, int to, BitSet quoted, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && isGap(text.charAt(start))) {
            start++;
        }
        while (end > start && isGap(text.charAt(end - 1))) {
            end--;
        }
        // A line quoted from their mail is theirs.
        if (start < end && text.charAt(start) != '>') {
            List<Word> words = wordsOf(text, start, end, quoted);
            if (!words.isEmpty()) {
                sentences.add(new Sentence(
                        text.substring(start, end),
                        start,
                        end,
                        words,
                        words.stream().map(Word::word).collect(Collectors.toUnmodifiableSet()),
                        text.substring(Math.max(start, end - 3), end).indexOf('?') >= 0,
                        isGreeting(words)));
            }
        }
        return to;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '•';
    }

    private static boolean endsSentence(String text, int start, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == '!' || c == '?' || c == '…';
        boolean closing = at > start && isClosing(c) && ".!?…".indexOf(text.charAt(at - 1)) >= 0;
        if (!stop && !closing) {
            return false;
        }
        int next = at + 1;
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        if (c != '.') {
            return true;
        }
        int word = at;
        while (word > start && at - word < 8 && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String before = text.substring(word, at).toLowerCase(Locale.ROOT);
        return !TITLES.contains(before) || next >= text.length();
    }

    private static boolean isClosing(char c) {
        return c == '"' || c == '”' || c == '’' || c == '\'' || c == ')';
    }

    /** Whether a line break ends more than the line: text that was wrapped goes on. */
    private static boolean endsLine(String text, int start, int at) {
        int next = at + 1;
        while (next < text.length()
                && (text.charAt(next) == ' ' || text.charAt(next) == '\r' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n' || "-*•>".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        if (at > 0 && text.charAt(at - 1) == '\n') {
            return true;
        }
        int line = Math.max(start, text.lastIndexOf('\n', at - 1) + 1);
        return at - line < SHORT_LINE && !Character.isLowerCase(text.charAt(next)) || text.startsWith(">", line);
    }

    private static boolean isGreeting(List<Word> words) {
        if (words.isEmpty() || words.size() > LONGEST_GREETING) {
            return false;
        }
        String first = words.get(0).word();
        String second = words.size() > 1 ? words.get(1).word() : "";
        return GREETINGS.contains(first)
                || first.equals("good") && TIMES_OF_DAY.contains(second)
                || first.equals("to") && second.equals("whom");
    }

    private static List<Word> wordsOf(String text, int from, int to, BitSet quoted) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int end = i + 1;
                while (end < to && isInside(text, end, to)) {
                    end++;
                }
                addWord(text, i, end, quoted.get(i), words);
                i = end;
            } else {
                if (PAUSES.indexOf(c) >= 0) {
                    words.add(new Word(Word.PAUSE, i, i + 1, quoted.get(i)));
                }
                i++;
            }
        }
        return words;
    }

    /** The places in the text that repeat what somebody else said. */
    private static BitSet quotations(String text) {
        BitSet quoted = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '"') {
                int close = closing(text, i);
                if (close > 0) {
                    quoted.set(i, close);
                    i = close;
                }
            }
        }
        return quoted;
    }

    private static int closing(String text, int open) {
        char wanted = text.charAt(open) == '“' ? '”' : '"';
        int gaps = 0;
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_QUOTATION); i++) {
            char c = text.charAt(i);
            if (c == wanted) {
                return gaps < FEWEST_GAPS ? -1 : i;
            }
            gaps += c == ' ' ? 1 : 0;
        }
        return -1;
    }

    private static boolean isInside(String text, int at, int to) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (c == '\'' || c == '’') && at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static void addWord(String text, int from, int to, boolean quoted, List<Word> words) {
        String word = text.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
        String whole = WRITTEN_OUT.get(word);
        if (whole != null) {
            for (String part : whole.split(" ")) {
                words.add(new Word(part, from, to, quoted));
            }
            return;
        }
        int mark = word.lastIndexOf('\'');
        if (mark > 0) {
            String ending = word.endsWith("n't") ? "n't" : word.substring(mark);
            String base = word.substring(0, word.length() - ending.length());
            if (ENDINGS.containsKey(ending)) {
                addWord(text, from, from + base.length(), quoted, words);
                words.add(new Word(ENDINGS.get(ending), from, to, quoted));
                return;
            }
            if (ending.equals("'s")) {
                words.add(new Word(base, from, to, quoted));
                if (BEFORE_IS.contains(base)) {
                    words.add(new Word("is", from, to, quoted));
                }
                return;
            }
        }
        boolean have = word.equals("of")
                && !words.isEmpty()
                && BEFORE_HAVE.contains(words.get(words.size() - 1).word());
        words.add(new Word(have ? "have" : word, from, to, quoted));
    }
}
