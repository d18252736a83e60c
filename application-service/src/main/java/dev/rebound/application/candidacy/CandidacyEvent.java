package dev.rebound.application.candidacy;

import dev.rebound.application.facts.InterviewsInAll;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.people.KnownRole;
import dev.rebound.application.themes.Advice;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import dev.rebound.platform.stream.StoredAs;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What has happened to a candidacy, as it is stored. What of it leaves the service: {@link CandidacyLanguage}. */
public sealed interface CandidacyEvent {

    UUID candidacy();

    String seeker();

    /** @param earlier the seeker's earlier candidacy at the same employer (R49), or null */
    @StoredAs("candidacy.opened")
    record CandidacyOpened(
            UUID candidacy,
            String seeker,
            Words company,
            Words title,
            LocalDate appliedOn,
            Source source,
            Words postingUrl,
            Words notes,
            UUID earlier)
            implements CandidacyEvent {

        public CandidacyOpened(
                UUID candidacy,
                String seeker,
                Words company,
                Words title,
                LocalDate appliedOn,
                Source source,
                Words postingUrl,
                Words notes) {
            this(candidacy, seeker, company, title, appliedOn, source, postingUrl, notes, null);
        }
    }

    /**
     * Who is known has changed while a rejection stands, so that others may plan by it; before that, the rejection will say
     * it.
     */
    @StoredAs("candidacy.contacts-changed")
    record ContactsChanged(
            UUID candidacy, String seeker, List<KnownRole> contactRoles, boolean viaRecruiter, Instant changedAt)
            implements CandidacyEvent {}

    /** Data of a third person: it never leaves this service. */
    @StoredAs("candidacy.contact-added")
    record ContactAdded(
            UUID candidacy,
            String seeker,
            UUID contact,
            ContactRole role,
            Words name,
            Words email,
            Words phone,
            boolean trusted,
            Instant addedAt)
            implements CandidacyEvent {}

    /** The contact as they now stand. */
    @StoredAs("candidacy.contact-corrected")
    record ContactCorrected(
            UUID candidacy,
            String seeker,
            UUID contact,
            ContactRole role,
            Words name,
            Words email,
            Words phone,
            boolean trusted,
            Instant correctedAt)
            implements CandidacyEvent {}

    /** @param role the part that they had, for the history */
    @StoredAs("candidacy.contact-removed")
    record ContactRemoved(UUID candidacy, String seeker, UUID contact, ContactRole role, Instant removedAt)
            implements CandidacyEvent {}

    @StoredAs("candidacy.interviewed")
    record InterviewHeld(UUID candidacy, String seeker, UUID interview, Stage stage, Instant heldAt)
            implements CandidacyEvent {}

    /**
     * The interview as it now stands, and what all of them come to.
     *
     * @param thankYouNoteSentAt when the note for it went out, or null
     * @param thankYouNoteWithdrawn whether this correction took the note back
     */
    @StoredAs("candidacy.interview-corrected")
    record InterviewCorrected(
            UUID candidacy,
            String seeker,
            UUID interview,
            Stage stage,
            Instant heldAt,
            Instant thankYouNoteSentAt,
            boolean thankYouNoteWithdrawn,
            InterviewsInAll inAll,
            Instant correctedAt)
            implements CandidacyEvent {}

    /**
     * It never was, and its thank-you note is gone with it.
     *
     * @param stage the stage that it had, for the history
     */
    @StoredAs("candidacy.interview-removed")
    record InterviewRemoved(
            UUID candidacy, String seeker, UUID interview, Stage stage, InterviewsInAll inAll, Instant removedAt)
            implements CandidacyEvent {}

    @StoredAs("candidacy.thank-you-note-sent")
    record ThankYouNoteSent(UUID candidacy, String seeker, UUID interview, Instant sentAt) implements CandidacyEvent {}

    /** Carries what others need to plan by, as it stood when the news was recorded. */
    @StoredAs("candidacy.rejected")
    record CandidacyRejected(
            UUID candidacy,
            String seeker,
            Words company,
            Words title,
            Source source,
            Instant receivedAt,
            Rejection.Channel channel,
            Stage stageReached,
            int interviews,
            boolean thankYouNoteSent,
            boolean viaRecruiter,
            boolean askedOnTheCall,
            UUID rejectedBy,
            Words statedReason,
            List<KnownRole> contactRoles)
            implements CandidacyEvent {

        /** Rejections that were stored before this was said tell of nobody. */
        public CandidacyRejected {
            contactRoles = contactRoles == null ? List.of() : List.copyOf(contactRoles);
        }
    }

