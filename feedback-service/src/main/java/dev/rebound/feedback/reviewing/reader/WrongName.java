package dev.rebound.feedback.reviewing.reader;

import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.LetterRule;
import dev.rebound.feedback.reviewing.text.Letter;
import dev.rebound.feedback.reviewing.text.Sentence;
import dev.rebound.feedback.reviewing.text.Word;
import dev.rebound.feedback.reviewing.text.Wordings;
import java.util.ArrayList;
import java.util.List;

/**
 * R33: nothing shows a copied letter like the name of somebody else. The greeting names another person than the one who
 * will read it, or the text another employer or position of this seeker.
 */
final class WrongName implements LetterRule {

    /** Words that say that an employer or a position belongs to the seeker's life and not to this letter. */
    private static final Wordings OF_THEIR_OWN = Wordings.of("""
            year|years|months ~2 at|with|for|as
            for ~2 year|years|months
            worked|working|employed|interned|volunteered
            employer|employers|intern|internship|apprenticeship|placement
            present|current|former|previous|last|first|old|new employer|company|job|role|position|post|work|manager|team
            formerly|previously|currently
            left|leaving|joined|quit
            before|since|after joining
            my ~2 uncle|aunt|mother|father|sister|brother|husband|wife|partner|cousin|neighbour|neighbor|son|daughter|parents
            my time|job|role|work|years ~1 at|with|for|as
            i spent|studied|trained|started|lead|led
            colleague|colleagues|customer|customers|client|clients|friend|friends
            """);

    /** The longest greeting's name; what follows is the sentence. */
    private static final int LONGEST_NAME = 4;

    @Override
    public Code code() {
        return Code.WRONG_NAME;
    }

    @Override
    public List<Place> in(Letter letter, About about) {
        List<Place> places = new ArrayList<>();
        for (Sentence sentence : letter.sentences()) {
            if (sentence.greeting()) {
                greeted(sentence, letter, about, places);
            } else if (!OF_THEIR_OWN.in(sentence)) {
                mentioned(sentence, letter, about, places);
            }
        }
        return places;
    }

    private void greeted(Sentence greeting, Letter letter, About about, List<Place> places) {
        if (about.recipient() == null || MassMailing.isForAnybody(greeting)) {
            return;
        }
        List<String> expected = Names.words(about.recipient());
        int from = -1;
        int to = -1;
        int words = 0;
        boolean other = false;
        for (Word word : greeting.words()) {
            String written = letter.text().substring(word.start(), word.end());
            List<String> compared = Names.words(written);
            if (compared.isEmpty() || !isName(word, written) || words == LONGEST_NAME) {
                continue;
            }
            from = from < 0 ? word.start() : from;
            to = word.end();
            words++;
            other |= !expected.contains(compared.get(0));
        }
        if (other) {
            places.add(new Place(from, to, "The letter goes to " + about.recipient() + ", and this is another name."));
        }
    }

    /** A capital letter, and neither the first word of the greeting nor a title. */
    private static boolean isName(Word word, String written) {
        return Character.isUpperCase(written.charAt(0))
                && !Names.isTitle(word.word())
                && !List.of(
                                "dear",
                                "hello",
                                "hi",
                                "hey",
                                "greetings",
                                "good",
                                "to",
                                "morning",
                                "afternoon",
                                "evening",
                                "day")
                        .contains(word.word())
                && !List.of(
                                "whom",
                                "it",
                                "may",
                                "concern",
                                "sirs",
                                "hiring",
                                "recruiting",
                                "manager",
                                "team",
                                "hr",
                                "all",
                                "there",
                                "everyone",
                                "recruiter",
                                "recruitment",
                                "department",
                                "ladies",
                                "gentlemen",
                                "or",
                                "and",
                                "name")
                        .contains(word.word());
    }

    private void mentioned(Sentence sentence, Letter letter, About about, List<Place> places) {
        for (About.Candidacy other : about.others()) {
            add(sentence, letter, other.company(), about.company(), about.position(), places, "employer");
            add(sentence, letter, other.title(), about.position(), about.company(), places, "position");
        }
    }

    private static void add(
            Sentence sentence,
            Letter letter,
            String other,
            String own,
            String alsoOwn,
            List<Place> places,
            String what) {
        if (other == null || own == null) {
            return;
        }
        List<String> wanted = Names.words(other);
        if (wanted.isEmpty() || holds(own, wanted) || alsoOwn != null && holds(alsoOwn, wanted)) {
            return;
        }
        List<Word> words = sentence.words().stream()
                .filter(word -> !word.word().equals(Word.PAUSE))
                .toList();
        for (int at = 0; at + wanted.size() <= words.size(); at++) {
            if (isAt(words, at, wanted, letter)) {
                Place found = new Place(
                        words.get(at).start(),
                        words.get(at + wanted.size() - 1).end(),
                        "This is the " + what + " of another application of yours; this letter is about " + own + ".");
                if (places.stream().noneMatch(place -> place.start() < found.end() && found.start() < place.end())) {
                    places.add(found);
                }
            }
        }
    }

    private static boolean holds(String own, List<String> wanted) {
        return Names.words(own).containsAll(wanted);
    }

    private static boolean isAt(List<Word> words, int at, List<String> wanted, Letter letter) {
        for (int i = 0; i < wanted.size(); i++) {
            Word word = words.get(at + i);
            // A title or a company begins with a capital letter; office and manager alone are words like others.
            boolean capital = i > 0 || Character.isUpperCase(letter.text().charAt(word.start())) || wanted.size() > 1;
            if (!capital || !word.word().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> instead(Place place, Letter letter, About about) {
        if (place.reason().startsWith("The letter goes to")) {
            return List.of(about.recipient());
        }
        return List.of(place.reason().contains("the employer of") ? about.company() : about.position());
    }
}
