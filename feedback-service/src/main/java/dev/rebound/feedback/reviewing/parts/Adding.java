package dev.rebound.feedback.reviewing.parts;

import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import java.util.List;

/**
 * R28: where a missing part goes: the greeting to the top, the name to the end, anything else before the good wishes.
 *
 * @param start where in the text
 * @param end exclusive; beyond the start where a greeting without a name makes room
 * @param words with the line breaks around them
 */
public record Adding(int start, int end, String words) {

    /** Good wishes and name take no more lines than this. */
    private static final int LAST_LINES = 4;

    private static final int LONGEST_WISH = 5;

    /** Null where the words for it are not known. */
    public static Adding of(Part part, Letter letter, About about) {
        String sentence = part.sentence(about);
        if (sentence == null) {
            return null;
        }
        String text = letter.text();
        if (part == Part.GREETING) {
            return letter.sentences().stream()
                    .limit(1)
                    .filter(Sentence::greeting)
                    .map(greeting -> new Adding(greeting.start(), greeting.end(), sentence))
                    .findFirst()
                    .orElseGet(() -> new Adding(0, 0, sentence + "\n\n"));
        }
        int end = text.length() - trailing(text);
        if (part == Part.NAME) {
            return new Adding(end, end, "\n\n" + sentence);
        }
        int at = wishes(letter);
        return at < 0
                ? new Adding(end, end, (end == 0 ? "" : "\n\n") + sentence)
                : new Adding(at, at, sentence + "\n\n");
    }

    private static int trailing(String text) {
        return text.length() - text.stripTrailing().length();
    }

    /** Where the short lines at the end begin, or -1 without such. */
    private static int wishes(Letter letter) {
        List<Sentence> sentences = letter.sentences();
        int at = -1;
        for (int i = sentences.size() - 1; i >= Math.max(0, sentences.size() - LAST_LINES); i--) {
            Sentence sentence = sentences.get(i);
            boolean line = sentence.words().size() <= LONGEST_WISH
                    && ".?!".indexOf(sentence.text().charAt(sentence.text().length() - 1)) < 0;
            if (!line || sentence.greeting()) {
                break;
            }
            at = sentence.start();
        }
        return at;
    }

    public String applied(String text) {
        return text.substring(0, start) + words + text.substring(end);
    }
}
