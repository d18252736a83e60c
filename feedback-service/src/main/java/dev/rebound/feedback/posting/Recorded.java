package dev.rebound.feedback.posting;

import dev.rebound.platform.command.Done;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The answer to a call that recorded something. */
public record Recorded(
        @Schema(description = "The feedback request.") String id,

        @Schema(description = "Its version after the call; also the ETag.")
        long version) {

    /** 201 with the place of the request; 200 if the same call had been answered before. */
    public static ResponseEntity<Recorded> answer(Done done) {
        return headers(done).body(new Recorded(done.id(), done.version()));
    }

    /** Status, place and version, for an answer with a body of its own. */
    public static ResponseEntity.BodyBuilder headers(Done done) {
        return ResponseEntity.status(done.repeated() ? 200 : 201)
                .location(URI.create("/api/feedback-requests/" + done.id()))
                .eTag(Etag.of(done));
    }
}
