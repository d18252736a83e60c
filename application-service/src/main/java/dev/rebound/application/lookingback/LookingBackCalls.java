package dev.rebound.application.lookingback;

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
class LookingBackCalls {

    private final LookingBack lookingBack;

    LookingBackCalls(LookingBack lookingBack) {
        this.lookingBack = lookingBack;
    }

    @Operation(
            summary = "Record a self-evaluation",
            description =
                    "What the seeker knows without being told; the latest one counts. 422 if evaluatedAt is before"
                            + " the application or in the future.")
    @RecordsSomething
    @PostMapping("/api/candidacies/{id}/self-evaluation")
    ResponseEntity<Recorded> evaluated(Call call, @PathVariable UUID id, @Valid @RequestBody LookBack look) {
        return Recorded.answer(lookingBack.evaluated(call, id, look));
    }
}
