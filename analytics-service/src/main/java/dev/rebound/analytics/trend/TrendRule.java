package dev.rebound.analytics.trend;

/**
 * When a trend may be called one.
 *
 * @param minimumPerHalf answers that each half of the time needs; with fewer it is too few to tell
 */
public record TrendRule(int minimumPerHalf) {

    public TrendRule {
        if (minimumPerHalf < 1) {
            throw new IllegalArgumentException("rebound.trend.minimum-per-half must be 1 or more");
        }
    }

    /** What the two halves show. */
    Verdict verdict(Share earlier, Share later) {
        if (earlier.n() < minimumPerHalf || later.n() < minimumPerHalf) {
            return Verdict.TOO_FEW_TO_TELL;
        }
        Difference difference = Difference.between(earlier, later);
        return difference.fell()
                ? Verdict.LESS_OFTEN
                : difference.rose() ? Verdict.MORE_OFTEN : Verdict.NO_CLEAR_CHANGE;
    }
}
