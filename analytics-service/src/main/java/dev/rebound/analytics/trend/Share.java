package dev.rebound.analytics.trend;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A share with the interval in which it probably lies.
 *
 * @param named how many answers name it
 * @param n out of how many
 * @param share {@code named / n}, or null when n is 0
 * @param low lower end of the 95 % interval, or null when n is 0
 * @param high upper end of the 95 % interval, or null when n is 0
 */
public record Share(int named, int n, Double share, Double low, Double high) {

    /**
     * The share and its Wilson score interval, which stays honest for the few answers that one person gets: E. B. Wilson,
     * Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212.
     */
    public static Share of(int named, int n) {
        if (named < 0 || named > n) {
            throw new IllegalArgumentException("no share: " + named + " of " + n);
        }
        if (n == 0) {
            return new Share(0, 0, null, null, null);
        }
        double p = (double) named / n;
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, named, 0.05);
        // Where all or none name it, an end of the interval is the share itself; rounding must not push it past.
        double low = named == 0 ? 0 : Math.max(0, interval.getLowerBound());
        double high = named == n ? 1 : Math.min(1, interval.getUpperBound());
        return new Share(named, n, p, low, high);
    }
}
