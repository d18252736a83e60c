package dev.rebound.feedback.answering;

import dev.rebound.feedback.asking.SentRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** That the seeker thanked, as the API and posted events say it. */
public record SentThanks(
        @NotNull(message = "must be given") @Schema(description = "When; not before the feedback, not in the future.")
        Instant sentAt,

        @Schema(description = "What the thanks are for; the last feedback when left out.")
        UUID feedback,

        @Size(max = SentRequest.LONGEST_LETTER, message = "must be at most 10,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(
                description = "The text that went out, kept sealed; the saved draft when left out. At most 10,000"
                        + " characters.")
        String letter) {}
