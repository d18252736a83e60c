package dev.rebound.feedback.answering;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** That the seeker thanked, as the API and posted events say it. */
public record SentThanks(
        @NotNull(message = "must be given") @Schema(description = "When; not before the feedback, not in the future.")
        Instant sentAt,

        @Schema(description = "What the thanks are for; the last feedback when left out.")
        UUID feedback) {}
