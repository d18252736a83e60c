package dev.rebound.feedback.mails.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.mails.phrases.Folded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is known of words was learned from all labelled mails, and learning again gives the same;
 * {@code -Drebound.update=true} writes it anew.
 */
class WordingTest {

    static final Path LEARNED = Path.of("src/main/resources/dev/rebound/feedback/mails/recognition/wording.tsv");

    private static final int ROUNDS = 1_000;
    private static final double STEP = 0.01;
    private static final double DECAY = 1;
    private static final double LEAST = 0.01;

    record Example(String[] features, boolean rejection) {}

    @Test
    void learningAgainGivesTheSame() throws IOException {
        String learned = learn(examples());
        if (Boolean.getBoolean("rebound.update")) {
            Files.createDirectories(LEARNED.getParent());
            Files.writeString(LEARNED, learned);
        }
        assertThat(Files.readString(LEARNED))
                .as("run this test with -Drebound.update=true if mails were added")
                .isEqualTo(learned);
    }

    @Test
    void wordsOfARejectionTellMoreThanOthers() {
        Wording wording = Wording.learned();
        assertThat(wording.isOfRejection("we chose another candidate for the role"))
                .isGreaterThan(wording.isOfRejection("your parcel will arrive on monday"));
        assertThat(wording.isOfRejection("")).isBetween(0.0, 1.0);
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String part : List.of("given", "development", "fresh")) {
            for (Measured one : Measured.of(part)) {
                String text =
                        new Letter(one.read().subject(), one.read().body(), null, null, false, false, false).text();
                String lower = Folded.of(text, Recogniser.LONGEST_TEXT).lower();
                examples.add(new Example(Wording.features(lower).toArray(String[]::new), one.isRejection()));
            }
        }
        return examples;
    }

    /** Gradient descent on all examples at once, in a fixed order, over what stands in two mails at least. */
    static String learn(List<Example> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(one -> {
            for (String feature : one.features()) {
                counts.merge(feature, 1, Integer::sum);
            }
        });
        counts.values().removeIf(count -> count < 2);
        // The seekers of these mails; whoever pastes one is called otherwise.
        counts.keySet().removeIf(feature -> feature.matches(".*\\b(?:alex|sam|morgan)\\b.*|morg-"));
        List<String> names = List.copyOf(counts.keySet());
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[][] known = all.stream()
                .map(one -> List.of(one.features()).stream()
                        .filter(places::containsKey)
                        .mapToInt(places::get)
                        .toArray())
                .toArray(int[][]::new);
        double[] weights = new double[names.size()];
        double bias = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            double biasGradient = 0;
            for (int i = 0; i < known.length; i++) {
                double scale = Wording.scale(known[i].length);
                double sum = bias;
                for (int feature : known[i]) {
                    sum += weights[feature] * scale;
                }
                double error = 1 / (1 + Math.exp(-sum)) - (all.get(i).rejection() ? 1 : 0);
                for (int feature : known[i]) {
                    gradient[feature] += error * scale;
                }
                biasGradient += error;
            }
            for (int feature = 0; feature < weights.length; feature++) {
                weights[feature] -= STEP * (gradient[feature] + DECAY * weights[feature]);
            }
            bias -= STEP * biasGradient;
        }
        StringBuilder learned = new StringBuilder();
        learned.append(Wording.BIAS).append('\t').append(rounded(bias)).append('\n');
        for (int feature = 0; feature < weights.length; feature++) {
            if (Math.abs(weights[feature]) >= LEAST) {
                learned.append(names.get(feature))
                        .append('\t')
                        .append(rounded(weights[feature]))
                        .append('\n');
            }
        }
        return learned.toString();
    }

    private static String rounded(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }
}
