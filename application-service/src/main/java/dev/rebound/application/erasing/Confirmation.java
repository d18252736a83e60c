package dev.rebound.application.erasing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The word that is typed so that nobody erases themselves by a slip of the hand. */
record Confirmation(
        @NotNull(message = Confirmation.MEND) @Pattern(regexp = "(?i)\\s*erase\\s*", message = Confirmation.MEND)
        String confirmation) {

    static final String MEND = "type the word erase into it, and nothing else";
}
