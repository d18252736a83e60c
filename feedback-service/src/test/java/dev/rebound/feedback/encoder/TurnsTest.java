package dev.rebound.feedback.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wishes, comparisons, praise before criticism and denials: what decides whether somebody did well or is to do better. */
class TurnsTest {

    /** Of the themes in the table; which way round they are named allows of no exception. */
    static final double LEAST_FOUND = 0.9;

    static final double LEAST_FOUND_BY_CUES = 0.65;

    static Encoder encoder;
    static ThemeTagger tagger;

    record Sentence(String text, Map<Theme, Polarity> themes) {}

    @BeforeAll
    static void load() throws Exception {
        encoder = new Encoder();
        tagger = new EncoderTagger(new LexiconTagger(), encoder, Blend.CHOSEN);
    }

    @AfterAll
    static void unload() throws Exception {
        encoder.close();
    }

    @Test
    void noWishIsTakenForPraiseAndNoDenialForBlame() throws IOException {
        assertThat(sentences()).hasSizeGreaterThanOrEqualTo(60);
        assertDirections(tagger, LEAST_FOUND);
    }

    @Test
    void noWishIsTakenForPraiseByCuesAloneEither() throws IOException {
        assertDirections(new LexiconTagger(), LEAST_FOUND_BY_CUES);
    }

    private static void assertDirections(ThemeTagger tagger, double least) throws IOException {
        int meant = 0;
        int found = 0;
        List<String> wrong = new ArrayList<>();
        for (Sentence sentence : sentences()) {
            Map<Theme, Polarity> got =
                    tagger.tag(sentence.text()).tags().stream().collect(Collectors.toMap(Tag::theme, Tag::polarity));
            meant += sentence.themes().size();
            for (Map.Entry<Theme, Polarity> one : sentence.themes().entrySet()) {
                Polarity polarity = got.get(one.getKey());
                found += polarity == null ? 0 : 1;
                if (polarity != null && polarity != one.getValue()) {
                    wrong.add(sentence.text() + " " + one.getKey() + " " + polarity);
                }
            }
        }
        System.out.printf("turns: %d of %d themes found, the wrong way round: %s%n", found, meant, wrong);
        assertThat(wrong).isEmpty();
        assertThat((double) found / meant).isGreaterThanOrEqualTo(least);
    }

    static List<Sentence> sentences() throws IOException {
        try (InputStream in = ThemeTagger.class.getResourceAsStream("turns.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TurnsTest::sentence)
                    .toList();
        }
    }

    private static Sentence sentence(String line) {
        String[] halves = line.split("\\|");
        return new Sentence(
                halves[0].strip(),
                Stream.of(halves[1].strip().split(",\\s*"))
                        .map(one -> one.split(" "))
                        .collect(Collectors.toMap(
                                words -> Theme.of(words[0]).orElseThrow(),
                                words -> Polarity.valueOf(words[1].toUpperCase()))));
    }
}
