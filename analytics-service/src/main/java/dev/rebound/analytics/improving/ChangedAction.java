package dev.rebound.analytics.improving;

import dev.rebound.analytics.action.ImprovementAction;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** All of an action that can change, as the API says it. */
record ChangedAction(
        @NotBlank(message = "must not be blank")
        @Size(max = PlannedAction.LONGEST, message = "must be at most 500 characters")
        @Schema(description = "What exactly to do, kept sealed. At most 500 characters.")
        String step,

        @NotNull(message = "must be given")
        @Schema(description = "The day by which to do it; a new one is today or later, at most two years ahead.")
        LocalDate dueOn,

        @NotNull(message = "must be given") @Schema(description = "Whether it is still to do, done, or given up.")
        ImprovementAction.State state,

        @Size(max = LONGEST, message = "must be at most 2,000 characters")
        @Schema(description = "What was done, kept sealed; only with the state DONE. At most 2,000 characters.")
        String whatWasDone) {

    static final int LONGEST = 2_000;

    @AssertTrue(message = "must be left out unless the state is DONE")
    @Schema(hidden = true)
    boolean isWhatWasDone() {
        return whatWasDone == null || state == null || state == ImprovementAction.State.DONE;
    }
}
