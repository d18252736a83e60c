package dev.rebound.feedback.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vague words, stock letters, refusals to give reasons and other languages: nothing may be made of them. */
class NothingInventedTest {

    static Encoder encoder;
    static ThemeTagger tagger;

    @BeforeAll
    static void load() throws Exception {
        encoder = new Encoder();
        tagger = new EncoderTagger(new LexiconTagger(), encoder, Blend.CHOSEN);
    }

    @AfterAll
    static void unload() throws Exception {
        encoder.close();
    }

    static List<String> texts() throws Exception {
        try (InputStream in = ThemeTagger.class.getResourceAsStream("nothing.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" | ") && !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf(" | ") + 3))
                    .toList();
        }
    }

    @Test
    void thereAreEnoughOfThem() throws Exception {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingIsMadeOf(String text) {
        assertThat(tagger.tag(text).tags()).isEmpty();
        assertThat(new LexiconTagger().tag(text).tags()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void norOfItWithAThankYouAround(String text) {
        Tagging tagging = tagger.tag("Dear Kim,\n\n" + text + "\n\nKind regards,\nAlex");

        assertThat(tagging.tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We enjoyed meeting you and loved your enthusiasm for the job.",
                "It was a pleasure to meet you and we were impressed by your SQL.",
                "We enjoyed talking to you and liked your clear answers.",
                "Thanks for your time, your CV was excellent.",
                "Best of luck, and do work on your SQL before the next interview.",
                "We wish you well; your answers were too long."
            })
    void whatFollowsACourtesyIsRead(String text) {
        assertThat(tagger.tag(text).tags()).hasSize(1);
    }
}
