package dev.rebound.feedback.mails.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text in one plain form, and where each of its characters came from: one blank for any run of them, a line end only
 * between paragraphs, straight quotes and dashes, nothing invisible. Phrases are looked for in this form, so a line wrap or a
 * curly apostrophe hides none.
 */
public final class Folded {

    /** A sentence longer than this is taken in pieces: no search walks further. */
    private static final int LONGEST_SENTENCE = 1_000;

    private static final String ENDS = ".!?;";

    private final String shown;
    private final String lower;
    private final int[] origins;

    private Folded(String shown, int[] origins) {
        this.shown = shown;
        this.lower = lower(shown);
        this.origins = origins;
    }

    /** A part of the folded text; the end is exclusive. */
    public record Span(int start, int end) {}

    public static Folded of(String text, int longest) {
        int length = Math.min(text.length(), longest);
        StringBuilder out = new StringBuilder(length);
        int[] origins = new int[length + 1];
        int lineEnds = 0;
        boolean blank = false;
        for (int i = 0; i < length; i++) {
            char c = plain(text.charAt(i));
            if (c == 0) {
                continue;
            }
            if (c == '\n' || c == ' ') {
                blank = true;
                lineEnds += c == '\n' ? 1 : 0;
                continue;
            }
            if (blank && out.length() > 0) {
                origins[out.length()] = i - 1;
                out.append(lineEnds > 1 ? '\n' : ' ');
            }
            blank = false;
            lineEnds = 0;
            origins[out.length()] = i;
            out.append(c);
        }
        int end = out.isEmpty() ? 0 : origins[out.length() - 1] + 1;
        int[] all = Arrays.copyOf(origins, out.length() + 1);
        all[out.length()] = end;
        return new Folded(out.toString(), all);
    }

    /** One blank for all blanks; zero for what is not seen. */
    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc', '\u00b4', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\r' -> 0;
            case '\n' -> '\n';
            default -> Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '\u2007' ? ' ' : c;
        };
    }

    /** Lower case, character by character, so that every place stays. */
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            return lower;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) Character.toLowerCase(c)));
        return out.toString();
    }

    public String lower() {
        return lower;
    }

    /** With its capitals. */
    public String shown() {
        return shown;
    }

    /** Where in the text it was made of a character of this form stood. */
    public int origin(int index) {
        return origins[index];
    }

    /** Where the character before this end stood, plus one. */
    public int originOfEnd(int end) {
        return end == 0 ? 0 : origins[end - 1] + 1;
    }

    public List<Span> sentences() {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < lower.length(); i++) {
            boolean paragraph = lower.charAt(i) == '\n';
            boolean ended = ENDS.indexOf(lower.charAt(i)) >= 0 && i + 1 < lower.length() && lower.charAt(i + 1) == ' ';
            boolean long_ = i - start >= LONGEST_SENTENCE && lower.charAt(i) == ' ';
            if (paragraph || ended || long_ || i - start >= 2 * LONGEST_SENTENCE) {
                add(sentences, start, paragraph || long_ ? i : i + 1);
                start = i + 1;
            }
        }
        add(sentences, start, lower.length());
        return sentences;
    }

    private void add(List<Span> sentences, int start, int end) {
        int from = start;
        while (from < end && lower.charAt(from) == ' ') {
            from++;
        }
        if (from < end) {
            sentences.add(new Span(from, end));
        }
    }
}
