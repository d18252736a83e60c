package dev.rebound.application.correcting;

import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/** A candidacy as it should have been recorded, as the API says it. */
public record CorrectedCandidacy(
        @NotBlank(message = "must not be blank")
        @Size(max = 200, message = "must be at most 200 characters")
        @Schema(description = "Name of the employer. At most 200 characters.")
        String company,

        @NotBlank(message = "must not be blank")
        @Size(max = 200, message = "must be at most 200 characters")
        @Schema(description = "Title of the position. At most 200 characters.")
        String title,

        @NotNull(message = "must be given") @Schema(description = "Day of the application; not in the future.")
        LocalDate appliedOn,

        @NotNull(message = "must be given") @Schema(description = "How the seeker came to the opening.")
        Source source,

        @Size(max = 2_000, message = "must be at most 2,000 characters")
        @Pattern(regexp = "https?://\\S+", message = "must be an address that begins with http:// or https://")
        @Schema(description = "Address of the posting. At most 2,000 characters; null for none.")
        String postingUrl,

        @Size(max = 4_000, message = "must be at most 4,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(description = "The seeker's own notes, kept sealed. At most 4,000 characters; null for none.")
        String notes,

        @Schema(description = "When the rejection that stands arrived; left as it is when null.")
        Instant rejectionReceivedAt,

        @Schema(description = "How far the candidacy had come; left as it is when null.")
        Stage stageReached,

        @Schema(
                description =
                        "True if the rejection was recorded by mistake: the candidacy is open again. False when left"
                                + " out.")
        Boolean rejectionWithdrawn) {}
