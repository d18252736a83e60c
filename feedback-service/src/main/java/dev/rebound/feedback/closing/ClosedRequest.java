package dev.rebound.feedback.closing;

import dev.rebound.feedback.request.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** How a request ended, as posted events say it. */
public record ClosedRequest(
        @NotNull(message = "must be given") @Schema(description = "When; not before the rejection, not in the future.")
        Instant closedAt,

        @NotNull(message = "must be given") @Schema(description = "How it ended.")
        Outcome outcome) {}
