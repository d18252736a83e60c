package dev.rebound.feedback.mails.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the words of a letter are those of a rejection: a logistic regression over words, their beginnings and pairs of
 * them, learned from the labelled mails that may be learned from. It is asked only where no phrase decides.
 */
final class Wording {

    private static final int MOST_WORDS = 1_000;
    private static final int BEGINNING = 4;
    private static final double SCALE = 3;
    static final String BIAS = "*";

    private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[.!?]");

    private final Map<String, Double> weights;

    Wording(Map<String, Double> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** As it was learned. */
    static Wording learned() {
        try (InputStream in = Wording.class.getResourceAsStream("wording.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Double> weights = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
            }
            return new Wording(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From 0 to 1. */
    double isOfRejection(String lower) {
        double sum = 0;
        int known = 0;
        for (String feature : features(lower)) {
            Double weight = weights.get(feature);
            if (weight != null) {
                sum += weight;
                known++;
            }
        }
        return 1 / (1 + Math.exp(-(sum * scale(known) + weights.getOrDefault(BIAS, 0.0))));
    }

    /** A long letter has more words, and they are not more certain by that. */
    static double scale(int features) {
        return SCALE / Math.sqrt(features + 1.0);
    }

    /** What is counted of a letter, each once, in an order of its own. */
    static Set<String> features(String lower) {
        Set<String> features = new TreeSet<>();
        String before = null;
        String earlier = null;
        Matcher token = TOKEN.matcher(lower.replace("n't", " not"));
        for (int words = 0; words < MOST_WORDS && token.find(); words++) {
            String word = token.group();
            features.add(word);
            if (word.length() > BEGINNING) {
                features.add(word.substring(0, BEGINNING) + "-");
            }
            if (before != null) {
                features.add(before + " " + word);
            }
            if (earlier != null) {
                features.add(earlier + " _ " + word);
            }
            earlier = before;
            before = word;
        }
        return features;
    }
}
