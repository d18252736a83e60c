package dev.rebound.feedback.letters;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the seeker made of a letter, as the API says it. */
public record DraftedLetter(
        @Size(max = LONGEST_NAME, message = "must be at most 200 characters")
        @Schema(description = "The name of whom it goes to, kept sealed; it is put where it was missing.")
        String recipient,

        @NotBlank(message = "must not be blank")
        @Size(max = LONGEST, message = "must be at most 10,000 characters")
        @Schema(description = "The whole text, kept sealed. At most 10,000 characters.")
        String text) {

    /** In characters. */
    public static final int LONGEST = 10_000;

    /** In characters. */
    public static final int LONGEST_NAME = 200;
}
