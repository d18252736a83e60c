package dev.rebound.feedback.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.encoder.Labelled.Row;
import dev.rebound.feedback.encoder.Outcomes.Figure;
import dev.rebound.feedback.encoder.Outcomes.Interval;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.feedback.themes.lexicon.LexiconTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the tagger on the development cases and on the test part, and fails if a figure fell below the interval that
 * {@code training/floors.txt} holds. With {@code -Drebound.update=true} it writes those floors and {@code training/report.md}
 * anew.
 */
class ThemeReportTest {

    private static final Path REPORT = Path.of("training", "report.md");
    private static final Path FLOORS = Path.of("training", "floors.txt");

    static Encoder encoder;

    /** The taggers that are compared, the product's own last, by the name that the report gives them. */
    static Map<String, ThemeTagger> taggers;

    /** The texts, by the name that the report gives them. */
    static Map<String, List<Row>> parts;

    @BeforeAll
    static void load() throws Exception {
        encoder = new Encoder();
        LexiconTagger lexicon = new LexiconTagger();
        taggers = new LinkedHashMap<>();
        taggers.put("cues alone", lexicon);
        taggers.put("encoder alone", new EncoderTagger(lexicon, encoder, Blend.CHOSEN.deaf()));
        taggers.put("encoder and cues", new EncoderTagger(lexicon, encoder, Blend.CHOSEN));
        parts = new LinkedHashMap<>();
        parts.put("development cases", Labelled.development());
        parts.put("test part", Labelled.test());
        parts.put("test part, new to every model", ofFiles("message-", "cluster-"));
    }

    @AfterAll
    static void unload() throws Exception {
        encoder.close();
    }

    @Test
    void noFigureFellBelowItsInterval() throws IOException {
        Map<String, Double> now = new TreeMap<>();
        StringBuilder report = new StringBuilder(head());
        for (Map.Entry<String, List<Row>> part : parts.entrySet()) {
            Map<String, Outcomes> outcomes = new LinkedHashMap<>();
            taggers.forEach((name, tagger) -> outcomes.put(name, Outcomes.of(tagger, part.getValue())));
            Outcomes own = outcomes.get("encoder and cues");
            for (Figure figure : Figure.values()) {
                now.put(part.getKey() + ", " + figure.title, own.value(figure));
            }
            if (updating()) {
                report.append(section(part.getKey(), part.getValue().size(), outcomes));
            }
        }
        if (updating()) {
            Files.writeString(REPORT, report);
            Files.write(FLOORS, floors());
        }
        Map<String, Double> floors = new TreeMap<>();
        for (String line : Files.readAllLines(FLOORS)) {
            int equals = line.indexOf(" = ");
            floors.put(line.substring(0, equals), Double.parseDouble(line.substring(equals + 3)));
        }
        assertThat(floors).hasSizeGreaterThan(20).containsKey("test part, micro-F1");
        assertThat(floors).allSatisfy((name, floor) -> assertThat(now.get(name))
                .as("%s, which must not fall below its interval", name)
                .isGreaterThanOrEqualTo(floor));
    }

    private static boolean updating() {
        return Boolean.getBoolean("rebound.update");
    }

    private static List<Row> ofFiles(String... prefixes) throws IOException {
        return Labelled.test().stream()
                .filter(row -> Stream.of(prefixes).anyMatch(row.id()::startsWith))
                .toList();
    }

    private static List<String> floors() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<Row>> part : parts.entrySet()) {
            Outcomes own = Outcomes.of(taggers.get("encoder and cues"), part.getValue());
            for (Figure figure : Figure.values()) {
                Interval interval = own.interval(figure);
                if (!Double.isNaN(interval.low())) {
                    lines.add("%s, %s = %s".formatted(part.getKey(), figure.title, number(interval.low())));
                }
            }
        }
        return lines;
    }

    private static String head() {
        return """
                # How well themes are named

                Written by `ThemeReportTest` (the README beside this file says how). Version %s. In brackets the 95 %% interval of
                1,000 resamples of the texts, drawn with a fixed seed. The development cases were in view when cues and blend were
                chosen; the test part was not. But one of the three models whose weights are averaged had been trained on most of the
                test part's sentences and seeds before that part was set apart: its 129 messages and cluster sentences are the ones
                that no model has seen, and theirs are the figures to believe.
                """.formatted(EncoderTagger.VERSION);
    }

    private static String section(String name, int texts, Map<String, Outcomes> outcomes) {
        StringBuilder text = new StringBuilder("\n## %s, %d texts\n\n| |".formatted(capital(name), texts));
        outcomes.keySet().forEach(tagger -> text.append(" ").append(tagger).append(" |"));
        text.append("\n| --- |").append(" --- |".repeat(outcomes.size())).append("\n");
        for (Figure figure : Figure.values()) {
            text.append("| ").append(figure.title).append(" |");
            for (Outcomes one : outcomes.values()) {
                Interval interval = one.interval(figure);
                text.append(
                        Double.isNaN(interval.value())
                                ? " none |"
                                : " %s (%s to %s) |"
                                        .formatted(
                                                number(interval.value()),
                                                number(interval.low()),
                                                number(interval.high())));
            }
            text.append("\n");
        }
        for (Band band : Band.values()) {
            text.append("| tags in the band \"").append(band).append("\" that are right |");
            for (Outcomes one : outcomes.values()) {
                int[] count = one.band(band);
                text.append(" %d of %d |".formatted(count[0], count[1]));
            }
            text.append("\n");
        }
        text.append("\n| theme | labels |");
        outcomes.keySet().forEach(tagger -> text.append(" F1, ").append(tagger).append(" |"));
        text.append("\n| --- | --- |").append(" --- |".repeat(outcomes.size())).append("\n");
        for (Theme theme : Theme.values()) {
            text.append("| %s | %d |"
                    .formatted(
                            theme.title(), outcomes.values().iterator().next().count(theme)[2]));
            outcomes.values().forEach(one -> text.append(" ")
                    .append(number(Outcomes.f1(one.count(theme))))
                    .append(" |"));
            text.append("\n");
        }
        return text.toString();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String number(double share) {
        return Double.isNaN(share) ? "none" : String.format(Locale.ROOT, "%.3f", share);
    }
}
