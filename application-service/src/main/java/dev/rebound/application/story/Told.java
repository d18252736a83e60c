package dev.rebound.application.story;

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
import dev.rebound.platform.words.Words;
import java.util.List;
import java.util.Optional;

/** Tells stored events as steps. */
public final class Told {

    private Told() {}

    /** All steps of a candidacy's own events, in their order. */
    public static List<Step> all(List<?> events) {
        return events.stream().flatMap(event -> step(event).stream()).toList();
    }

    /** The step that an event stands for; none for what was only heard from another service, or follows from another step. */
    public static Optional<Step> step(Object event) {
        if (event instanceof HappenedElsewhere || event instanceof ContactsChanged) {
            return Optional.empty();
        }
        if (event instanceof CandidacyOpened e) {
            return Optional.of(new Step.Opened(
                    text(e.company()),
                    text(e.title()),
                    e.appliedOn(),
                    e.source(),
                    text(e.postingUrl()),
                    text(e.notes()),
                    e.earlier()));
        }
        if (event instanceof ContactAdded e) {
            return Optional.of(new Step.ContactAdded(
                    e.contact(), e.role(), text(e.name()), text(e.email()), text(e.phone()), e.trusted(), e.addedAt()));
        }
        if (event instanceof ContactCorrected e) {
            return Optional.of(new Step.ContactCorrected(
                    e.contact(),
                    e.role(),
                    text(e.name()),
                    text(e.email()),
                    text(e.phone()),
                    e.trusted(),
                    e.correctedAt()));
        }
        if (event instanceof ContactRemoved e) {
            return Optional.of(new Step.ContactRemoved(e.contact(), e.removedAt()));
        }
        if (event instanceof InterviewCorrected e) {
            return Optional.of(new Step.InterviewCorrected(
                    e.interview(),
                    e.stage(),
                    e.heldAt(),
                    e.thankYouNoteSentAt(),
                    e.thankYouNoteWithdrawn(),
                    e.correctedAt()));
        }
        if (event instanceof InterviewRemoved e) {
            return Optional.of(new Step.InterviewRemoved(e.interview(), e.removedAt()));
        }
        if (event instanceof InterviewHeld e) {
            return Optional.of(new Step.Interviewed(e.interview(), e.stage(), e.heldAt()));
        }
        if (event instanceof ThankYouNoteSent e) {
            return Optional.of(new Step.Thanked(e.interview(), e.sentAt()));
        }
        if (event instanceof CandidacyRejected e) {
            return Optional.of(new Step.TurnedDown(
                    e.receivedAt(),
                    e.channel(),
                    e.stageReached(),
                    e.rejectedBy(),
                    text(e.statedReason()),
                    e.askedOnTheCall()));
        }
        if (event instanceof RejectionCorrected e) {
            return Optional.of(new Step.RejectionCorrected(
                    e.receivedAt(),
                    e.channel(),
                    e.stageReached(),
                    e.rejectedBy(),
                    text(e.statedReason()),
                    e.askedOnTheCall(),
                    e.correctedAt()));
        }
        if (event instanceof SelfEvaluated e) {
            return Optional.of(new Step.LookedBack(e.evaluatedAt(), e.alreadyKnown(), text(e.note()), e.noticed()));
        }
        if (event instanceof CandidacyWentSilent e) {
            return Optional.of(new Step.WentSilent(e.since(), e.swept()));
        }
        if (event instanceof CandidacyPutOnHold e) {
            return Optional.of(new Step.PutOnHold(e.since()));
        }
        if (event instanceof OfferReceived e) {
            return Optional.of(new Step.Offered(e.offeredAt()));
        }
        if (event instanceof CandidacyWithdrawn e) {
            return Optional.of(new Step.Withdrawn(e.withdrawnAt()));
        }
        if (event instanceof CandidacyReopened e) {
            return Optional.of(new Step.Reopened(e.reopenedAt()));
        }
        if (event instanceof FutureRolesChosen e) {
            return Optional.of(new Step.FutureRoles(e.openToFutureRoles(), e.chosenAt()));
        }
        if (event instanceof CandidacyCorrected e) {
            return Optional.of(new Step.Corrected(
                    text(e.company()),
                    text(e.title()),
                    e.appliedOn(),
                    e.source(),
                    text(e.postingUrl()),
                    text(e.notes()),
                    e.rejectionReceivedAt(),
                    e.stageReached(),
                    e.rejectionWithdrawn(),
                    e.correctedAt()));
        }
        if (event instanceof NoteAdded e) {
            return Optional.of(new Step.NoteAdded(e.note(), text(e.text()), e.writtenAt()));
        }
        throw new IllegalStateException("no step for " + event.getClass().getName());
    }

    private static String text(Words words) {
        return Words.textOrNull(words);
    }
}
