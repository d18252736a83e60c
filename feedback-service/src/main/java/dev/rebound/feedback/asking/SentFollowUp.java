package dev.rebound.feedback.asking;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** That the one follow-up went out, as the API and posted events say it. */
public record SentFollowUp(
        @NotNull(message = "must be given")
        @Schema(description = "When it was sent; not before the request, not in the future.")
        Instant sentAt,

        @Size(max = SentRequest.LONGEST_LETTER, message = "must be at most 10,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(
                description = "The text that went out, kept sealed; the saved draft when left out. At most 10,000"
                        + " characters.")
        String letter) {}
