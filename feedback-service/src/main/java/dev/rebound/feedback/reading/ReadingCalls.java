package dev.rebound.feedback.reading;

import dev.rebound.feedback.advice.policy.Planning;
import dev.rebound.feedback.seekers.SelfEvaluations;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReadingCalls {

    private final Requests requests;
    private final Planning planning;
    private final SelfEvaluations selfEvaluations;
    private final Clock clock;

    ReadingCalls(Requests requests, Planning planning, SelfEvaluations selfEvaluations, Clock clock) {
        this.requests = requests;
        this.planning = planning;
        this.selfEvaluations = selfEvaluations;
        this.clock = clock;
    }

    @Operation(
            summary = "One request in full",
            description = "With plan, reasons and their rules, what was sent, and what came back with its themes and"
                    + " the sentences that show them. Its id is derived from the candidacy's; the list finds it by"
                    + " candidacy. 404 until the rejection has arrived here, a moment after it was recorded.")
    @GetMapping("/api/feedback-requests/{id}")
    ResponseEntity<RequestAnswer> request(Call call, @PathVariable UUID id) {
        RequestAsItIs request =
                requests.find(call.seeker(), id).orElseThrow(() -> Refused.notFound("feedback request"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Etag.of(request.version()))
                .body(RequestAnswer.of(
                        request,
                        NextStep.of(request, planning.windows(), clock.instant()),
                        selfEvaluations.ofCandidacy(request.seeker(), request.candidacy())));
    }
}
