package dev.rebound.application.turns;

import dev.rebound.application.posting.Recorded;
import dev.rebound.application.posting.RecordsSomething;
import dev.rebound.application.turns.Turn.Hold;
import dev.rebound.application.turns.Turn.Offer;
import dev.rebound.application.turns.Turn.Reopening;
import dev.rebound.application.turns.Turn.Silence;
import dev.rebound.application.turns.Turn.Withdrawal;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/candidacies/{id}")
class TurnCalls {

    private final Turns turns;

    TurnCalls(Turns turns) {
        this.turns = turns;
    }

    @Operation(
            summary = "Record a silence",
            description = "No answer for a while: not a rejection, and never counted as one. 409 already-silent,"
                    + " on-hold, has-ended; 422 if since is before the application or in the future.")
    @RecordsSomething
    @PostMapping("/silence")
    ResponseEntity<Recorded> silent(Call call, @PathVariable UUID id, @Valid @RequestBody Silence silence) {
        return Recorded.answer(turns.silent(call, id, silence));
    }

    @Operation(
            summary = "Put the candidacy on hold",
            description =
                    "The employer has put the opening on hold: neither a silence nor a rejection, and never counted"
                            + " as one. An interview after it, a rejection, an offer, a withdrawal or a reopening ends it. 409"
                            + " already-on-hold, has-ended; 422 if since is before the application or in the future.")
    @RecordsSomething
    @PostMapping("/hold")
    ResponseEntity<Recorded> onHold(Call call, @PathVariable UUID id, @Valid @RequestBody Hold hold) {
        return Recorded.answer(turns.onHold(call, id, hold));
    }

    @Operation(
            summary = "Record an offer",
            description =
                    "409 already-offered, has-ended; 422 if offeredAt is before the application or in the future.")
    @RecordsSomething
    @PostMapping("/offer")
    ResponseEntity<Recorded> offered(Call call, @PathVariable UUID id, @Valid @RequestBody Offer offer) {
        return Recorded.answer(turns.offered(call, id, offer));
    }

    @Operation(
            summary = "Withdraw the candidacy",
            description =
                    "Also from an offer. 409 already-withdrawn, has-ended after a rejection; 422 if withdrawnAt is"
                            + " before the application or in the future.")
    @RecordsSomething
    @PostMapping("/withdrawal")
    ResponseEntity<Recorded> withdrawn(Call call, @PathVariable UUID id, @Valid @RequestBody Withdrawal withdrawal) {
        return Recorded.answer(turns.withdrawn(call, id, withdrawal));
    }

    @Operation(
            summary = "Reopen the candidacy",
            description =
                    "What has ended, gone silent or been put on hold. 409 still-open; 422 if reopenedAt is before the end or in the"
                            + " future.")
    @RecordsSomething
    @PostMapping("/reopening")
    ResponseEntity<Recorded> reopened(Call call, @PathVariable UUID id, @Valid @RequestBody Reopening reopening) {
        return Recorded.answer(turns.reopened(call, id, reopening));
    }
}
