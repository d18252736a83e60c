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
}
