package dev.rebound.application.correcting.rejection;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** The rejection that stands as it should have been recorded, as the API says it. */
public record CorrectedRejection(
        @NotNull(message = "must be given")
        @Schema(description = "When the news arrived; not before the application, at most a day ahead.")
        Instant receivedAt,

        @NotNull(message = "must be given") @Schema(description = "How it arrived.")
        Rejection.Channel channel,

        @NotNull(message = "must be given") @Schema(description = "How far the candidacy had come.")
        Stage stageReached,

        @Schema(description = "The contact of this candidacy who brought the news; null for nobody known.")
        UUID rejectedBy,

        @Size(max = 4_000, message = "must be at most 4,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(
                description =
                        "The reason that was given with it, kept sealed. At most 4,000 characters; null for none.")
        String statedReason,

        @Schema(
                description =
                        "Whether the seeker asked for advice on the very call; needs channel PHONE; false when left"
                                + " out. Once true it stays true.")
        Boolean askedOnTheCall) {}
