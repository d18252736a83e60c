package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.reviewing.checking.Review;
import dev.rebound.feedback.reviewing.rule.About;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Needs no Idempotency-Key: whatever is sent twice is only read twice. */
@RestController
class ReviewCalls {

    private final Knowledge knowledge;

    ReviewCalls(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Operation(
            summary = "Review a text before it goes out",
            description = "Finds what a reader may take amiss (R26 to R33, R45), says why with the row of the guidance,"
                    + " and offers a rewrite that passes itself; names the parts that such a letter has and this one"
                    + " has not (R28, R46). With a request, its company, title and self-evaluation are taken into"
                    + " account, and the letters that went out for other candidacies. It advises only and nothing is"
                    + " stored. 400 for a blank text or one above 10,000 characters; 404 for an unknown request.")
    @PostMapping("/api/letter-reviews")
    ResponseEntity<Reviewed> review(Principal seeker, @Valid @RequestBody LetterToReview letter) {
        About about = knowledge.about(seeker.getName(), letter);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Reviewed.of(letter.text(), Review.of(letter.text(), about), about));
    }
}
