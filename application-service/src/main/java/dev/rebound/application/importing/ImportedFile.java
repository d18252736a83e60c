package dev.rebound.application.importing;

import dev.rebound.application.story.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What an import takes: the form that an export has; further members are left aside. */
record ImportedFile(
        @NotNull(message = "must be given")
        @Size(max = MOST, message = "must be at most 2,000 candidacies")
        @Schema(description = "At most 2,000.")
        List<@Valid @NotNull(message = "must be a candidacy") Entry> candidacies) {

    static final int MOST = 2_000;

    record Entry(
            @Schema(
                    description =
                            "Where it is the id of a candidacy of yours, that one is meant; else it says nothing.")
            UUID id,

            @NotEmpty(message = "must not be empty")
            @Size(max = 500, message = "must be at most 500 entries")
            @Schema(description = "What happened, in its order, candidacy.opened first. At most 500.")
            List<@NotNull(message = "must be an entry") Step> history) {}
}
