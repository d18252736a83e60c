package dev.rebound.application.futureroles;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Whether later openings there would be welcome, as the API and posted events say it (R48, R49). */
public record FutureRoles(
        @NotNull(message = "must be given") @Schema(description = "Whether later openings there would be welcome.")
        Boolean openToFutureRoles,

        @Schema(description = "When the seeker chose so; now when left out.")
        Instant chosenAt) {}
