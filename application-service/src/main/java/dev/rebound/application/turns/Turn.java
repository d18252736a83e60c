package dev.rebound.application.turns;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** The turns that a candidacy can take besides a rejection, as the API and posted events say them. */
public final class Turn {

    private Turn() {}

    /** Nothing is heard any more; no rejection (R3). */
    public record Silence(
            @NotNull(message = "must be given")
            @Schema(description = "Since when nothing was heard; not before the application, at most a day ahead.")
            Instant since) {}

    /** The employer has put the opening on hold: neither a silence nor a rejection. */
    public record Hold(
            @NotNull(message = "must be given")
            @Schema(description = "Since when it is on hold; not before the application, at most a day ahead.")
            Instant since) {}

    public record Offer(
            @NotNull(message = "must be given")
            @Schema(description = "When the offer arrived; not before the application, at most a day ahead.")
            Instant offeredAt) {}

    public record Withdrawal(
            @NotNull(message = "must be given")
            @Schema(description = "When the seeker withdrew; not before the application, at most a day ahead.")
            Instant withdrawnAt) {}

    /** They took it up again (R49). */
    public record Reopening(
            @NotNull(message = "must be given")
            @Schema(description = "When it was taken up again; not before it ended, at most a day ahead.")
            Instant reopenedAt) {}
}
