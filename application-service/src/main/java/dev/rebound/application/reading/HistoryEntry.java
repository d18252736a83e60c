package dev.rebound.application.reading;

import dev.rebound.application.candidacy.CandidacyEvent.CandidacyCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyOpened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyPutOnHold;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyRejected;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyReopened;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWentSilent;
import dev.rebound.application.candidacy.CandidacyEvent.CandidacyWithdrawn;
import dev.rebound.application.candidacy.CandidacyEvent.ContactAdded;
import dev.rebound.application.candidacy.CandidacyEvent.ContactCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.ContactRemoved;
import dev.rebound.application.candidacy.CandidacyEvent.ContactsChanged;
import dev.rebound.application.candidacy.CandidacyEvent.FutureRolesChosen;
import dev.rebound.application.candidacy.CandidacyEvent.HappenedElsewhere;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewHeld;
import dev.rebound.application.candidacy.CandidacyEvent.InterviewRemoved;
import dev.rebound.application.candidacy.CandidacyEvent.NoteAdded;
import dev.rebound.application.candidacy.CandidacyEvent.OfferReceived;
import dev.rebound.application.candidacy.CandidacyEvent.RejectionCorrected;
import dev.rebound.application.candidacy.CandidacyEvent.SelfEvaluated;
import dev.rebound.application.candidacy.CandidacyEvent.ThankYouNoteSent;
import dev.rebound.application.people.Who;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.stream.StoredAs;
import dev.rebound.platform.words.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** One thing that happened to a candidacy, here or in another service. */
public record HistoryEntry(
        @Schema(description = "Its place in the history, from 1.")
        long version,

        @Schema(description = "What happened, such as candidacy.interviewed or feedback.request-sent.")
        String what,

        @Schema(description = "When it happened; null where only the day is known.")
        Instant happenedAt,

        @Schema(description = "The day it happened, where only that is known.")
        LocalDate happenedOn,

        @Schema(description = "When it was recorded or heard here.")
        Instant recordedAt,

        @Schema(
                description =
                        "The feedback request or follow-up plan that it was heard from; null for what happened here.")
        String heardFrom,

        @Schema(description = "The code that tells two of a kind apart, such as FIRST_INTERVIEW, EMAIL or FOLLOW_UP.")
        String about,

        @Schema(description = "The moment that it set, such as a deadline.")
        Instant until,

        @Schema(description = "Whose doing or word it was; REBOUND for what was noticed, planned or reminded of.")
        Who who,

        @Schema(description = "The words of a note that the seeker wrote; null for anything else.")
        String note) {

    /** @param recruiters the contacts of the candidacy who are of an agency */
    static HistoryEntry of(Recorded recorded, Set<UUID> recruiters) {
        HistoryEntry entry = of(recorded);
        return new HistoryEntry(
                entry.version,
                entry.what,
                entry.happenedAt,
                entry.happenedOn,
                entry.recordedAt,
                entry.heardFrom,
                entry.about,
                entry.until,
                Speaker.of(recorded.event(), recruiters),
                recorded.event() instanceof NoteAdded written ? Words.textOrNull(written.text()) : null);
    }

    private static HistoryEntry of(Recorded recorded) {
        Object event = recorded.event();
        if (event instanceof HappenedElsewhere e) {
            return new HistoryEntry(
                    recorded.version(),
                    e.what(),
                    e.happenedAt(),
                    null,
                    recorded.time(),
                    e.aggregate(),
                    e.about(),
                    e.until(),
                    null,
                    null);
        }
        if (event instanceof CandidacyOpened e) {
            return entry(recorded, null, e.appliedOn(), e.source());
        }
        if (event instanceof ContactAdded e) {
            return entry(recorded, e.addedAt(), null, e.role());
        }
        if (event instanceof ContactCorrected e) {
            return entry(recorded, e.correctedAt(), null, e.role());
        }
        if (event instanceof ContactRemoved e) {
            return entry(recorded, e.removedAt(), null, e.role());
        }
        if (event instanceof ContactsChanged e) {
            return entry(recorded, e.changedAt(), null, null);
        }
        if (event instanceof InterviewCorrected e) {
            return entry(recorded, e.correctedAt(), null, e.stage());
        }
        if (event instanceof InterviewRemoved e) {
            return entry(recorded, e.removedAt(), null, e.stage());
        }
        if (event instanceof InterviewHeld e) {
            return entry(recorded, e.heldAt(), null, e.stage());
        }
        if (event instanceof ThankYouNoteSent e) {
            return entry(recorded, e.sentAt(), null, null);
        }
        if (event instanceof CandidacyRejected e) {
            return entry(recorded, e.receivedAt(), null, e.channel());
        }
        if (event instanceof RejectionCorrected e) {
            return entry(recorded, e.correctedAt(), null, e.channel());
        }
        if (event instanceof SelfEvaluated e) {
            return entry(recorded, e.evaluatedAt(), null, null);
        }
        if (event instanceof CandidacyWentSilent e) {
            return entry(recorded, e.since(), null, null);
        }
        if (event instanceof CandidacyPutOnHold e) {
            return entry(recorded, e.since(), null, null);
        }
        if (event instanceof OfferReceived e) {
            return entry(recorded, e.offeredAt(), null, null);
        }
        if (event instanceof CandidacyWithdrawn e) {
            return entry(recorded, e.withdrawnAt(), null, null);
        }
        if (event instanceof CandidacyReopened e) {
            return entry(recorded, e.reopenedAt(), null, null);
        }
        if (event instanceof FutureRolesChosen e) {
            return entry(recorded, e.chosenAt(), null, e.openToFutureRoles() ? "WELCOME" : "NOT_WELCOME");
        }
        if (event instanceof CandidacyCorrected e) {
            return entry(recorded, e.correctedAt(), null, e.rejectionWithdrawn() ? "REJECTION_WITHDRAWN" : null);
        }
        if (event instanceof NoteAdded e) {
            return entry(recorded, e.writtenAt(), null, null);
        }
        throw new IllegalStateException("no entry for " + event.getClass().getName());
    }

    private static HistoryEntry entry(Recorded recorded, Instant at, LocalDate on, Object about) {
        return new HistoryEntry(
                recorded.version(),
                recorded.event().getClass().getAnnotation(StoredAs.class).value(),
                at,
                on,
                recorded.time(),
                null,
                about == null ? null : about.toString(),
                null,
                null,
                null);
    }
}
