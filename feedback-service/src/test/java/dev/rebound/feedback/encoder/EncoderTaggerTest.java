package dev.rebound.feedback.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rebound.feedback.encoder.Labelled.Row;
import dev.rebound.feedback.encoder.Outcomes.Figure;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTaggerTest {

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
    void theDevelopmentCasesAreTaggedBetterThanByCuesAlone() throws IOException {
        Outcomes cues = Outcomes.of(LEXICON, Labelled.development());
        Outcomes both = Outcomes.of(tagger, Labelled.development());
        for (Figure figure : List.of(Figure.MICRO_F1, Figure.FAMILIES, Figure.POLARITY, Figure.EXACT)) {
            assertThat(both.value(figure)).as(figure.title).isGreaterThan(cues.value(figure));
        }
    }

    @Test
    void whereNoReasonIsGivenNoneIsInvented() throws IOException {
        assertThat(Labelled.development().stream().filter(one -> one.themes().isEmpty()))
                .hasSizeGreaterThan(5)
                .allSatisfy(one -> {
                    assertThat(tagger.tag(one.text()).tags()).as(one.text()).isEmpty();
                    assertThat(tagger.tag(one.text()).noReason()).isNotNull();
                });
    }

    @Test
    void quotedMailAndTheSignatureAreNotTheSendersWordsAndOffsetsStay() {
        String text =
                "> You were late, your SQL was weak.\n\n<p>Your answers were far too long.</p>\n\nKind regards,\nThe SQL team";
        Tagging tagging = tagger.tag(text);

        assertThat(tagging.tags()).extracting(Tag::theme).containsExactly(Theme.COMMUNICATION);
        Evidence evidence = tagging.tags().get(0).evidence().get(0);
        assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo("Your answers were far too long.");
    }

    @Test
    void aTextThatIsQuotedAsAWholeIsWhatTheySaid() {
        assertThat(tagger.tag("> You were twenty minutes late.\n> Your SQL was weak.")
                        .tags())
                .extracting(Tag::theme)
                .containsExactly(Theme.FIRST_IMPRESSION, Theme.TECHNICAL_EXPERTISE);
    }

    @Test
    void aForbiddenGroundIsNeverAThemeToWorkOn() {
        Tagging tagging = tagger.tag("At your age we felt that you would not keep up with the team.");

        assertThat(tagging.tags()).isEmpty();
        assertThat(tagging.noReason()).hasToString("possibly_unlawful");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your SQL was weak. And at your age we doubt that you would stay.",
                "Your SQL was too weak for us, and the manager would rather have a man on nights.",
                "Your SQL fell short of what we need. Between us, they also wanted somebody younger."
            })
    void aForbiddenGroundBesideALawfulOneIsMarkedAndTheLawfulOneIsNamed(String text) {
        for (ThemeTagger one : List.of(tagger, LEXICON)) {
            Tagging tagging = one.tag(text);

            assertThat(tagging.tags()).extracting(Tag::theme).containsExactly(Theme.TECHNICAL_EXPERTISE);
            assertThat(tagging.tags()).extracting(Tag::polarity).containsExactly(Polarity.IMPROVE);
            assertThat(tagging.noReason()).hasToString("possibly_unlawful");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You could explain cricket to my mother-in-law.",
                "You were lovely with the small children, and pulled your weight.",
                "We are covering the maternity leave internally after all.",
                "You asked good questions about the younger pupils and the medical devices."
            })
    void wordsThatOnlySoundForbiddenAreNot(String text) {
        assertThat(tagger.tag(text).noReason()).isNotEqualTo(NoReason.POSSIBLY_UNLAWFUL);
        assertThat(LEXICON.tag(text).noReason()).isNotEqualTo(NoReason.POSSIBLY_UNLAWFUL);
    }

    @Test
    void theWinnersExperienceSaysNothingAboutTheSeeker() {
        assertThat(tagger.tag("We offered it to somebody else, who has ten years of experience in retail.")
                        .tags())
                .extracting(Tag::theme)
                .containsExactly(Theme.STRONGER_CANDIDATE);
    }

    @Test
    void everyTagShowsASentenceWithinTheText() throws IOException {
        for (Row one : Labelled.development()) {
            for (Tag tag : tagger.tag(one.text()).tags()) {
                assertThat(tag.evidence()).isNotEmpty().allSatisfy(evidence -> {
                    assertThat(evidence.start()).isNotNegative().isLessThan(evidence.end());
                    assertThat(evidence.end()).isLessThanOrEqualTo(one.text().length());
                    assertThat(evidence.cueStart()).isBetween(evidence.start(), evidence.cueEnd() - 1);
                    assertThat(evidence.cueEnd()).isLessThanOrEqualTo(evidence.end());
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ihre Kenntnisse in SQL waren sehr gut, aber für diese Stelle suchen wir mehr Erfahrung.",
                "Votre expérience en Python est impressionnante mais nous avons choisi un autre candidat."
            })
    void anotherLanguageIsKeptAndNothingIsNamed(String text) {
        assertThat(tagger.tag(text).tags()).isEmpty();
        assertThat(tagger.tag(text).noReason()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "…", "- - -", "a", ":", "\n\n\n", "<", "> ", "<p></p>", "--", "Kind regards"})
    void nearlyNothingIsNoReason(String text) {
        assertThat(tagger.tag(text).tags()).isEmpty();
    }

    @Test
    void theLongestTextsTakeABoundedTime() {
        tagger.tag("You were late.");
        assertTimeout(Duration.ofSeconds(8), () -> {
            tagger.tag("You were late, your SQL was weak; and the other had more. ".repeat(340));
            tagger.tag("we spoke about the work and the team ".repeat(500));
            tagger.tag("<p " + "a".repeat(19_000));
            tagger.tag("<".repeat(20_000));
            tagger.tag("late" + " ".repeat(19_000) + "late");
        });
    }

    @Test
    void fiveSentencesAreReadInTheTimeOfAKeystroke() {
        String text = "Thank you for coming in. Your SQL was strong. Your examples were rather thin and ran on. "
                + "You did not ask us anything about the team. In the end somebody with more experience was chosen.";
        for (int i = 0; i < 60; i++) {
            tagger.tag(text);
        }
        long[] nanos = new long[100];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            tagger.tag(text);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("five sentences: p50 %.1f ms, p95 %.1f ms%n", nanos[50] / 1e6, nanos[95] / 1e6);
        assertThat(Duration.ofNanos(nanos[50])).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void whereTheLibraryCannotLoadThemesAreNamedByCuesAndTheVersionSaysSo() {
        LoadedLater tagger = new LoadedLater(() -> {
            throw new UnsatisfiedLinkError("no such library");
        });

        assertThat(tagger.tag("Your SQL was weak.")).isEqualTo(LEXICON.tag("Your SQL was weak."));
        assertThat(tagger.version()).isEqualTo(LexiconTagger.VERSION);
    }

    @Test
    void theFirstTextWaitsForTheEncoderAndIsTaggedLikeEveryLaterOne() {
        LoadedLater tagger = new LoadedLater(Encoder::new);
        Tagging first = tagger.tag("You never let us finish a question.");

        assertThat(first.tagger()).isEqualTo(EncoderTagger.VERSION);
        assertThat(tagger.tag("You never let us finish a question.")).isEqualTo(first);
    }
}
