package dev.rebound.feedback.mails.phrases;

/** How much a phrase says by itself. */
public enum Strength {
    /** Enough by itself. */
    STRONG(1.0),
    /** Enough with one that supports it. */
    LIKELY(0.6),
    /** Goes with a rejection and shows none. */
    SUPPORTING(0.2),
    /** Speaks for another reading. */
    OPPOSING(0.0);

    private final double weight;

    Strength(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }
}
