package dev.rebound.application.interviewing;

import dev.rebound.application.facts.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** That an interview was held, as the API and posted events say it. */
public record HeldInterview(
        @Schema(description = "Id of the interview, chosen by the client; the service chooses one when it is left out.")
        UUID interview,

        @NotNull(message = "must be given")
        @Schema(
                description = "Which interview it was.",
                allowableValues = {"PHONE_SCREEN", "FIRST_INTERVIEW", "SECOND_INTERVIEW", "FINAL_INTERVIEW"})
        Stage stage,

        @NotNull(message = "must be given")
        @Schema(description = "When it was held; not before the application, at most a day ahead.")
        Instant heldAt) {}
