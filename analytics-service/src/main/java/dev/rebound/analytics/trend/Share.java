package dev.rebound.analytics.trend;

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

    /** The two-sided 95 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;

    /**
     * The share and its Wilson score interval, which stays honest for the few answers that one person gets: E. B. Wilson,
     * Probable inference, the law of succession, and statistical inference, JASA 22 (1927) 209-212.
     *
     * <pre>( p + z²/2n ± z √( p(1-p)/n + z²/4n² ) ) / ( 1 + z²/n )</pre>
     */
    public static Share of(int named, int n) {
        if (named < 0 || named > n) {
            throw new IllegalArgumentException("no share: " + named + " of " + n);
        }
        if (n == 0) {
            return new Share(0, 0, null, null, null);
        }
        double p = (double) named / n;
        double zz = Z * Z;
        double centre = (p + zz / (2 * n)) / (1 + zz / n);
        double margin = Z * Math.sqrt(p * (1 - p) / n + zz / (4.0 * n * n)) / (1 + zz / n);
        // Where all or none name it, an end of the interval is the share itself; rounding must not push it past.
        double low = named == 0 ? 0 : Math.max(0, centre - margin);
        double high = named == n ? 1 : Math.min(1, centre + margin);
        return new Share(named, n, p, low, high);
    }
}
