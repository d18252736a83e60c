package dev.rebound.application.interviewing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** That a thank-you note went out, as the API and posted events say it. */
public record SentNote(
        @Schema(description = "The interview that the note is for; the last one held when left out.")
        UUID interview,

        @NotNull(message = "must be given")
        @Schema(description = "When it was sent; not before the interview, at most a day ahead.")
        Instant sentAt) {}
