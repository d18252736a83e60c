package dev.rebound.feedback.answering;

import dev.rebound.feedback.themes.Polarity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** What the seeker says of one theme of a feedback. */
public record JudgedTheme(
        @NotNull(message = "must be given") @Schema(description = "The feedback it is about.")
        UUID feedback,

        @NotNull(message = "must be given") @Schema(description = "Whether the feedback is about the theme.")
        Verdict verdict,

        @Schema(
                description =
                        "In which sense; null for the sense in which the theme stands. Needed to add one that does"
                                + " not stand.")
        Polarity polarity) {

    /** What the seeker says. */
    public enum Verdict {
        CONFIRMED,
        REJECTED
    }
}
