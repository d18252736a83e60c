package dev.rebound.feedback.reviewing.reader;

import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Fingerprint;
import dev.rebound.feedback.reviewing.rule.LetterRule;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** R33: one letter for one reader. It greets nobody in particular, still has gaps to fill, or went to others already. */
final class MassMailing implements LetterRule {

    private static final Wordings NOBODY = Wordings.of("""
            ^ to whom ~2 may concern
            ^ dear|hello|hi|hey|greetings ~3 sir|sirs|madam|madams|ladies|gentlemen|hiring|recruiting|recruitment|recruiter|recruiters|human|personnel|talent|hr|manager|team|all|everyone|everybody|colleagues|friends|company|department|there|employer
            ^ good morning|afternoon|evening|day ~2 sir|sirs|madam|ladies|gentlemen|all|everyone|everybody|team|there
            """);

    /** A letter with fewer words of its own than this is the same letter. */
    private static final int OWN_WORDS = 8;

    /** Shorter letters are alike because they are short. */
    private static final int COMPARED_FROM = 25;

    /** In characters. */
    private static final int LONGEST_GAP = 40;

    @Override
    public Code code() {
        return Code.MASS_MAILING;
    }

    @Override
    public List<Place> in(Letter letter, About about) {
        List<Place> places = new ArrayList<>();
        for (Sentence sentence : letter.sentences()) {
            if (sentence.greeting() && NOBODY.in(sentence)) {
                places.add(new Place(
                        sentence.start(), sentence.end(), code().rule().reason()));
            } else if (hasGap(sentence.text())) {
                places.add(new Place(
                        sentence.start(),
                        sentence.end(),
                        "Something is still to be filled in here. "
                                + code().rule().reason()));
            }
        }
        if (isSentAlready(letter, about)) {
            Sentence last = lastOfTheBody(letter);
            places.add(new Place(
                    last.start(),
                    last.end(),
                    "Nearly all of this also stands in a letter that you sent for another position. One sentence that"
                            + " is only about this one makes it yours again. "
                            + code().rule().reason()));
        }
        return places;
    }

    /** Whether a pair of brackets or braces stands for words that never came: [name], {company}, <date>. */
    private static boolean hasGap(String text) {
        if (text.contains("XXX") || text.contains("___")) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            int kind = "[{<".indexOf(text.charAt(i));
            if (kind >= 0) {
                char close = "]}>".charAt(kind);
                for (int j = i + 1; j < Math.min(text.length(), i + LONGEST_GAP); j++) {
                    char c = text.charAt(j);
                    if (c == close) {
                        if (j > i + 1) {
                            return true;
                        }
                        break;
                    }
                    if (!Character.isLetter(c) && " _-'/".indexOf(c) < 0) {
                        break;
                    }
                }
            }
        }
        return false;
    }

    /** Whether it greets nobody in particular, or leaves a gap where the name belongs. */
    static boolean isForAnybody(Sentence greeting) {
        return NOBODY.in(greeting) || hasGap(greeting.text());
    }

    private static boolean isSentAlready(Letter letter, About about) {
        if (about.earlier().isEmpty() || letter.length() < COMPARED_FROM) {
            return false;
        }
        Set<String> masked = Names.masked(about);
        return about.earlier().stream().anyMatch(earlier -> ownWords(letter, earlier, masked) < OWN_WORDS);
    }

    private static int ownWords(Letter letter, Fingerprint earlier, Set<String> masked) {
        int own = 0;
        for (Sentence sentence : letter.sentences()) {
            // Greetings and the lines of a signature are short, and alike or not for reasons of their own.
            if (!sentence.greeting() && sentence.words().size() >= 5 && !earlier.holds(sentence, masked)) {
                own += sentence.words().size();
            }
        }
        return own;
    }

    private static Sentence lastOfTheBody(Letter letter) {
        List<Sentence> sentences = letter.sentences();
        for (int i = sentences.size() - 1; i > 0; i--) {
            if (sentences.get(i).words().size() >= 5) {
                return sentences.get(i);
            }
        }
        return sentences.get(0);
    }

    @Override
    public List<String> instead(Place place, Letter letter, About about) {
        Sentence sentence = letter.sentences().stream()
                .filter(one -> one.start() == place.start())
                .findFirst()
                .orElseThrow();
        if (sentence.greeting()) {
            return List.of(about.recipient() == null ? "Hello," : "Dear " + about.recipient() + ",");
        }
        if (hasGap(sentence.text())) {
            return List.of("");
        }
        String position = about.position() == null ? "this position" : "the " + about.position() + " position";
        String company = about.company() == null ? "" : " at " + about.company();
        Set<String> masked = Names.masked(about);
        return Stream.of(
                        "What I remember best is how you spoke about " + position + company + " and the people in it.",
                        "Since we spoke I have thought about " + position + company + " more than about any other.",
                        "Of all that I have seen lately, " + position + company + " came closest to what I look for.")
                .filter(own -> about.earlier().stream()
                        .noneMatch(earlier ->
                                earlier.holds(Letter.of(own).sentences().get(0), masked)))
                .map(own -> sentence.text() + " " + own)
                .toList();
    }
}
