package dev.rebound.application.rejecting;

import dev.rebound.application.posting.Recorded;
import dev.rebound.application.posting.RecordsSomething;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RejectionCalls {

    private final Rejecting rejecting;

    RejectionCalls(Rejecting rejecting) {
        this.rejecting = rejecting;
    }

    @Operation(
            summary = "Record a rejection",
            description = "The feedback request of this candidacy is then planned within moments. 409 already-rejected"
                    + " until the candidacy is reopened, has-ended after an offer or a withdrawal; 422 if receivedAt is"
                    + " before the application or in the future, rejectedBy is not a contact of this candidacy, or"
                    + " askedOnTheCall comes with another channel than PHONE.")
    @RecordsSomething
    @PostMapping("/api/candidacies/{id}/rejection")
    ResponseEntity<Recorded> received(
            Call call, @PathVariable UUID id, @Valid @RequestBody ReceivedRejection received) {
        return Recorded.answer(rejecting.received(call, id, received));
    }
}
