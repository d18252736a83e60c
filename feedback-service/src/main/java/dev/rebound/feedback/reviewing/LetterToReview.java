package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.themes.Theme;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A text that is to go out, with what is known about it; what is left out is taken from the request and the profile. */
record LetterToReview(
        @NotNull(message = "must be given") @Schema(description = "What it is for.")
        Kind kind,

        @NotBlank(message = "must not be blank")
        @Size(max = LONGEST_TEXT, message = "must be at most 10,000 characters")
        @Schema(description = "The whole text. At most 10,000 characters.")
        String text,

        @Schema(description = "The feedback request that it belongs to, if any.")
        UUID request,

        @Size(max = 200, message = "must be at most 200 characters")
        @Schema(description = "The name of the person it goes to.")
        String recipientName,

        @Size(max = 200, message = "must be at most 200 characters")
        @Schema(description = "The title of the position; otherwise the request's.")
        String position,

        @Size(max = 200, message = "must be at most 200 characters")
        @Schema(description = "The employer; otherwise the request's.")
        String company,

        @Size(max = 200, message = "must be at most 200 characters")
        @Schema(description = "The seeker's own name; otherwise the profile's.")
        String name,

        @Size(max = 320, message = "must be at most 320 characters") @Schema(description = "Otherwise the profile's.")
        String email,

        @Size(max = 50, message = "must be at most 50 characters") @Schema(description = "Otherwise the profile's.")
        String phone,

        @Size(max = 14, message = "must have at most 14 themes")
        @Schema(description = "What the seeker found out in the self-evaluation; otherwise the candidacy's.")
        List<@NotNull(message = "must not be null") Theme> alreadyKnown) {

    /** In characters. */
    static final int LONGEST_TEXT = 10_000;

    /** A letter of a request, of which everything else is known. */
    static LetterToReview of(Kind kind, String text, UUID request) {
        return new LetterToReview(kind, text, request, null, null, null, null, null, null, null);
    }
}
