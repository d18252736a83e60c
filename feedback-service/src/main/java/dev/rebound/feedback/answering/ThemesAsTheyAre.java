package dev.rebound.feedback.answering;

import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The themes of one feedback as the seeker sees them. */
public record ThemesAsTheyAre(
        @NotNull(message = "must be given") @Schema(description = "The feedback they are for.")
        UUID feedback,

        @NotNull(message = "must be given; an empty list for none")
        @Size(max = 14, message = "must name at most 14 themes")
        @Schema(description = "All themes, each at most once; empty for none.")
        List<@NotNull(message = "must not be null") @Valid Named> themes,

        @Schema(
                description = "Why there is no usable reason, or null. With vague, boilerplate and policy the list of"
                        + " themes must be empty.")
        NoReason noReason) {

    /** One theme. */
    public record Named(
            @NotNull(message = "must be given") Theme theme,
            @NotNull(message = "must be given") Polarity polarity,

            @Schema(
                    description =
                            "Whether the posting asked for it, as the seeker notes; null for not noted. Replaces what"
                                    + " was noted before.")
            Boolean askedFor,

            @Schema(
                    description =
                            "Whether the seeker could have seen it before the interview; null for not noted. Replaces"
                                    + " what was noted before.")
            Boolean foreseeable) {}

    List<NamedTheme> named() {
        return themes.stream()
                .map(named -> new NamedTheme(named.theme(), named.polarity(), named.askedFor(), named.foreseeable()))
                .toList();
    }
}
