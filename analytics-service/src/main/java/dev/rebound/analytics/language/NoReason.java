package dev.rebound.analytics.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an answer holds no usable reason. None is ever made up for it. */
public enum NoReason {
    VAGUE("Only in general words"),
    BOILERPLATE("No reason offered"),
    POLICY("Giving reasons is refused as a policy"),
    POSSIBLY_UNLAWFUL("A ground that may not be lawful");

    private final String title;

    NoReason(String title) {
        this.title = title;
    }

    /** The code of the contract, such as {@code vague}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words that people read. */
    public String title() {
        return title;
    }
}
