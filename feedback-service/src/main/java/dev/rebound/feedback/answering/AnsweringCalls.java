package dev.rebound.feedback.answering;

import dev.rebound.feedback.posting.Recorded;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/feedback-requests/{id}")
class AnsweringCalls {

    /** The answer to recorded feedback. */
    record RecordedFeedback(
            @Schema(description = "The feedback request.") String id,

            @Schema(description = "Its version after the call; also the ETag.")
            long version,

            @Schema(description = "The feedback.") UUID feedback) {}

    private final Answering answering;

    AnsweringCalls(Answering answering) {
        this.answering = answering;
    }

    @Operation(
            summary = "Record feedback",
            description = "Any number of times, and also where no request was sent. The text is kept word for word,"
                    + " sealed, and its themes are named; GET shows them with their evidence. 422 if receivedAt is in"
                    + " the future.")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/feedback")
    ResponseEntity<RecordedFeedback> received(
            Call call, @PathVariable UUID id, @Valid @RequestBody ReceivedFeedback received) {
        Done done = answering.received(call, id, received);
        return Recorded.headers(done).body(new RecordedFeedback(done.id(), done.version(), Answering.idOf(call, id)));
    }

    @Operation(
            summary = "Correct the themes of a feedback",
            description = "Replaces all themes of one feedback, with what is noted of each; what the tagger named stays"
                    + " beside them. Repeating it"
                    + " changes nothing. 422 if the feedback is unknown, a theme is named twice, or noReason contradicts"
                    + " the themes.")
    @PutMapping("/themes")
    ResponseEntity<Recorded> themes(Call call, @PathVariable UUID id, @Valid @RequestBody ThemesAsTheyAre themes) {
        Done done = answering.corrected(call, id, themes);
        return ResponseEntity.ok().eTag(Etag.of(done)).body(new Recorded(done.id(), done.version()));
    }

    @Operation(
            summary = "Confirm, add or reject one theme of a feedback, and note what it is worth knowing",
            description = "The others stay as they are. With another polarity it changes the sense of the theme. Of a"
                    + " confirmed theme it can be noted whether the posting asked for it and whether it could have been seen before the"
                    + " interview. What is"
                    + " decided here stays when a newer tagger reads the feedback again. Repeating it changes nothing."
                    + " 404 for an unknown theme; 422 if the feedback is unknown, or polarity is missing for a theme"
                    + " that does not stand, or something is noted of a rejected one.")
    @PutMapping("/themes/{theme}")
    ResponseEntity<Recorded> judged(
            Call call,
            @PathVariable UUID id,
            @Parameter(description = "Code of the theme, such as first_impression.") @PathVariable String theme,
            @Valid @RequestBody JudgedTheme judged) {
        Theme meant = Theme.of(theme).orElseThrow(() -> Refused.notFound("theme"));
        Done done = answering.judged(call, id, meant, judged);
        return ResponseEntity.ok().eTag(Etag.of(done)).body(new Recorded(done.id(), done.version()));
    }

    @Operation(
            summary = "Record thanks",
            description = "409 no-feedback-yet and already-thanked; 422 if sentAt is before the feedback or in the"
                    + " future, or the feedback is unknown.")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/thanks")
    ResponseEntity<Recorded> thanked(Call call, @PathVariable UUID id, @Valid @RequestBody SentThanks thanks) {
        return Recorded.answer(answering.thanked(call, id, thanks));
    }
}
