package dev.rebound.application.interviewing;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/candidacies/{id}")
class InterviewingCalls {

    private final Interviewing interviewing;

    InterviewingCalls(Interviewing interviewing) {
        this.interviewing = interviewing;
    }

    @Operation(
            summary = "Record an interview",
            description = "After it was held; at most a day ahead. After a silence it opens the candidacy again. Up to"
                    + " 50. 409 exists for an interview id used before, has-ended if the candidacy ended before heldAt;"
                    + " 422 if heldAt is before the application or in the future.")
    @RecordsSomething
    @PostMapping("/interviews")
    ResponseEntity<Recorded> held(Call call, @PathVariable UUID id, @Valid @RequestBody HeldInterview held) {
        return Recorded.answer(interviewing.held(call, id, held), Interviewing.idOf(call, id, held));
    }

    @Operation(
            summary = "Record a thank-you note",
            description = "One for each interview. 409 no-such-interview with Retry-After while the interview is not"
                    + " known, already-thanked for a second note; 422 if sentAt is before the interview or in the"
                    + " future.")
    @RecordsSomething
    @PostMapping("/thank-you-notes")
    ResponseEntity<Recorded> thanked(Call call, @PathVariable UUID id, @Valid @RequestBody SentNote note) {
        return Recorded.answer(interviewing.thanked(call, id, note));
    }
}
