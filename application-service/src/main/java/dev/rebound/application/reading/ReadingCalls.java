package dev.rebound.application.reading;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/candidacies/{id}")
class ReadingCalls {

    record HistoryPage(
            List<HistoryEntry> items,

            @Schema(description = "Send it as after for the next page; null on the last.")
            Long next) {}

    private final Candidacies candidacies;

    ReadingCalls(Candidacies candidacies) {
        this.candidacies = candidacies;
    }

    @Operation(
            summary = "One candidacy",
            description =
                    "As it is at this moment. The ETag counts its whole history, so it also moves when something is"
                            + " heard from another service. 404 if there is no such candidacy of yours.")
    @GetMapping
    ResponseEntity<CandidacyAnswer> one(Call call, @PathVariable UUID id) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return ResponseEntity.ok().eTag(Etag.of(candidacy.version())).body(candidacy);
    }

    @Operation(
            summary = "Its history",
            description =
                    "All that happened, here and as heard from the other services, in the order in which it was"
                            + " recorded, in pages. 404 if there is no such candidacy of yours; 400 for a limit outside 1 to 100.")
    @GetMapping("/history")
    HistoryPage history(
            Call call,
            @PathVariable UUID id,
            @Parameter(description = "The next of the page before.")
                    @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "must be at least 0")
                    long after,
            @Parameter(description = "At most so many, 1 to 100.")
                    @RequestParam(defaultValue = "100")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        List<HistoryEntry> rest = candidacies.find(call.seeker(), id).history().stream()
                .filter(entry -> entry.version() > after)
                .limit(limit + 1L)
                .toList();
        List<HistoryEntry> items = rest.stream().limit(limit).toList();
        return new HistoryPage(
                items, rest.size() > limit ? items.get(items.size() - 1).version() : null);
    }
}
