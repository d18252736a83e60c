package dev.rebound.application.themes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A theme that an answer names, and how: codes of the contract, no words. */
public record NamedTheme(Theme theme, Polarity polarity) {

    /** How a theme is named. */
    public enum Polarity {
        STRENGTH,
        IMPROVE,
        /** Praise and advice in one. */
        MIXED,
        /** A fact that the seeker did nothing for. */
        CONTEXT;

        /** The code of the contract, such as {@code strength}. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
