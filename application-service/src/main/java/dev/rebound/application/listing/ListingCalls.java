package dev.rebound.application.listing;

import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.facts.State;
import dev.rebound.application.listing.CandidacyList.Slice;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.words.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListingCalls {

    record Listing(
            List<Listed> items,

            @Schema(description = "Send it as after for the next page; null on the last.")
            UUID next) {}

    /** One line of the list, in plain words. */
    record Listed(
            UUID id,
            String company,
            String title,
            LocalDate appliedOn,
            Source source,
            State state,

            @Schema(description = "When it came to this state; null if it was never anything but open.")
            Instant stateSince,

            @Schema(description = "The furthest interview so far, or what the rejection says.")
            Stage stageReached,

            int interviews) {

        static Listed of(ListedCandidacy candidacy) {
            return new Listed(
                    candidacy.id(),
                    Words.textOrNull(candidacy.company()),
                    Words.textOrNull(candidacy.title()),
                    candidacy.appliedOn(),
                    candidacy.source(),
                    candidacy.state(),
                    candidacy.stateSince(),
                    candidacy.stageReached(),
                    candidacy.interviews());
        }
    }

    private final CandidacyList list;

    ListingCalls(CandidacyList list) {
        this.list = list;
    }

    @Operation(
            summary = "The seeker's candidacies",
            description =
                    "The latest application first, in pages; up to 2,000 in all. Follows what was written within a"
                            + " moment. 400 for an unknown state, a q over 200 characters, an unknown after or a limit outside 1"
                            + " to 100.")
    @GetMapping("/api/candidacies")
    Listing list(
            Call call,
            @Parameter(
                            description =
                                    "Only these states; repeat it for several. OPEN, SILENT and ON_HOLD leave out what has"
                                            + " ended.")
                    @RequestParam(required = false)
                    Set<State> state,
            @Parameter(description = "Only those whose company or title contains this, whatever the case.")
                    @RequestParam(required = false)
                    @Size(max = 200, message = "must be at most 200 characters")
                    String q,
            @Parameter(description = "The next of the page before.") @RequestParam(required = false) UUID after,
            @Parameter(description = "At most so many, 1 to 100.")
                    @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        Slice slice = list.ofSeeker(
                call.seeker(), state == null ? Set.of() : state, q == null || q.isBlank() ? null : q, after, limit);
        return new Listing(slice.items().stream().map(Listed::of).toList(), slice.next());
    }
}
