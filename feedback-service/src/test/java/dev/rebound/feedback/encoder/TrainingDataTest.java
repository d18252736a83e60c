package dev.rebound.feedback.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.encoder.Labelled.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is trained on and what is tested on stay apart. */
class TrainingDataTest {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    record Worded(String id, Set<String> words) {

        static Worded of(Row row) {
            return new Worded(
                    row.id(),
                    WORD.matcher(row.text().toLowerCase(Locale.ROOT).replaceAll("['’]", ""))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toSet()));
        }

        /** The same words, or three fifths of all words in both. */
        boolean near(Worded other) {
            if (words.equals(other.words)) {
                return true;
            }
            if (Math.min(words.size(), other.words.size()) < 4) {
                return false;
            }
            long both = words.stream().filter(other.words::contains).count();
            return both * 10 >= 6 * (words.size() + other.words.size() - both);
        }
    }

    @Test
    void aQuarterIsTheTestPartAndEveryRowOfItIsThere() throws IOException {
        List<Row> rows = Labelled.all();
        Set<String> ids = rows.stream().map(Row::id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(rows);
        assertThat(ids).containsAll(Labelled.testIds());
        assertThat((double) Labelled.testIds().size() / rows.size()).isBetween(0.25, 0.27);
    }

    @Test
    void noNearDuplicateOfATestRowIsTrainedOn() throws IOException {
        Set<String> test = Labelled.testIds();
        List<Worded> rows = Labelled.all().stream().map(Worded::of).toList();
        assertThat(pairs(
                        rows.stream().filter(row -> test.contains(row.id())).toList(),
                        rows.stream().filter(row -> !test.contains(row.id())).toList()))
                .isEmpty();
    }

    @Test
    void noRowIsANearDuplicateOfADevelopmentCase() throws IOException {
        assertThat(pairs(
                        Labelled.development().stream().map(Worded::of).toList(),
                        Labelled.all().stream().map(Worded::of).toList()))
                .isEmpty();
    }

    @Test
    void everyThemeHasRowsOfBothPartsAndSoHasNoThemeAtAll() throws IOException {
        Set<Object> train = new HashSet<>();
        Set<Object> test = new HashSet<>();
        for (Row row : Labelled.all()) {
            Set<Object> part = Labelled.testIds().contains(row.id()) ? test : train;
            part.addAll(row.themes().keySet());
            if (row.themes().isEmpty()) {
                part.add("none");
            }
        }
        assertThat(test).hasSize(15).isEqualTo(train);
    }

    private static List<String> pairs(List<Worded> some, List<Worded> others) {
        List<String> pairs = new ArrayList<>();
        for (Worded one : some) {
            others.stream().filter(one::near).forEach(other -> pairs.add(one.id() + " and " + other.id()));
        }
        return pairs;
    }
}
