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
        Polarity polarity,

        @Schema(
                description = "Whether the posting asked for it, as the seeker notes; null for not noted. Replaces what"
                        + " was noted before.")
        Boolean askedFor,

        @Schema(
                description = "Whether the seeker could have seen it before the interview; null for not noted. Replaces"
                        + " what was noted before.")
        Boolean foreseeable) {

    /** What the seeker says. */
    public enum Verdict {
        CONFIRMED,
        REJECTED
    }
}
