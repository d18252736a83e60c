package dev.rebound.feedback.asking;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** That the one follow-up went out, as the API and posted events say it. */
public record SentFollowUp(
        @NotNull(message = "must be given")
        @Schema(description = "When it was sent; not before the request, not in the future.")
        Instant sentAt) {}
