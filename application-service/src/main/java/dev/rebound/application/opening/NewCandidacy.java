package dev.rebound.application.opening;

import dev.rebound.application.facts.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** That the seeker applied for an opening, as the API and posted events say it. */
public record NewCandidacy(
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
        @Schema(description = "Address of the posting. At most 2,000 characters.")
        String postingUrl,

        @Size(max = 4_000, message = "must be at most 4,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(description = "The seeker's own notes, kept sealed. At most 4,000 characters.")
        String notes,

        @Schema(
                description =
                        "The seeker's earlier candidacy at the same employer, when they apply there again. When left"
                                + " out, the latest ended one at an employer of that name, if there is one.")
        UUID earlier) {}
