package dev.rebound.application.rejecting;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** That the seeker was turned down, as the API and posted events say it. */
public record ReceivedRejection(
        @NotNull(message = "must be given")
        @Schema(
                description =
                        "When the news arrived, not when it is recorded; not before the application, at most a day"
                                + " ahead.")
        Instant receivedAt,

        @NotNull(message = "must be given") @Schema(description = "How it arrived.")
        Rejection.Channel channel,

        @NotNull(message = "must be given") @Schema(description = "How far the candidacy had come.")
        Stage stageReached,

        @Schema(description = "The contact of this candidacy who brought the news.")
        UUID rejectedBy,

        @Size(max = 4_000, message = "must be at most 4,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(description = "The reason that was given with it, kept sealed. At most 4,000 characters.")
        String statedReason,

        @Schema(
                description =
                        "Whether the seeker asked for advice on the very call; needs channel PHONE; false when left"
                                + " out.")
        Boolean askedOnTheCall,

        @Schema(
                description = "Whether the seeker would welcome later openings there; nothing is said of it when left"
                        + " out.")
        Boolean openToFutureRoles) {}
