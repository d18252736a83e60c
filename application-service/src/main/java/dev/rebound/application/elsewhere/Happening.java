package dev.rebound.application.elsewhere;

import dev.rebound.application.themes.Advice;
import dev.rebound.application.themes.NamedTheme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this service reads of the events of the others: times and codes, whichever the type has; no words. */
record Happening(
        Instant deadline,
        Instant sentAt,
        Instant receivedAt,
        Instant correctedAt,
        Instant closedAt,
        Instant dueAt,
        Instant remindedAt,
        Instant cancelledAt,
        String channel,
        String provenance,
        String outcome,
        String kind,
        String tagger,
        UUID feedback,
        List<NamedTheme> themes) {

    /** What an answer is about. */
    Advice advice() {
        return new Advice(feedback, themes);
    }
}
