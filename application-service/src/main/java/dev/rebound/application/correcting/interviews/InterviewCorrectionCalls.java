package dev.rebound.application.correcting.interviews;

import dev.rebound.application.posting.Recorded;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/candidacies/{id}/interviews/{interview}")
class InterviewCorrectionCalls {

    private final InterviewCorrections corrections;

    InterviewCorrectionCalls(InterviewCorrections corrections) {
        this.corrections = corrections;
    }

    @Operation(
            summary = "Correct an interview",
            description = "Replaces stage and heldAt; the time of its thank-you note only if it is given, and with"
                    + " thankYouNoteWithdrawn no note went out. What is the same already changes nothing. 404 if there is"
                    + " no such candidacy or interview of yours; 409 has-ended if the candidacy ended before heldAt; 412"
                    + " if If-Match is given and the candidacy has changed since; 422 if heldAt is before the application,"
                    + " after the note or in the future, or a note is corrected where none is recorded.")
    @PutMapping
    ResponseEntity<Recorded> correct(
            Call call,
            @PathVariable UUID id,
            @PathVariable UUID interview,
            @Valid @RequestBody CorrectedInterview corrected) {
        return Recorded.changed(corrections.correct(call, id, interview, corrected), interview);
    }

    @Operation(
            summary = "Remove an interview",
            description = "For one that was recorded by mistake; its thank-you note goes with it. The history keeps"
                    + " both. 404 if there is no such candidacy or interview of yours; 412 if If-Match is given and the"
                    + " candidacy has changed since.")
    @DeleteMapping
    ResponseEntity<Recorded> remove(Call call, @PathVariable UUID id, @PathVariable UUID interview) {
        return Recorded.changed(corrections.remove(call, id, interview), interview);
    }
}
