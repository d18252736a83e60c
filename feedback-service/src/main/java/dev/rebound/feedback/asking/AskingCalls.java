package dev.rebound.feedback.asking;

import dev.rebound.feedback.posting.Recorded;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/feedback-requests/{id}")
class AskingCalls {

    private final Asking asking;

    AskingCalls(Asking asking) {
        this.asking = asking;
    }

    @Operation(
            summary = "Record that the request was sent",
            description = "Allowed late as well, and after letting go. 409 already-sent if it went out before;"
                    + " 422 if sentAt is before the rejection or in the future.")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sent")
    ResponseEntity<Recorded> sent(Call call, @PathVariable UUID id, @Valid @RequestBody SentRequest sent) {
        return Recorded.answer(asking.sent(call, id, sent));
    }

    @Operation(
            summary = "Record the one follow-up",
            description = "409 not-sent-yet before the request was sent, already-followed-up for a second one,"
                    + " already-answered and closed; 422 if sentAt is before the request or in the future.")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/follow-ups")
    ResponseEntity<Recorded> followUp(Call call, @PathVariable UUID id, @Valid @RequestBody SentFollowUp sent) {
        return Recorded.answer(asking.followedUp(call, id, sent));
    }
}
