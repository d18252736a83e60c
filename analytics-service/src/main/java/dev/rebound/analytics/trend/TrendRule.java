package dev.rebound.analytics.trend;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * When a trend may be called one, and where it turns.
 *
 * <p>Each month before which both sides have enough answers is tried as the turn. How well a turn explains the answers is
 * the likelihood ratio of two shares against one, G = 2 Σ k ln(k/e); the best turn is the one with the largest G. Because the
 * best of many always looks good, it is compared with the best turns of the same answers in an order made by chance: the
 * share of these histories that look at least as clear is the {@link Turn#chance}. Only if it is at most {@link #ALPHA} is
 * anything said of a trend. By construction a seeker about whom nothing changes is told of a change in one series of twenty
 * at most, however many months there are and however few answers.
 *
 * <p>The histories made by chance are the same in every run, so that the same answers always give the same sentence. Most
 * series are decided long before all are drawn: it ends once {@link #ENOUGH} of them looked at least as clear (J. Besag and
 * P. Clifford, Sequential Monte Carlo p-values, Biometrika 78 (1991) 301-304).
 *
 * <p>What it assumes: answers of one seeker are independent of each other, and the share changes once. Of two changes it
 * finds the clearer one or none.
 *
 * @param minimumPerSide answers that each side of a turn needs; where no turn has them it is too few to tell
 */
public record TrendRule(int minimumPerSide) {

    static final double ALPHA = 0.05;
    static final int HISTORIES = 999;
    static final int ENOUGH = 60;
    private static final long SEED = 20260309;

    /** One month of a series. */
    record Counted(int named, int n) {}

    /**
     * What a series shows.
     *
     * @param at the place of the month with which the later side begins
     * @param chance of how many histories made by chance, as a fraction of 1, the best turn is at least as clear
     */
    record Turn(int at, double chance, Verdict verdict) {}

    public TrendRule {
        if (minimumPerSide < 1) {
            throw new IllegalArgumentException("rebound.trend.minimum-per-side must be 1 or more");
        }
    }

    /**
     * The turn of a series.
     *
     * @param otherwise the place at which the series is cut when no turn stands out
     */
    Turn turn(List<Counted> months, int otherwise) {
        Series series = Series.of(months);
        OptionalInt best = series.bestTurn(minimumPerSide);
        if (best.isEmpty()) {
            return new Turn(otherwise, 1, Verdict.TOO_FEW_TO_TELL);
        }
        double chance = chance(series, series.clearness(best.getAsInt()));
        if (chance > ALPHA) {
            return new Turn(otherwise, chance, Verdict.NO_CLEAR_CHANGE);
        }
        return new Turn(
                best.getAsInt(), chance, series.fallsAt(best.getAsInt()) ? Verdict.LESS_OFTEN : Verdict.MORE_OFTEN);
    }

    private double chance(Series series, double observed) {
        if (series.named() == 0 || series.named() == series.n()) {
            return 1;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        // Equal numbers must count as equal, whatever the order in which they were added.
        double atLeast = observed - 1e-9;
        int asClear = 0;
        for (int drawn = 1; drawn <= HISTORIES; drawn++) {
            Series shuffled = series.shuffled(random);
            OptionalInt turn = shuffled.bestTurn(minimumPerSide);
            if (turn.isPresent() && shuffled.clearness(turn.getAsInt()) >= atLeast && ++asClear == ENOUGH) {
                return (double) asClear / drawn;
            }
        }
        return (asClear + 1.0) / (HISTORIES + 1.0);
    }

    /**
     * Named and counted answers before each month, so that any cut is read off in two looks.
     *
     * @param kLogK k ln k of every number of answers, which is all that G is made of
     */
    private record Series(int[] namedBefore, int[] nBefore, double[] kLogK) {

        static Series of(List<Counted> months) {
            int[] named = new int[months.size() + 1];
            int[] n = new int[months.size() + 1];
            for (int i = 0; i < months.size(); i++) {
                named[i + 1] = named[i] + months.get(i).named();
                n[i + 1] = n[i] + months.get(i).n();
            }
            double[] kLogK = new double[n[months.size()] + 1];
            for (int k = 2; k < kLogK.length; k++) {
                kLogK[k] = k * Math.log(k);
            }
            return new Series(named, n, kLogK);
        }

        int named() {
            return namedBefore[namedBefore.length - 1];
        }

        int n() {
            return nBefore[nBefore.length - 1];
        }

        OptionalInt bestTurn(int minimumPerSide) {
            int best = -1;
            double clearest = -1;
            for (int at = 1; at < nBefore.length - 1; at++) {
                if (nBefore[at] >= minimumPerSide && n() - nBefore[at] >= minimumPerSide) {
                    double clearness = clearness(at);
                    if (clearness > clearest) {
                        best = at;
                        clearest = clearness;
                    }
                }
            }
            return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
        }

        /** G: how much better two shares explain the answers than one. */
        double clearness(int at) {
            double apart = fit(namedBefore[at], nBefore[at]) + fit(named() - namedBefore[at], n() - nBefore[at]);
            return Math.max(0, 2 * (apart - fit(named(), n())));
        }

        /** The log-likelihood of a share of its own: k ln(k/n) + (n-k) ln((n-k)/n). */
        private double fit(int named, int n) {
            return kLogK[named] + kLogK[n - named] - kLogK[n];
        }

        boolean fallsAt(int at) {
            return (double) namedBefore[at] / nBefore[at] > (double) (named() - namedBefore[at]) / (n() - nBefore[at]);
        }

        /** The same answers in another order: each month keeps its number of answers. */
        Series shuffled(SplittableRandom random) {
            int[] named = new int[namedBefore.length];
            int namedLeft = named();
            int left = n();
            for (int month = 1; month < nBefore.length; month++) {
                int here = 0;
                for (int i = nBefore[month - 1]; i < nBefore[month]; i++) {
                    if (random.nextInt(left--) < namedLeft) {
                        namedLeft--;
                        here++;
                    }
                }
                named[month] = named[month - 1] + here;
            }
            return new Series(named, nBefore, kLogK);
        }
    }
}
