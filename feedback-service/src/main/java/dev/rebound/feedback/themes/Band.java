package dev.rebound.feedback.themes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure a tagger is. Words and no percentage: its numbers are no probabilities. */
public enum Band {
    POSSIBLE,
    LIKELY,
    CLEAR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
