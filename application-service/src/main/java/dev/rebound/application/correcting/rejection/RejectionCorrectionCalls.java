package dev.rebound.application.correcting.rejection;

import dev.rebound.application.posting.Recorded;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RejectionCorrectionCalls {

    private final RejectionCorrections corrections;

    RejectionCorrectionCalls(RejectionCorrections corrections) {
        this.corrections = corrections;
    }

    @Operation(
            summary = "Correct a rejection",
            description = "Replaces all that is recorded of the rejection that stands; the plan of its feedback request"
                    + " follows within moments, and with askedOnTheCall the request counts as made. What is the same"
                    + " already changes nothing. 404 if there is no such candidacy of yours; 409 no-rejection if none"
                    + " stands; 412 if If-Match is given and the candidacy has changed since; 422 if receivedAt is before"
                    + " the application or in the future, rejectedBy is not a contact of this candidacy, askedOnTheCall"
                    + " comes with another channel than PHONE, or is taken back.")
    @PutMapping("/api/candidacies/{id}/rejection")
    ResponseEntity<Recorded> correct(
            Call call, @PathVariable UUID id, @Valid @RequestBody CorrectedRejection corrected) {
        return Recorded.changed(corrections.correct(call, id, corrected), id);
    }
}
