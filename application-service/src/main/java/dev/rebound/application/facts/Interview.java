package dev.rebound.application.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * An interview that was held.
 *
 * @param noteSentAt when the thank-you note for it went out, or null
 */
public record Interview(UUID id, Stage stage, Instant heldAt, Instant noteSentAt) {

    public boolean hasNote() {
        return noteSentAt != null;
    }

    Interview withNote(Instant sentAt) {
        return new Interview(id, stage, heldAt, sentAt);
    }
}
