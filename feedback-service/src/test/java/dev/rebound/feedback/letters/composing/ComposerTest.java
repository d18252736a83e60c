package dev.rebound.feedback.letters.composing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.advice.Rejection.Stage;
import dev.rebound.feedback.letters.composing.Letter.Passage;
import dev.rebound.feedback.letters.composing.LetterFacts.Addressee;
import dev.rebound.feedback.reviewing.checking.Review;
import dev.rebound.feedback.reviewing.reader.Names;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Fingerprint;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.seekers.Profile.Spelling;
import dev.rebound.feedback.themes.Theme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComposerTest {

    /** All their digits to the base of three are 0, 1 or 2, so each chooses one wording throughout. */
    static final List<UUID> WORDINGS =
            List.of(new UUID(0, 0), new UUID(0, 1_743_392_200L), new UUID(0, 2 * 1_743_392_200L));

    static final LetterFacts FACTS =
            facts(WORDINGS.get(0), Addressee.EMPLOYER, Stage.FIRST_INTERVIEW, false, List.of(), Spelling.BRITISH);

    static LetterFacts facts(
            UUID candidacy, Addressee to, Stage stage, boolean late, List<Theme> themes, Spelling spelling) {
        return new LetterFacts(
                candidacy,
                to,
                "Kim Osei",
                "Larchmont Boats",
                "Data Analyst",
                stage,
                late,
                "9 March",
                themes,
                themes,
                "Alex Rivera",
                "alex@example.org",
                "020 7946 0000",
                spelling);
    }

    static List<LetterFacts> everyCombination() {
        List<LetterFacts> all = new ArrayList<>();
        for (UUID wording : WORDINGS) {
            for (Addressee to : Addressee.values()) {
                for (Stage stage : Stage.values()) {
                    for (boolean late : new boolean[] {false, true}) {
                        for (Spelling spelling : Spelling.values()) {
                            all.add(facts(wording, to, stage, late, List.of(), spelling));
                            all.add(facts(wording, to, stage, late, List.of(Theme.values()), spelling));
                        }
                    }
                }
            }
        }
        return all;
    }

    @Test
    @DisplayName("R28: a request has every part, in this order")
    void r28ARequestHasEveryPartInItsOrder() {
        for (LetterFacts facts : everyCombination()) {
            List<Part> parts = Composer.compose(LetterKind.REQUEST, facts).passages().stream()
                    .map(Passage::part)
                    .filter(part -> part != Part.ALREADY_KNOWN)
                    .toList();
            assertThat(parts)
                    .containsExactly(
                            Part.GREETING,
                            Part.THANKS_FOR_TIME,
                            Part.DISAPPOINTMENT_AND_KEEP_IN_MIND,
                            Part.WISH_TO_IMPROVE,
                            Part.ADVICE,
                            Part.ANY_ADVICE,
                            Part.CONTACT,
                            Part.APPRECIATION,
                            Part.APPLY_AGAIN,
                            Part.CLOSING,
                            Part.NAME);
        }
    }

    @Test
    @DisplayName("R8, R26, R27, R29, R30, R31: whatever is composed passes the review")
    void whateverIsComposedPassesTheReview() {
        Set<String> wrong = new HashSet<>();
        for (LetterKind kind : LetterKind.values()) {
            for (LetterFacts facts : everyCombination()) {
                String text = filled(Composer.compose(kind, facts).text());
                Review review = Review.of(text, about(kind, facts));
                review.findings()
                        .forEach(finding -> wrong.add(
                                kind + " " + finding.code() + ": " + text.substring(finding.start(), finding.end())));
                review.missing().forEach(part -> wrong.add(kind + " " + facts.to() + " lacks " + part));
            }
        }
        assertThat(wrong).isEmpty();
    }

    static About about(LetterKind kind, LetterFacts facts) {
        Set<Theme> known = EnumSet.noneOf(Theme.class);
        known.addAll(facts.alreadyKnown());
        return new About(
                Kind.valueOf(kind.name()),
                facts.recipient(),
                facts.position(),
                facts.company(),
                facts.name(),
                facts.email(),
                facts.phone(),
                known,
                List.of(),
                List.of(),
                false);
    }

    static String filled(String text) {
        String whole = Letter.filled(text, "one thing you liked hearing", "how the team plans its week");
        return Letter.filled(whole, "one thing you have done since", "I finished a course on statistics");
    }

    @Test
    @DisplayName("R25: a recruiter is asked for the hiring manager's view")
    void r25ARecruiterIsAskedForTheHiringManagersView() {
        for (UUID wording : WORDINGS) {
            String text = Composer.compose(
                            LetterKind.REQUEST,
                            facts(
                                    wording,
                                    Addressee.RECRUITER,
                                    Stage.FINAL_INTERVIEW,
                                    false,
                                    List.of(),
                                    Spelling.BRITISH))
                    .text();
            assertThat(text)
                    .contains("hiring manager")
                    .contains("putting me forward")
                    .doesNotContain("work with you");
        }
    }

    @Test
    @DisplayName("R18: what the seeker knows already is said, and something else is asked for")
    void r18WhatIsKnownAlreadyIsSaid() {
        LetterFacts known = facts(
                WORDINGS.get(0),
                Addressee.EMPLOYER,
                Stage.FIRST_INTERVIEW,
                false,
                List.of(Theme.FIRST_IMPRESSION, Theme.INTERVIEW_PREPARATION),
                Spelling.BRITISH);
        assertThat(Composer.compose(LetterKind.REQUEST, known).text())
                .contains("the first impression I make and how I prepare for an interview")
                .contains("anything else");
        assertThat(Composer.compose(LetterKind.REQUEST, FACTS).passages())
                .noneMatch(passage -> passage.part() == Part.ALREADY_KNOWN);
    }

    @Test
    @DisplayName("R46: thanks name what the advice was about, at most three things, and never what nobody can work on")
    void r46ThanksNameTheThemes() {
        LetterFacts advised = facts(
                WORDINGS.get(0),
                Addressee.EMPLOYER,
                Stage.FIRST_INTERVIEW,
                false,
                List.of(Theme.STRONGER_CANDIDATE, Theme.COMMUNICATION),
                Spelling.BRITISH);
        assertThat(Composer.compose(LetterKind.THANKS, advised).text())
                .contains("advice on how I put things;")
                .contains("invaluable");
        assertThat(ThemesInWords.of(List.of(Theme.EMPLOYER_CIRCUMSTANCES))).isEmpty();
        assertThat(ThemesInWords.of(List.of(Theme.values())).orElseThrow().split(", | and "))
                .hasSize(3);
    }

    @Test
    @DisplayName("R16: the words fit how far it came")
    void r16TheWordsFitTheStage() {
        assertThat(textAt(Stage.APPLICATION))
                .contains("consider my application")
                .doesNotContain("conversation about");
        assertThat(textAt(Stage.PHONE_SCREEN)).contains("speak with me");
        assertThat(textAt(Stage.FIRST_INTERVIEW)).contains("our conversation about");
        assertThat(textAt(Stage.FINAL_INTERVIEW)).contains("you and your colleagues");
    }

    static String textAt(Stage stage) {
        return Composer.compose(
                        LetterKind.REQUEST,
                        facts(WORDINGS.get(0), Addressee.EMPLOYER, stage, false, List.of(), Spelling.BRITISH))
                .text();
    }

    @Test
    @DisplayName("R11: a late request says so with a word and asks for no pardon")
    void r11ALateRequestSaysSo() {
        LetterFacts late =
                facts(WORDINGS.get(0), Addressee.EMPLOYER, Stage.FIRST_INTERVIEW, true, List.of(), Spelling.BRITISH);
        assertThat(Composer.compose(LetterKind.REQUEST, late).text())
                .contains("a little time before writing")
                .doesNotContainIgnoringCase("sorry");
    }

    @Test
    @DisplayName("R43: a follow-up is short and friendly")
    void r43AFollowUpIsShort() {
        for (LetterFacts facts : everyCombination()) {
            assertThat(Composer.compose(LetterKind.FOLLOW_UP, facts).text().split("\\s+"))
                    .hasSizeLessThan(80);
        }
    }

    @Test
    @DisplayName("R33: letters of one seeker differ, and the same facts give the same letter")
    void r33LettersDiffer() {
        for (LetterKind kind : LetterKind.values()) {
            Set<String> texts = new HashSet<>();
            WORDINGS.forEach(wording -> texts.add(Composer.compose(
                            kind,
                            facts(
                                    wording,
                                    Addressee.EMPLOYER,
                                    Stage.FIRST_INTERVIEW,
                                    false,
                                    List.of(),
                                    Spelling.BRITISH))
                    .text()));
            assertThat(texts).as(kind.name()).hasSize(3);
            assertThat(Composer.compose(kind, FACTS)).isEqualTo(Composer.compose(kind, FACTS));
        }
    }

    @Test
    @DisplayName("R33: what is suggested for two candidacies is seldom taken for one text sent to many")
    void r33SuggestionsAreSeldomAlike() {
        SplittableRandom random = new SplittableRandom(33);
        int alike = 0;
        for (int pair = 0; pair < 300; pair++) {
            LetterFacts one = suggested(random, "Larchmont Boats");
            LetterFacts other = suggested(random, "Juniper Learning");
            About about = about(LetterKind.REQUEST, one);
            Fingerprint earlier = Fingerprint.of(
                    dev.rebound.feedback.reviewing.text.Letter.of(
                            Composer.compose(LetterKind.REQUEST, other).text()),
                    Names.masked(about));
            About knowing = new About(
                    about.kind(),
                    about.recipient(),
                    about.position(),
                    about.company(),
                    about.name(),
                    about.email(),
                    about.phone(),
                    about.alreadyKnown(),
                    List.of(),
                    List.of(earlier),
                    false);
            boolean flagged = Review.of(
                            Composer.compose(LetterKind.REQUEST, one).text(), knowing)
                    .findings()
                    .stream()
                    .anyMatch(finding -> finding.code() == Code.MASS_MAILING);
            alike += flagged ? 1 : 0;
        }
        assertThat(alike).isLessThanOrEqualTo(30);
    }

    static LetterFacts suggested(SplittableRandom random, String company) {
        return new LetterFacts(
                new UUID(random.nextLong(), random.nextLong()),
                Addressee.EMPLOYER,
                "Kim Osei",
                company,
                "Data Analyst",
                Stage.FIRST_INTERVIEW,
                false,
                null,
                List.of(),
                List.of(),
                "Alex Rivera",
                "alex@example.org",
                null,
                Spelling.BRITISH);
    }

    @Test
    void whatIsNotKnownIsAGapThatIsNamed() {
        LetterFacts bare = new LetterFacts(
                WORDINGS.get(0),
                Addressee.EMPLOYER,
                null,
                "Larchmont",
                "Analyst",
                Stage.FIRST_INTERVIEW,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                " ",
                Spelling.BRITISH);
        String text = Composer.compose(LetterKind.REQUEST, bare).text();
        assertThat(Letter.gaps(text)).containsExactly("their name", "your phone or email", "your name");
        assertThat(Letter.filled(text, "their name", "Kim $1")).contains("Dear Kim $1,");
        assertThat(Letter.gaps(
                        Composer.compose(LetterKind.THANK_YOU_NOTE, FACTS).text()))
                .containsExactly("one thing you liked hearing");
    }

    @Test
    void eitherWayOfReachingTheSeekerIsEnough() {
        LetterFacts emailOnly = new LetterFacts(
                WORDINGS.get(0),
                Addressee.EMPLOYER,
                "Kim",
                "Larchmont",
                "Analyst",
                Stage.FIRST_INTERVIEW,
                false,
                null,
                List.of(),
                List.of(),
                "Alex",
                "alex@example.org",
                null,
                Spelling.BRITISH);
        assertThat(Composer.compose(LetterKind.REQUEST, emailOnly).text())
                .contains("You can reach me at alex@example.org.");
    }

    @Test
    void noLetterShoutsOrIsLong() {
        for (LetterKind kind : LetterKind.values()) {
            for (LetterFacts facts : everyCombination()) {
                String text = Composer.compose(kind, facts).text();
                assertThat(text).doesNotContain("!").doesNotContain("  ");
                assertThat(text.split("\\s+")).hasSizeLessThan(230);
            }
        }
    }

    @Test
    void ourOwnWordsAreSpelledAsTheSeekerSpellsAndNamesStayAsTheyAre() {
        assertThat(Spelled.in(Spelling.AMERICAN, "I practise my CV")).isEqualTo("I practice my résumé");
        assertThat(Spelled.in(Spelling.BRITISH, "I practise my CV")).isEqualTo("I practise my CV");
        LetterFacts american = new LetterFacts(
                WORDINGS.get(0),
                Addressee.EMPLOYER,
                "Kim",
                "CV Favour Ltd",
                "Analyst",
                Stage.FIRST_INTERVIEW,
                false,
                null,
                List.of(),
                List.of(),
                "Alex",
                "a@example.org",
                null,
                Spelling.AMERICAN);
        assertThat(Composer.compose(LetterKind.REQUEST, american).text()).contains("CV Favour Ltd");
    }

    @Test
    void everyPartNamesItsRow() {
        assertThat(Stream.of(Part.values()).map(Part::rule)).doesNotContainNull();
        assertThat(Stream.of(LetterKind.values())
                        .map(kind -> LetterKind.ofPath(kind.path()).orElseThrow()))
                .containsExactly(LetterKind.values());
    }
}
