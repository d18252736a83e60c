package dev.rebound.application.notes;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A note along the way, as the API says it. */
public record NewNote(
        @NotBlank(message = "must not be blank")
        @Size(max = 4_000, message = "must be at most 4,000 characters")
        @Schema(description = "What the seeker notes, kept sealed. At most 4,000 characters.")
        String text,

        @Schema(description = "When it was written, at most a day ahead; now when left out.")
        Instant writtenAt) {}
