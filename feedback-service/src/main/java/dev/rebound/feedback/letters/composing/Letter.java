package dev.rebound.feedback.letters.composing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A composed letter.
 *
 * @param passages in their order; those of one paragraph follow each other
 */
public record Letter(LetterKind kind, String subject, List<Passage> passages) {

    /** What nobody but the seeker knows stands between these, and must be filled in before a letter goes out. */
    private static final Pattern GAP = Pattern.compile("\\[(" + String.join("|", Composer.GAPS) + ")]");

    /** One part in words. */
    public record Passage(Part part, int paragraph, String text) {}

    /** The whole text, with an empty line between paragraphs. */
    public String text() {
        return passages.stream()
                .collect(Collectors.groupingBy(
                        Passage::paragraph,
                        java.util.TreeMap::new,
                        Collectors.mapping(Passage::text, Collectors.joining(" "))))
                .values()
                .stream()
                .collect(Collectors.joining("\n\n"));
    }

    /** What is still to be filled in, such as "their name", each once and in the order of the text. */
    public static List<String> gaps(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).distinct().toList();
    }

    /** The text with a gap filled. */
    public static String filled(String text, String gap, String words) {
        return text.replaceAll(Pattern.quote("[" + gap + "]"), Matcher.quoteReplacement(words));
    }
}
