package dev.rebound.application.opening;

import dev.rebound.application.posting.Recorded;
import dev.rebound.application.posting.RecordsSomething;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OpeningCalls {

    private final Opening opening;

    OpeningCalls(Opening opening) {
        this.opening = opening;
    }

    /** The id comes of seeker and key: the same call again meets the candidacy that it opened. */
    static UUID idOf(Call call) {
        return Ids.of("candidacy", call.seeker(), call.key());
    }

    @Operation(
            summary = "Open a candidacy",
            description = "The seeker has applied for an opening. 400 for a missing or malformed field, 422 for"
                    + " appliedOn in the future.")
    @RecordsSomething
    @PostMapping("/api/candidacies")
    ResponseEntity<Recorded> open(Call call, @Valid @RequestBody NewCandidacy opened) {
        return Recorded.answer(opening.open(call, idOf(call), opened));
    }
}
