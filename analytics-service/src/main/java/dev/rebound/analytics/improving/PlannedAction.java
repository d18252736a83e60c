package dev.rebound.analytics.improving;

import dev.rebound.analytics.language.Theme;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** An action to plan, as the API says it. */
record PlannedAction(
        @NotNull(message = "must be given") @Schema(description = "What it is meant to improve.")
        Theme theme,

        @NotBlank(message = "must not be blank")
        @Size(max = LONGEST, message = "must be at most 500 characters")
        @Schema(description = "What exactly to do, kept sealed. At most 500 characters.")
        String step,

        @NotNull(message = "must be given")
        @Schema(description = "The day by which to do it: today or later, at most two years ahead.")
        LocalDate dueOn) {

    static final int LONGEST = 500;
}
