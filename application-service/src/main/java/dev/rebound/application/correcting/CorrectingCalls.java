package dev.rebound.application.correcting;

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
class CorrectingCalls {

    private final Correcting correcting;

    CorrectingCalls(Correcting correcting) {
        this.correcting = correcting;
    }

    @Operation(
            summary = "Correct a candidacy",
            description = "Replaces company, title, appliedOn, source, postingUrl and notes; date and stage of the"
                    + " rejection only if they are given. With rejectionWithdrawn the rejection never was and the"
                    + " candidacy is open. What is the same already changes nothing. 404 if there is no such candidacy of"
                    + " yours; 412 if If-Match is given and it has changed since; 422 if dates would contradict each"
                    + " other, or a rejection is corrected where none stands.")
    @PutMapping("/api/candidacies/{id}")
    ResponseEntity<Recorded> correct(
            Call call, @PathVariable UUID id, @Valid @RequestBody CorrectedCandidacy corrected) {
        return Recorded.changed(correcting.correct(call, id, corrected), id);
    }
}
