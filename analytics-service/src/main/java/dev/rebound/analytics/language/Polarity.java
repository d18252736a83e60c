package dev.rebound.analytics.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an answer praises, criticises, does both, or states a fact that the seeker did not cause. */
public enum Polarity {
    IMPROVE("to improve"),
    MIXED("praise and criticism"),
    STRENGTH("a strength"),
    CONTEXT("a fact, nothing you did");

    private final String title;

    Polarity(String title) {
        this.title = title;
    }

    /** The code of the contract, such as {@code improve}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words that people read. */
    public String title() {
        return title;
    }
}
