package dev.rebound.application.story;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One thing that happened to a candidacy, in plain words: what an export writes and an import reads. Its {@code what} is the
 * name under which the event is stored. Ids of interviews and contacts tie the steps of one story together and mean nothing
 * outside of it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Opened.class, name = "candidacy.opened"),
    @JsonSubTypes.Type(value = Step.ContactAdded.class, name = "candidacy.contact-added"),
    @JsonSubTypes.Type(value = Step.ContactCorrected.class, name = "candidacy.contact-corrected"),
    @JsonSubTypes.Type(value = Step.ContactRemoved.class, name = "candidacy.contact-removed"),
    @JsonSubTypes.Type(value = Step.Interviewed.class, name = "candidacy.interviewed"),
    @JsonSubTypes.Type(value = Step.InterviewCorrected.class, name = "candidacy.interview-corrected"),
    @JsonSubTypes.Type(value = Step.InterviewRemoved.class, name = "candidacy.interview-removed"),
    @JsonSubTypes.Type(value = Step.Thanked.class, name = "candidacy.thank-you-note-sent"),
    @JsonSubTypes.Type(value = Step.TurnedDown.class, name = "candidacy.rejected"),
    @JsonSubTypes.Type(value = Step.RejectionCorrected.class, name = "candidacy.rejection-corrected"),
    @JsonSubTypes.Type(value = Step.LookedBack.class, name = "candidacy.self-evaluated"),
    @JsonSubTypes.Type(value = Step.WentSilent.class, name = "candidacy.went-silent"),
    @JsonSubTypes.Type(value = Step.PutOnHold.class, name = "candidacy.put-on-hold"),
    @JsonSubTypes.Type(value = Step.Offered.class, name = "candidacy.offered"),
    @JsonSubTypes.Type(value = Step.Withdrawn.class, name = "candidacy.withdrawn"),
    @JsonSubTypes.Type(value = Step.Reopened.class, name = "candidacy.reopened"),
    @JsonSubTypes.Type(value = Step.FutureRoles.class, name = "candidacy.future-roles-chosen"),
    @JsonSubTypes.Type(value = Step.NoteAdded.class, name = "candidacy.note-added"),
    @JsonSubTypes.Type(value = Step.Corrected.class, name = "candidacy.corrected"),
})
public sealed interface Step {

    /** The same without the moment of typing it in: by this two tellings of one story are compared. */
    default Step core() {
        return this;
    }

    /** @param earlier the earlier candidacy at the same employer; within one file it is its {@code id} there */
    record Opened(
            String company,
            String title,
            LocalDate appliedOn,
            Source source,
            String postingUrl,
            String notes,
            UUID earlier)
            implements Step {

        public Opened(
                String company, String title, LocalDate appliedOn, Source source, String postingUrl, String notes) {
            this(company, title, appliedOn, source, postingUrl, notes, null);
        }
    }

    record ContactAdded(
            UUID contact, ContactRole role, String name, String email, String phone, Boolean trusted, Instant addedAt)
            implements Step {

        @Override
        public Step core() {
            return new ContactAdded(contact, role, name, email, phone, trusted, null);
        }
    }

    record ContactCorrected(
            UUID contact,
            ContactRole role,
            String name,
            String email,
            String phone,
            Boolean trusted,
            Instant correctedAt)
            implements Step {

        @Override
        public Step core() {
            return new ContactCorrected(contact, role, name, email, phone, trusted, null);
        }
    }

    record ContactRemoved(UUID contact, Instant removedAt) implements Step {

        @Override
        public Step core() {
            return new ContactRemoved(contact, null);
        }
    }

    record Interviewed(UUID interview, Stage stage, Instant heldAt) implements Step {}

    record InterviewCorrected(
            UUID interview,
            Stage stage,
            Instant heldAt,
            Instant thankYouNoteSentAt,
            Boolean thankYouNoteWithdrawn,
            Instant correctedAt)
            implements Step {

        @Override
        public Step core() {
            return new InterviewCorrected(interview, stage, heldAt, thankYouNoteSentAt, thankYouNoteWithdrawn, null);
        }
    }

    record InterviewRemoved(UUID interview, Instant removedAt) implements Step {

        @Override
        public Step core() {
            return new InterviewRemoved(interview, null);
        }
    }

    record Thanked(UUID interview, Instant sentAt) implements Step {}

    record TurnedDown(
            Instant receivedAt,
            Rejection.Channel channel,
            Stage stageReached,
            UUID rejectedBy,
            String statedReason,
            Boolean askedOnTheCall)
            implements Step {}

    record RejectionCorrected(
            Instant receivedAt,
            Rejection.Channel channel,
            Stage stageReached,
            UUID rejectedBy,
            String statedReason,
            Boolean askedOnTheCall,
            Instant correctedAt)
            implements Step {

        @Override
        public Step core() {
            return new RejectionCorrected(
                    receivedAt, channel, stageReached, rejectedBy, statedReason, askedOnTheCall, null);
        }
    }

    record LookedBack(Instant evaluatedAt, List<Theme> alreadyKnown, String note, List<Observation> noticed)
            implements Step {}

    /** @param swept true where nobody said so and it was noticed for want of any news */
    record WentSilent(Instant since, Boolean swept) implements Step {

        public WentSilent(Instant since) {
            this(since, null);
        }
    }

    record PutOnHold(Instant since) implements Step {}

    record Offered(Instant offeredAt) implements Step {}

    record Withdrawn(Instant withdrawnAt) implements Step {}

    record Reopened(Instant reopenedAt) implements Step {}

    record FutureRoles(Boolean openToFutureRoles, Instant chosenAt) implements Step {}

    record NoteAdded(UUID note, String text, Instant writtenAt) implements Step {

        @Override
        public Step core() {
            return new NoteAdded(note, text, null);
        }
    }

    record Corrected(
            String company,
            String title,
            LocalDate appliedOn,
            Source source,
            String postingUrl,
            String notes,
            Instant rejectionReceivedAt,
            Stage stageReached,
            Boolean rejectionWithdrawn,
            Instant correctedAt)
            implements Step {

        @Override
        public Step core() {
            return new Corrected(
                    company,
                    title,
                    appliedOn,
                    source,
                    postingUrl,
                    notes,
                    rejectionReceivedAt,
                    stageReached,
                    rejectionWithdrawn,
                    null);
        }
    }
}
