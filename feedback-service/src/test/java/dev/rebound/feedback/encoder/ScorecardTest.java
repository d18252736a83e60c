package dev.rebound.feedback.encoder;

import static dev.rebound.feedback.themes.Polarity.CONTEXT;
import static dev.rebound.feedback.themes.Polarity.IMPROVE;
import static dev.rebound.feedback.themes.Polarity.MIXED;
import static dev.rebound.feedback.themes.Polarity.STRENGTH;
import static dev.rebound.feedback.themes.Theme.COMMUNICATION;
import static dev.rebound.feedback.themes.Theme.COMPENSATION_LOGISTICS;
import static dev.rebound.feedback.themes.Theme.CONFIDENCE_COMPOSURE;
import static dev.rebound.feedback.themes.Theme.CULTURE_TEAM_FIT;
import static dev.rebound.feedback.themes.Theme.EXPERIENCE_QUALIFICATIONS;
import static dev.rebound.feedback.themes.Theme.FIRST_IMPRESSION;
import static dev.rebound.feedback.themes.Theme.INTERVIEW_PREPARATION;
import static dev.rebound.feedback.themes.Theme.JOB_COMPETENCY;
import static dev.rebound.feedback.themes.Theme.MOTIVATION_ENTHUSIASM;
import static dev.rebound.feedback.themes.Theme.TECHNICAL_EXPERTISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A scorecard")
class ScorecardTest {

    static final LexiconTagger LEXICON = new LexiconTagger();
    static Encoder encoder;
    static ThemeTagger tagger;

    @BeforeAll
    static void load() throws Exception {
        encoder = new Encoder();
        tagger = new EncoderTagger(LEXICON, encoder, Blend.CHOSEN);
    }

    @AfterAll
    static void unload() throws Exception {
        encoder.close();
    }

    @Test
    void ofFiguresIsReadLineByLineAndEachMarkStaysWithItsOwnLabel() {
        assertBoth(
                """
                Technical: 4/5
                Communication: 2/5
                Preparation: 3/5
                Confidence: 5/5
                """,
                Map.of(
                        TECHNICAL_EXPERTISE, STRENGTH,
                        COMMUNICATION, IMPROVE,
                        INTERVIEW_PREPARATION, MIXED,
                        CONFIDENCE_COMPOSURE, STRENGTH));
    }

    @Test
    void ofWordsIsReadLikeOneOfFigures() {
        assertBoth(
                "Communication: Good\nTechnical skills: Poor\nMotivation: Excellent\nPunctuality: Satisfactory\n"
                        + "Leadership: Below expectations\nTeam fit: meets expectations",
                Map.of(
                        COMMUNICATION, STRENGTH,
                        TECHNICAL_EXPERTISE, IMPROVE,
                        MOTIVATION_ENTHUSIASM, STRENGTH,
                        FIRST_IMPRESSION, MIXED,
                        JOB_COMPETENCY, IMPROVE,
                        CULTURE_TEAM_FIT, STRENGTH));
    }

    @Test
    void mayStandInATable() {
        assertBoth(
                """
                | Area | Weight | Score | Comment |
                |------|--------|-------|---------|
                | Technical test | 40% | 2/5 | |
                | **Communication** | 30% | 5/5 | |
                | Relevant experience | 30% | 4/5 | |
                """,
                Map.of(TECHNICAL_EXPERTISE, IMPROVE, COMMUNICATION, STRENGTH, EXPERIENCE_QUALIFICATIONS, STRENGTH));
        assertBoth(
                "Criterion\tMark\nPoise\t1\nListening\t5\n",
                Map.of(CONFIDENCE_COMPOSURE, IMPROVE, COMMUNICATION, STRENGTH));
    }

    @Test
    void mayMarkWithStarsSharesGradesAndLights() {
        assertBoth(
                "Technical ★★★★☆\nPresence ★★☆☆☆",
                Map.of(TECHNICAL_EXPERTISE, STRENGTH, CONFIDENCE_COMPOSURE, IMPROVE));
        assertBoth(
                "Coding test: 85%. Presentation: 40%.", Map.of(TECHNICAL_EXPERTISE, STRENGTH, COMMUNICATION, IMPROVE));
        assertBoth(
                "Motivation: A\nSubject knowledge: D",
                Map.of(MOTIVATION_ENTHUSIASM, STRENGTH, TECHNICAL_EXPERTISE, IMPROVE));
        assertBoth(
                "Values: green\nQualifications: red",
                Map.of(CULTURE_TEAM_FIT, STRENGTH, EXPERIENCE_QUALIFICATIONS, IMPROVE));
    }

    @Test
    void mayStandInOneSentence() {
        assertBoth(
                "Technical skills - 4 out of 5, communication - 2 out of 5, preparation - 5 out of 5.",
                Map.of(TECHNICAL_EXPERTISE, STRENGTH, COMMUNICATION, IMPROVE, INTERVIEW_PREPARATION, STRENGTH));
        assertBoth(
                "Comms 5, Prep 5, SQL test 1",
                Map.of(COMMUNICATION, STRENGTH, INTERVIEW_PREPARATION, STRENGTH, TECHNICAL_EXPERTISE, IMPROVE));
    }