    /** Carries with the rejection what the facts of the candidacy are, because others follow the two together. */
    @StoredAs("candidacy.rejection-corrected")
    record RejectionCorrected(
            UUID candidacy,
            String seeker,
            Words company,
            Words title,
            LocalDate appliedOn,
            Source source,
            Instant receivedAt,
            Rejection.Channel channel,
            Stage stageReached,
            boolean askedOnTheCall,
            UUID rejectedBy,
            Words statedReason,
            Instant correctedAt)
            implements CandidacyEvent {}

    /**
     * @param alreadyKnown all that the seeker knows, with what they noticed
     * @param noticed what was ticked on the list; null before there was one
     */
    @StoredAs("candidacy.self-evaluated")
    record SelfEvaluated(
            UUID candidacy,
            String seeker,
            Instant evaluatedAt,
            List<Theme> alreadyKnown,
            Words note,
            List<Observation> noticed)
            implements CandidacyEvent {

        public SelfEvaluated(UUID candidacy, String seeker, Instant evaluatedAt, List<Theme> alreadyKnown, Words note) {
            this(candidacy, seeker, evaluatedAt, alreadyKnown, note, null);
        }
    }

    /** @param swept true where nobody said so and it was noticed for want of any news; false or null where the seeker did */
    @StoredAs("candidacy.went-silent")
    record CandidacyWentSilent(UUID candidacy, String seeker, Instant since, Boolean swept) implements CandidacyEvent {

        public CandidacyWentSilent(UUID candidacy, String seeker, Instant since) {
            this(candidacy, seeker, since, null);
        }

        public boolean isSwept() {
            return Boolean.TRUE.equals(swept);
        }
    }

    @StoredAs("candidacy.put-on-hold")
    record CandidacyPutOnHold(UUID candidacy, String seeker, Instant since) implements CandidacyEvent {}

    @StoredAs("candidacy.offered")
    record OfferReceived(UUID candidacy, String seeker, Instant offeredAt) implements CandidacyEvent {}

    @StoredAs("candidacy.withdrawn")
    record CandidacyWithdrawn(UUID candidacy, String seeker, Instant withdrawnAt) implements CandidacyEvent {}

    @StoredAs("candidacy.reopened")
    record CandidacyReopened(UUID candidacy, String seeker, Instant reopenedAt) implements CandidacyEvent {}

    /** R48, R49: whether the seeker would welcome later openings there. */
    @StoredAs("candidacy.future-roles-chosen")
    record FutureRolesChosen(UUID candidacy, String seeker, boolean openToFutureRoles, Instant chosenAt)
            implements CandidacyEvent {}

    /** What the seeker wrote for themselves along the way: it is kept as it was written and never leaves this service. */
    @StoredAs("candidacy.note-added")
    record NoteAdded(UUID candidacy, String seeker, UUID note, Words text, Instant writtenAt)
            implements CandidacyEvent {}

    /**
     * The facts as they now stand.
     *
     * @param rejectionReceivedAt null when no rejection stands
     * @param stageReached null when no rejection stands
     * @param rejectionWithdrawn whether this correction took a rejection back
     */
    @StoredAs("candidacy.corrected")
    record CandidacyCorrected(
            UUID candidacy,
            String seeker,
            Words company,
            Words title,
            LocalDate appliedOn,
            Source source,
            Words postingUrl,
            Words notes,
            Instant rejectionReceivedAt,
            Stage stageReached,
            boolean rejectionWithdrawn,
            Instant correctedAt)
            implements CandidacyEvent {}

    /** Heard from another service and kept for the history alone; see {@link CandidacyCommand.RememberHappening}. */
    @StoredAs("candidacy.happened-elsewhere")
    record HappenedElsewhere(
            UUID candidacy,
            String seeker,
            String what,
            Instant happenedAt,
            String aggregate,
            String about,
            Instant until,
            Advice advice)
            implements CandidacyEvent {

        public HappenedElsewhere(
                UUID candidacy,
                String seeker,
                String what,
                Instant happenedAt,
                String aggregate,
                String about,
                Instant until) {
            this(candidacy, seeker, what, happenedAt, aggregate, about, until, null);
        }
    }
}
