package dev.rebound.analytics.improving;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/improvement-actions")
@Tag(
        name = "Improvement actions",
        description = "What the caller means to do about a theme, and whether it was seen again")
class ActionCalls {

    private final ImprovementActions actions;

    ActionCalls(ImprovementActions actions) {
        this.actions = actions;
    }

    /** All actions of the caller. */
    record ActionList(List<ActionAnswer> actions) {}

    /** What became of a call. */
    record ActionRecorded(UUID id, long version) {}

    @GetMapping
    @Operation(
            summary = "The caller's actions",
            description =
                    "Open ones first, the nearest day on top; 500 at most. seenAgain counts the usable answers since"
                            + " the action was done, or else planned, that name its theme as something to improve (R47). The ETag is"
                            + " the version of the whole list.")
    ResponseEntity<ActionList> all(Call call) {
        ImprovementActions.Listed listed = actions.of(call.seeker());
        return ResponseEntity.ok().eTag(Etag.of(listed.version())).body(new ActionList(listed.actions()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One action", description = "404 if there is no such action of yours.")
    ResponseEntity<ActionAnswer> one(Call call, @PathVariable UUID id) {
        ImprovementActions.Listed listed = actions.of(call.seeker());
        return ResponseEntity.ok().eTag(Etag.of(listed.version())).body(listed.find(id));
    }

    @PostMapping
    @Operation(
            summary = "Plan an action",
            description =
                    "50 open ones at most, then 409 too-many-open-actions. 422 for a day that is over or more than two"
                            + " years ahead.")
    ResponseEntity<ActionRecorded> plan(Call call, @Valid @RequestBody PlannedAction action) {
        Done done = actions.plan(call, action);
        UUID id = ImprovementActions.idOf(call);
        return ResponseEntity.created(URI.create("/api/improvement-actions/" + id))
                .eTag(Etag.of(done.version()))
                .body(new ActionRecorded(id, done.version()));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change an action, finish it, drop it, or take it up again",
            description =
                    "Replaces all that can change; the same again changes nothing. 404 if there is no such action of"
                            + " yours, 412 if If-Match is given and the list has changed since.")
    ResponseEntity<ActionRecorded> change(Call call, @PathVariable UUID id, @Valid @RequestBody ChangedAction action) {
        Done done = actions.change(call, id, action);
        return ResponseEntity.ok().eTag(Etag.of(done.version())).body(new ActionRecorded(id, done.version()));
    }
}
