package dev.rebound.feedback.mails.candidacies;

import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A candidacy as far as a mail may belong to it, from the published events alone. Its words stay sealed where it is kept.
 *
 * @param ended whether it was turned down, offered or withdrawn already
 */
public record KnownCandidacy(UUID id, Words company, Words title, LocalDate appliedOn, boolean ended) {

    /** The published payloads of the topic, all fields of all types that are read here; a type leaves the others null. */
    record Published(
            UUID candidacy,
            Words company,
            Words title,
            LocalDate appliedOn,
            Instant rejectionReceivedAt,
            Boolean rejectionWithdrawn) {}

    /** One whose opening was not heard: it has no name, so no mail is found to belong to it. */
    static KnownCandidacy unheard(UUID id) {
        return new KnownCandidacy(id, null, null, null, false);
    }

    static KnownCandidacy opened(Published e) {
        return new KnownCandidacy(e.candidacy(), e.company(), e.title(), e.appliedOn(), false);
    }

    KnownCandidacy ended(boolean ended) {
        return new KnownCandidacy(id, company, title, appliedOn, ended);
    }

    KnownCandidacy corrected(Published e) {
        return new KnownCandidacy(
                id, e.company(), e.title(), e.appliedOn(), ended && !Boolean.TRUE.equals(e.rejectionWithdrawn()));
    }
}
