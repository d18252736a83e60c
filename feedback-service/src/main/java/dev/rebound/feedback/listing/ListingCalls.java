package dev.rebound.feedback.listing;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.State;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.words.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
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

    record Listed(
            UUID id,
            UUID candidacy,
            String company,
            String title,
            State state,
            Instant deadline,
            boolean late,
            Plan.Odds odds,
            Plan.Channel channel,
            Instant sentAt,
            Instant followUpSentAt,

            @Schema(description = "How many answers came, over all rounds.")
            int answers,

            Instant lastAnswerAt,
            Instant thankedAt,
            Instant closedAt,
            Outcome outcome) {

        static Listed of(ListedRequest request) {
            return new Listed(
                    request.id(),
                    request.candidacy(),
                    Words.textOrNull(request.company()),
                    Words.textOrNull(request.title()),
                    request.state(),
                    request.deadline(),
                    request.late(),
                    request.odds(),
                    request.channel(),
                    request.sentAt(),
                    request.followUpSentAt(),
                    request.answers(),
                    request.lastAnswerAt(),
                    request.thankedAt(),
                    request.closedAt(),
                    request.outcome());
        }
    }

    private final RequestList list;

    ListingCalls(RequestList list) {
        this.list = list;
    }

    @Operation(
            summary = "The seeker's requests",
            description = "The latest deadline first, in pages; or the one of a candidacy. Follows what was written"
                    + " within a moment. 400 for a limit outside 1 to 100.")
    @GetMapping("/api/feedback-requests")
    Listing list(
            Call call,
            @Parameter(description = "Only the request of this candidacy.") @RequestParam(required = false)
                    UUID candidacy,
            @Parameter(description = "The next of the page before.") @RequestParam(required = false) UUID after,
            @Parameter(description = "At most so many, 1 to 100.")
                    @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 100, message = "must be at most 100")
                    int limit) {
        if (candidacy != null) {
            return new Listing(
                    list.ofCandidacy(call.seeker(), candidacy).stream()
                            .map(Listed::of)
                            .toList(),
                    null);
        }
        List<ListedRequest> page = list.ofSeeker(call.seeker(), after, limit + 1);
        boolean more = page.size() > limit;
        List<Listed> items = page.stream().limit(limit).map(Listed::of).toList();
        return new Listing(items, more ? items.get(items.size() - 1).id() : null);
    }
}