    @Test
    void onWhichOneIsTheBestIsTurnedRound() {
        assertBoth(
                "Scores (1 = excellent, 5 = poor)\nCommunication: 1\nTechnical: 5",
                Map.of(COMMUNICATION, STRENGTH, TECHNICAL_EXPERTISE, IMPROVE));
    }

    @Test
    void isReadBesideTheLetterAroundIt() {
        assertBoth(
                """
                Thank you for coming in last week. Here are the marks of the panel:

                - Technical: 4/5
                - Communication: 2/5 (you talked over Diane twice)

                You did not ask us a single question about the school.
                """,
                Map.of(TECHNICAL_EXPERTISE, STRENGTH, COMMUNICATION, IMPROVE, INTERVIEW_PREPARATION, IMPROVE),
                false);
    }

    @Test
    void isContradictedByTheLetterAroundIt() {
        Tagging tagging = tagger.tag("Technical: 5/5\n\nAll the same your SQL was weak, we thought.");

        assertThat(tagging.tags()).hasSize(1);
        assertThat(tagging.tags().get(0).polarity()).isEqualTo(MIXED);
        assertThat(tagging.tags().get(0).evidence()).hasSize(2);
    }

    @Test
    void ofNotesWithoutASentenceIsStillEnglish() {
        assertBoth(
                "Arrival: 12 min late, no apology\nExplanation of method: crystal clear\nSQL task: 9/10",
                Map.of(FIRST_IMPRESSION, IMPROVE, COMMUNICATION, STRENGTH, TECHNICAL_EXPERTISE, STRENGTH));
    }

    @Test
    void onWhichReasonsAreTickedNamesTheTickedOnes() {
        assertBoth(
                "Reasons:\n[x] not enough experience in the sector\n[ ] communication skills\n[ ] technical skills",
                Map.of(EXPERIENCE_QUALIFICATIONS, IMPROVE));
    }

    @Test
    void thatSumsUpOrLeavesOutNamesNothing() {
        assertBoth("Overall: 2/5\nRecommendation: no hire\nAppearance: not assessed", Map.of());
    }

    @Test
    void marksCircumstancesAsNothingThatTheSeekerDid() {
        assertBoth(
                "Salary expectations: high\nCommunication: good",
                Map.of(COMPENSATION_LOGISTICS, CONTEXT, COMMUNICATION, STRENGTH));
    }

    @Test
    void mustNotMarkAForbiddenGround() {
        Tagging tagging = tagger.tag("Technical: 4/5\nAge: 2/5");

        assertThat(tagging.tags()).extracting(Tag::theme).containsExactly(TECHNICAL_EXPERTISE);
        assertThat(tagging.noReason()).hasToString("possibly_unlawful");
    }

    @Test
    void isShownByItsLines() {
        String text = "Hello,\nTechnical: 4/5\nCommunication: 2/5";
        for (ThemeTagger one : new ThemeTagger[] {LEXICON, tagger}) {
            assertThat(one.tag(text).tags())
                    .allSatisfy(tag -> assertThat(tag.band()).isEqualTo(Band.CLEAR))
                    .extracting(tag -> text.substring(
                            tag.evidence().get(0).start(), tag.evidence().get(0).end()))
                    .containsExactly("Communication: 2/5", "Technical: 4/5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The role is open 24/7 and the team of 5 is strong.",
                "One last thing: good luck with your search.",
                "Your interview: 10/12 at 14:30.",
                "Kenntnisse: 4/5\nAuftreten: 2/5\nSprache: gut"
            })
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(LEXICON.tag(text).tags()).isEmpty();
        assertThat(tagger.tag(text).tags()).isEmpty();
    }

    @Test
    void ofAnyLengthTakesABoundedTime() {
        LEXICON.tag("Technical: 4/5");
        assertTimeout(Duration.ofSeconds(5), () -> {
            LEXICON.tag("Technical: 4/5\n".repeat(1_300));
            LEXICON.tag("a a ".repeat(5_000));
            LEXICON.tag("| a ".repeat(5_000));
            LEXICON.tag("a, ".repeat(6_000));
            LEXICON.tag("a: ".repeat(6_000));
            LEXICON.tag("score | ".repeat(2_500));
            LEXICON.tag(("a-".repeat(190) + "\n").repeat(50));
        });
    }

    private static void assertBoth(String text, Map<Theme, Polarity> expected) {
        assertBoth(text, expected, true);
    }

    private static void assertBoth(String text, Map<Theme, Polarity> expected, boolean byCuesToo) {
        assertThat(themes(tagger, text)).isEqualTo(expected);
        if (byCuesToo) {
            assertThat(themes(LEXICON, text)).isEqualTo(expected);
        }
    }

    private static Map<Theme, Polarity> themes(ThemeTagger tagger, String text) {
        Map<Theme, Polarity> themes = new LinkedHashMap<>();
        tagger.tag(text).tags().forEach(tag -> themes.put(tag.theme(), tag.polarity()));
        return themes;
    }
}
