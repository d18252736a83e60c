package dev.rebound.feedback.answering;

import dev.rebound.feedback.request.Provenance;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What came back, as the API and posted events say it. */
public record ReceivedFeedback(
        @NotNull(message = "must be given") @Schema(description = "When it came; not in the future.")
        Instant receivedAt,

        @NotNull(message = "must be given") @Schema(description = "How it came.")
        Provenance provenance,

        @NotBlank(message = "must not be blank")
        @Size(max = LONGEST_TEXT, message = "must be at most 20,000 characters")
        @Schema(description = "Word for word where possible, kept sealed. At most 20,000 characters.")
        String text) {

    /** In characters. */
    public static final int LONGEST_TEXT = 20_000;
}
