package dev.rebound.application.posting;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.intake.EventIntake;
import dev.rebound.platform.intake.PostedEvents;
import dev.rebound.platform.intake.Result;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/events/candidacy")
class PostedCandidacyEvents {

    private final EventIntake intake;

    PostedCandidacyEvents(EventIntake intake) {
        this.intake = intake;
    }

    @Operation(
            summary = "Take one event",
            description = "A CloudEvent in structured mode; types candidacy.opened, candidacy.interviewed,"
                    + " candidacy.thank-you-note-sent, candidacy.rejected, candidacy.self-evaluated,"
                    + " candidacy.went-silent, candidacy.offered, candidacy.withdrawn and candidacy.reopened in their"
                    + " plain form. The subject is the candidacy's id, a UUID that the client may choose. Idempotent by"
                    + " source and id. An event that comes before the one it builds on waits up to two seconds, then 409"
                    + " with Retry-After.")
    @PostMapping(consumes = PostedEvents.ONE)
    ResponseEntity<Result> one(Call call, @RequestBody JsonNode event) {
        return PostedEvents.one(intake, call.seeker(), event);
    }

    @Operation(
            summary = "Take a batch of events",
            description = "Up to 100 events, carried out in their order; one result for each. 413 for more.")
    @PostMapping(consumes = PostedEvents.BATCH)
    ResponseEntity<PostedEvents.Results> batch(Call call, @RequestBody JsonNode events) {
        return PostedEvents.batch(intake, call.seeker(), events);
    }
}
