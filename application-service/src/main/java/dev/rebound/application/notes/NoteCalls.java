package dev.rebound.application.notes;

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
class NoteCalls {

    private final Notes notes;

    NoteCalls(Notes notes) {
        this.notes = notes;
    }

    @Operation(
            summary = "Add a note",
            description =
                    "For the seeker alone: it stays in this service, sealed, and is never published or changed. It is"
                            + " read with the candidacy and its history. Up to 200 for one candidacy, then 409 too-many-notes. 404"
                            + " if there is no such candidacy of yours; 422 if writtenAt is in the future.")
    @RecordsSomething
    @PostMapping("/api/candidacies/{id}/notes")
    ResponseEntity<Recorded> note(Call call, @PathVariable UUID id, @Valid @RequestBody NewNote note) {
        return Recorded.answer(notes.add(call, id, note), Notes.idOf(call, id));
    }
}
