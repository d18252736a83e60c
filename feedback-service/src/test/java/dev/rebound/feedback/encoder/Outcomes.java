package dev.rebound.feedback.encoder;

import dev.rebound.feedback.encoder.Labelled.Row;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.Family;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** How a tagger read labelled texts, and what that comes to. */
record Outcomes(List<Outcome> all) {

    private static final int RESAMPLES = 1_000;
    private static final long SEED = 20_240_501;

    record Outcome(Map<Theme, Polarity> meant, Map<Theme, Tag> named) {}

    /** A figure with the interval that 95 of 100 resamples of the texts fall into. */
    record Interval(double value, double low, double high) {}

    /** The figures of the report, each a share; not a number where nothing can be counted. */
    enum Figure {
        MICRO_F1("micro-F1"),
        MACRO_F1("macro-F1"),
        FAMILIES("families"),
        POLARITY("polarity of themes found"),
        EXACT("exact set"),
        CLEAR("\"clear\" right"),
        NOTHING("nothing invented");

        final String title;

        Figure(String title) {
            this.title = title;
        }
    }

    static Outcomes of(ThemeTagger tagger, List<Row> rows) {
        return new Outcomes(rows.stream()
                .map(row -> {
                    Map<Theme, Tag> named = new EnumMap<>(Theme.class);
                    tagger.tag(row.text()).tags().forEach(tag -> named.put(tag.theme(), tag));
                    return new Outcome(row.themes(), named);
                })
                .toList());
    }

    double value(Figure figure) {
        return switch (figure) {
            case MICRO_F1 -> f1(count(null));
            case MACRO_F1 ->
                Arrays.stream(Theme.values())
                        .map(this::count)
                        .filter(count -> count[2] > 0)
                        .mapToDouble(Outcomes::f1)
                        .average()
                        .orElse(Double.NaN);
            case FAMILIES -> families();
            case POLARITY -> polarity();
            case EXACT ->
                share(
                        all.stream()
                                .filter(one -> one.named.keySet().equals(one.meant.keySet()))
                                .count(),
                        all.size());
            case CLEAR -> band(Band.CLEAR)[0] / (double) band(Band.CLEAR)[1];
            case NOTHING -> {
                List<Outcome> empty =
                        all.stream().filter(one -> one.meant.isEmpty()).toList();
                yield share(empty.stream().filter(one -> one.named.isEmpty()).count(), empty.size());
            }
        };
    }

    /** The value with its bootstrap interval; the same each time. */
    Interval interval(Figure figure) {
        Random random = new Random(SEED);
        double[] values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Outcome> drawn = new ArrayList<>(all.size());
            for (int k = 0; k < all.size(); k++) {
                drawn.add(all.get(random.nextInt(all.size())));
            }
            values[i] = new Outcomes(drawn).value(figure);
        }
        Arrays.sort(values);
        return new Interval(value(figure), values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40]);
    }

    /** @return of the tags in this band: those that are right, and all */
    int[] band(Band band) {
        int[] count = new int[2];
        for (Outcome one : all) {
            for (Tag tag : one.named.values()) {
                if (tag.band() == band) {
                    count[0] += one.meant.containsKey(tag.theme()) ? 1 : 0;
                    count[1]++;
                }
            }
        }
        return count;
    }

    /**
     * @param theme null for all
     * @return found, named, meant
     */
    int[] count(Theme theme) {
        int[] count = new int[3];
        for (Outcome one : all) {
            for (Theme each : theme == null ? Theme.values() : new Theme[] {theme}) {
                boolean named = one.named.containsKey(each);
                boolean meant = one.meant.containsKey(each);
                count[0] += named && meant ? 1 : 0;
                count[1] += named ? 1 : 0;
                count[2] += meant ? 1 : 0;
            }
        }
        return count;
    }

    static double f1(int[] count) {
        return 2.0 * count[0] / (count[1] + count[2]);
    }

    private double polarity() {
        long found = 0;
        long right = 0;
        for (Outcome one : all) {
            for (Map.Entry<Theme, Polarity> meant : one.meant.entrySet()) {
                Tag tag = one.named.get(meant.getKey());
                found += tag == null ? 0 : 1;
                right += tag != null && tag.polarity() == meant.getValue() ? 1 : 0;
            }
        }
        return share(right, found);
    }

    private double families() {
        int[] count = new int[3];
        for (Outcome one : all) {
            Set<Family> named = families(one.named.keySet());
            Set<Family> meant = families(one.meant.keySet());
            count[1] += named.size();
            count[2] += meant.size();
            named.retainAll(meant);
            count[0] += named.size();
        }
        return f1(count);
    }

    private static Set<Family> families(Set<Theme> themes) {
        Set<Family> families = new HashSet<>();
        themes.forEach(theme -> families.add(theme.family()));
        return families;
    }

    private static double share(long some, long all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }
}
