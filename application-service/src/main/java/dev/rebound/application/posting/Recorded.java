package dev.rebound.application.posting;

import dev.rebound.platform.command.Done;
import dev.rebound.platform.web.Etag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/** The answer to a call that recorded something. */
public record Recorded(
        @Schema(
                description =
                        "What was recorded: the interview or contact where it has an id of its own, else the candidacy.")
        UUID id,

        @Schema(description = "The candidacy.") UUID candidacy,

        @Schema(description = "Its version after the call; also the ETag.")
        long version) {

    /** 200 with the new version, for what was there before and was changed or removed. */
    public static ResponseEntity<Recorded> changed(Done done, UUID id) {
        return ResponseEntity.ok()
                .eTag(Etag.of(done))
                .body(new Recorded(id, UUID.fromString(done.id()), done.version()));
    }

    /** 201 with the place of the candidacy; 200 if the same call had been answered before. */
    public static ResponseEntity<Recorded> answer(Done done) {
        return answer(done, UUID.fromString(done.id()));
    }

    /** The same for what has an id of its own. */
    public static ResponseEntity<Recorded> answer(Done done, UUID id) {
        return ResponseEntity.status(done.repeated() ? 200 : 201)
                .location(URI.create("/api/candidacies/" + done.id()))
                .eTag(Etag.of(done))
                .body(new Recorded(id, UUID.fromString(done.id()), done.version()));
    }
}
