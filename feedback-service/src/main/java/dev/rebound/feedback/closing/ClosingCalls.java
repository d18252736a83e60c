package dev.rebound.feedback.closing;

import dev.rebound.feedback.posting.Recorded;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.intake.Acceptance;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClosingCalls {

    record NewClosing(
            @NotNull(message = "must be given") @Schema(description = "How it ended.")
            Outcome outcome,

            @Schema(description = "When; now when left out. Not before the rejection, not in the future.")
            Instant closedAt) {}

    private final Closing closing;
    private final Clock clock;

    ClosingCalls(Closing closing, Clock clock) {
        this.closing = closing;
        this.clock = clock;
    }

    @Operation(
            summary = "Close a request",
            description =
                    "ANSWERED needs feedback since the rejection, NO_REPLY a request that was sent,"
                            + " RELAY_BROUGHT_NOTHING one that was sent to a recruiter, DECLINED none of these. 409 already-closed; 422 if outcome or closedAt does not go with what happened.")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/feedback-requests/{id}/closing")
    ResponseEntity<Recorded> close(Call call, @PathVariable UUID id, @Valid @RequestBody NewClosing wanted) {
        Instant closedAt = wanted.closedAt() == null ? clock.instant() : wanted.closedAt();
        return Recorded.answer(closing.closed(call, id, new ClosedRequest(closedAt, wanted.outcome())));
    }

    /** The same, posted by front ends as an event. */
    @Configuration(proxyBeanMethods = false)
    static class ClosingEvents {

        @Bean
        Acceptance<ClosedRequest> requestClosed(Closing closing) {
            return new Acceptance<>(
                    "dev.rebound.feedback.request-closed.v1",
                    ClosedRequest.class,
                    (call, candidacy, time, data) -> closing.closed(call, Ids.feedbackRequest(candidacy), data));
        }
    }
}
