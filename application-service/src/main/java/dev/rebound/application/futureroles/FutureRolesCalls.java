package dev.rebound.application.futureroles;

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
class FutureRolesCalls {

    private final ChoosingFutureRoles choosing;

    FutureRolesCalls(ChoosingFutureRoles choosing) {
        this.choosing = choosing;
    }

    @Operation(
            summary = "Say whether later openings there would be welcome",
            description =
                    "At any time of the candidacy; the latest choice counts, and the same again records nothing. 422"
                            + " if chosenAt is before the application or in the future.")
    @RecordsSomething
    @PostMapping("/api/candidacies/{id}/future-roles")
    ResponseEntity<Recorded> chosen(Call call, @PathVariable UUID id, @Valid @RequestBody FutureRoles choice) {
        return Recorded.answer(choosing.chosen(call, id, choice));
    }
}
