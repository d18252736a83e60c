package dev.rebound.analytics.trend;

/**
 * How much a share has changed, later less earlier, with its 95 % interval.
 *
 * <p>Newcombe's hybrid score interval: R. G. Newcombe, Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17 (1998) 873-890, method 10. It is made of the two Wilson intervals.
 */
record Difference(double change, double low, double high) {

    /** Both shares must have an n above 0. */
    static Difference between(Share earlier, Share later) {
        double change = later.share() - earlier.share();
        double below = Math.hypot(later.share() - later.low(), earlier.high() - earlier.share());
        double above = Math.hypot(later.high() - later.share(), earlier.share() - earlier.low());
        return new Difference(change, change - below, change + above);
    }

    /** Whether the share went down by more than chance explains. */
    boolean fell() {
        return high < 0;
    }

    /** Whether the share went up by more than chance explains. */
    boolean rose() {
        return low > 0;
    }
}
