package dev.rebound.feedback.themes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an answer holds no reason that could be used. */
public enum NoReason {
    /** A reason is offered, and it is empty. */
    VAGUE,
    /** No reason is offered at all. */
    BOILERPLATE,
    /** To give reasons is refused. */
    POLICY,
    /** The reason is one that the law may forbid, such as age or health; it is nothing to work on. */
    POSSIBLY_UNLAWFUL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
