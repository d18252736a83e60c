package dev.rebound.application.elsewhere;

import java.time.Instant;

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
        String kind) {}
