package dev.rebound.feedback.hearing;

import dev.rebound.feedback.answering.ReceivedFeedback;
import dev.rebound.feedback.themes.ThemeTagger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HearingCalls {

    private final ThemeTagger tagger;

    HearingCalls(ThemeTagger tagger) {
        this.tagger = tagger;
    }

    record ToHear(
            @NotBlank(message = "must not be blank")
            @Size(max = ReceivedFeedback.LONGEST_TEXT, message = "must be at most 20,000 characters")
            @Schema(description = "What the employer said. At most 20,000 characters.")
            String text) {}

    @Operation(
            summary = "Read the themes of a text",
            description = "For front ends: the text goes in, its themes come out as they would be named in received"
                    + " feedback, and nothing is stored. Of a long text the first 60 clauses are read. 400 for a blank"
                    + " text or one above 20,000 characters.")
    @PostMapping("/api/theme-readings")
    ResponseEntity<Heard> hear(@Valid @RequestBody ToHear typed) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Heard.of(typed.text(), tagger.tag(typed.text())));
    }
}
