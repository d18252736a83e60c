package dev.rebound.feedback.themes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a theme is meant. */
public enum Polarity {
    /** Named and praised. */
    STRENGTH,
    /** Named and criticised: something that the seeker did, showed or lacked. */
    IMPROVE,
    /** Praised and criticised in one text. */
    MIXED,
    /** True, and nothing that the seeker did. */
    CONTEXT;

    /** Both in one text, whichever came first; what the seeker did outweighs what merely was so. */
    public Polarity and(Polarity other) {
        if (this == other || other == CONTEXT) {
            return this;
        }
        return this == CONTEXT ? other : MIXED;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
