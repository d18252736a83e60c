package dev.rebound.application.correcting.interviews;

import dev.rebound.application.facts.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** An interview as it should have been recorded, as the API says it. */
public record CorrectedInterview(
        @NotNull(message = "must be given")
        @Schema(
                description = "Which interview it was.",
                allowableValues = {"PHONE_SCREEN", "FIRST_INTERVIEW", "SECOND_INTERVIEW", "FINAL_INTERVIEW"})
        Stage stage,

        @NotNull(message = "must be given")
        @Schema(description = "When it was held; not before the application, at most a day ahead.")
        Instant heldAt,

        @Schema(
                description =
                        "When the thank-you note for it was sent, where one is recorded; left as it is when null.")
        Instant thankYouNoteSentAt,

        @Schema(description = "True if no thank-you note went out after all. False when left out.")
        Boolean thankYouNoteWithdrawn) {}
