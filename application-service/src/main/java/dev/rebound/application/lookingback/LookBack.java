package dev.rebound.application.lookingback;

import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/** An honest look back before asking, as the API and posted events say it (R18). */
public record LookBack(
        @Schema(description = "When the seeker looked back; now when left out.")
        Instant evaluatedAt,

        @NotNull(message = "must be given; send an empty list for none")
        @Size(max = 14, message = "must name at most 14 themes")
        @UniqueElements(message = "must name each theme once")
        @Schema(description = "Themes that the seeker names without being told; an empty list for none.")
        List<@NotNull(message = "must be a theme") Theme> alreadyKnown,

        @Size(max = 4_000, message = "must be at most 4,000 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank; leave it out instead")
        @Schema(description = "The seeker's own note, kept sealed. At most 4,000 characters.")
        String note,

        @Size(max = 10, message = "must name at most 10")
        @UniqueElements(message = "must name each once")
        @Schema(
                description = "What the seeker noticed, from the list of the guidance; what each stands for is added to"
                        + " alreadyKnown. None when left out.")
        List<@NotNull(message = "must be one of the list") Observation> noticed) {

    List<Observation> observations() {
        return noticed == null ? List.of() : noticed;
    }
}
