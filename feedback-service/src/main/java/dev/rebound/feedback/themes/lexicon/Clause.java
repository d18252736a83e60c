package dev.rebound.feedback.themes.lexicon;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of text that means one thing one way: "Your SQL is strong" and "your examples were thin" are two of one
 * sentence.
 *
 * @param start where the whole sentence begins, and {@code end} where it ends
 * @param heading the direction of the list that it stands in: 1 praised, -1 criticised, 0 none
 */
record Clause(List<Token> tokens, int start, int end, int heading) {

    /** More than any letter has; the rest of a longer text is left unread. */
    private static final int MOST = 200;

    private static final Pattern LINE = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[-*•+]|\\d+[.)])\\s)|(?<=[:;.])\\s*\\n"
            + "|\\n(?=[ \\t]{0,8}\\p{Lu}[\\p{L} &/'-]{1,40}:\\s)");
    /** Bounded in its blanks: a letter of nothing but blanks must not take for ever. */
    private static final Pattern TURN = Pattern.compile(
            "(?i)(?<!\\banything)(?:,\\s{0,4}|\\s{1,4})(?:but(?!\\s+also)|however|although|though|whereas|yet(?=\\s+(?:the|your|you|we|it)\\b)"
                    + "|nevertheless|nonetheless|that said|except|with the exception of|despite|unfortunately|"
                    + "while(?=\\s+(?:you|your|we|the|others?|another)\\b)|still(?=\\s+(?:the|your|you|we)\\b))\\b"
                    + "|;\\s*|\\s{1,4}[–—-]{1,2}\\s|,\\s+(?=(?:and|so)\\s+(?:you|your|we|the|another|someone)\\b)"
                    + "|,\\s+(?=(?:your|the|we|you)\\b)"
                    + "|\\s{1,4}(?=and\\s+(?:we\\s+)?(?:were|was|loved|liked|thought|found|felt|please|do|try)\\b)");

    private static final Pattern LEAD =
            Pattern.compile("(?i)^\\s*(?:although|though|while|whilst|despite|whereas)\\b[^,]{8,160},\\s*");

    static List<Clause> of(String text, Lexicon lexicon) {
        List<Clause> clauses = new ArrayList<>();
        int heading = 0;
        for (int[] block : blocks(text)) {
            for (int[] span : sentences(text, block[0], block[1])) {
                List<Token> tokens = Token.of(text, span[0], span[1]);
                if (tokens.isEmpty() || clauses.size() >= MOST) {
                    continue;
                }
                int colon = text.indexOf(':', span[0]);
                int from = span[0];
                if (colon >= 0 && colon < span[1]) {
                    int turned = direction(Token.of(text, span[0], colon), lexicon);
                    if (turned != 0) {
                        heading = turned;
                        from = colon + 1;
                    }
                }
                split(text, from, span, heading, clauses);
            }
        }
        return clauses;
    }

    /** Short words before a colon that announce praise or criticism. */
    private static int direction(List<Token> tokens, Lexicon lexicon) {
        if (tokens.isEmpty() || tokens.size() > 5) {
            return 0;
        }
        if (lexicon.criticisedHeading.anyIn(tokens)) {
            return -1;
        }
        return lexicon.praisedHeading.anyIn(tokens) ? 1 : 0;
    }

    private static List<int[]> blocks(String text) {
        List<int[]> blocks = new ArrayList<>();
        int from = 0;
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            blocks.add(new int[] {from, lines.start()});
            from = lines.end();
        }
        blocks.add(new int[] {from, text.length()});
        return blocks;
    }

    private static List<int[]> sentences(String text, int from, int to) {
        List<int[]> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(text.substring(from, to).replace('\n', ' '));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(trimmed(text, from + start, from + end));
        }
        return sentences;
    }

    private static int[] trimmed(String text, int start, int end) {
        while (start < end
                && !Character.isLetterOrDigit(text.charAt(start))
                && "\"'“‘(£$€".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new int[] {start, end};
    }

    private static void split(String text, int from, int[] sentence, int heading, List<Clause> clauses) {
        int to = sentence[1];
        List<Integer> cuts = new ArrayList<>();
        Matcher lead = LEAD.matcher(text).region(from, to);
        if (lead.lookingAt()) {
            cuts.add(lead.end());
        }
        Matcher turns = TURN.matcher(text).region(from, to);
        while (turns.find()) {
            if (turns.start() > from) {
                cuts.add(turns.start());
            }
        }
        cuts.add(to);
        cuts.sort(null);
        int start = from;
        for (int cut : cuts) {
            List<Token> tokens = Token.of(text, start, cut);
            boolean last = cut == to;
            if (tokens.size() >= 2 || last && !tokens.isEmpty()) {
                clauses.add(new Clause(tokens, sentence[0], sentence[1], heading));
                start = cut;
            }
        }
    }
}
