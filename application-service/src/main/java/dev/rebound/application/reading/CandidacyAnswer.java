package dev.rebound.application.reading;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.facts.State;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.themes.NamedTheme;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A candidacy as it stands, in plain words; what there is not is null or an empty list. */
public record CandidacyAnswer(
        UUID id,

        @Schema(description = "Counts all events of its history; also the ETag.")
        long version,

        String company,
        String title,
        LocalDate appliedOn,
        Source source,
        String postingUrl,
        String notes,
        State state,
        List<Contact> contacts,
        List<Interview> interviews,

        @Schema(description = "The rejection that stands.") RejectionAnswer rejection,

        @Schema(description = "The latest look back.") SelfEvaluation selfEvaluation,

        @Schema(description = "Since when nothing was heard, while the state is SILENT.")
        Instant silentSince,

        @Schema(description = "Since when the employer has it on hold, while the state is ON_HOLD.")
        Instant onHoldSince,

        Instant offeredAt,
        Instant withdrawnAt,

        @Schema(description = "When it was last reopened.") Instant reopenedAt,

        @Schema(description = "The request for advice that the rejection leads to; null without one.")
        FeedbackRequest feedbackRequest,

        @Schema(description = "The seeker's earlier candidacy at the same employer; null without one.")
        UUID earlier,

        @Schema(
                description =
                        "Whether the seeker would welcome later openings there; null while nothing is said of it.")
        Boolean openToFutureRoles,

        @Schema(description = "What the employer's answers name, each theme and polarity once; empty without any.")
        List<NamedTheme> advised,

        @Schema(
                description =
                        "What the seeker noted along the way, in the order in which it was recorded; at most 200.")
        List<Note> addedNotes) {

    /** What the seeker wrote for themselves. */
    public record Note(UUID id, String text, Instant writtenAt) {}

    /** Somebody who matters for it. */
    public record Contact(UUID id, ContactRole role, String name, String email, String phone, boolean trusted) {}

    /** An interview that was held. */
    public record Interview(
            UUID id,
            Stage stage,
            Instant heldAt,

            @Schema(description = "When the thank-you note for it went out.")
            Instant thankYouNoteSentAt) {}

    /** How it was turned down. */
    public record RejectionAnswer(
            Instant receivedAt,
            Rejection.Channel channel,
            Stage stageReached,
            UUID rejectedBy,
            String statedReason,
            boolean askedOnTheCall) {}

    /** What the seeker knows without being told. */
    public record SelfEvaluation(
            Instant evaluatedAt,
            List<Theme> alreadyKnown,
            String note,

            @Schema(description = "What was ticked on the list of the guidance.")
            List<Observation> noticed) {}

    /** As far as it was heard here; the feedback service knows it in full. */
    public record FeedbackRequest(
            UUID id,

            @Schema(description = "Whether it is there yet; it follows a rejection within moments.")
            boolean planned,

            Instant deadline,
            Instant sentAt,
            Instant answeredAt,
            Instant closedAt) {

        /** Whether asking is still to come: nothing was sent or answered, and it was not let go. */
        boolean stillToAsk() {
            return sentAt == null && answeredAt == null && closedAt == null;
        }

        public FeedbackRequest planned(Instant deadline) {
            return new FeedbackRequest(id, true, deadline, null, null, null);
        }

        public FeedbackRequest sent(Instant at) {
            return new FeedbackRequest(id, true, deadline, at, answeredAt, null);
        }

        public FeedbackRequest answered(Instant at) {
            return new FeedbackRequest(id, true, deadline, sentAt, at, null);
        }

        public FeedbackRequest closed(Instant at) {
            return new FeedbackRequest(id, true, deadline, sentAt, answeredAt, at);
        }
    }

    /** One of its interviews; empty for an id that none of them has. */
    public Optional<Interview> interview(UUID id) {
        return interviews.stream()
                .filter(interview -> interview.id().equals(id))
                .findFirst();
    }

    /** One of its contacts; empty for an id that none of them has. */
    public Optional<Contact> contact(UUID id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    /** The interview that counts for the next step, or null. */
    public Interview lastInterview() {
        return interviews.stream().max(Comparator.comparing(Interview::heldAt)).orElse(null);
    }

    /** R12: whether asking is still to come, and would be their first word from the seeker since the interview. */
    public boolean asksWithoutANote() {
        if (feedbackRequest == null || !feedbackRequest.stillToAsk() || rejection == null) {
            return false;
        }
        Interview last = lastInterview();
        return last == null
                ? rejection.stageReached().compareTo(Stage.FIRST_INTERVIEW) >= 0
                : last.thankYouNoteSentAt() == null;
    }

    /** Whether looking back for oneself comes next (R18): before asking, and once. */
    public boolean lookingBackComesFirst() {
        return feedbackRequest != null && feedbackRequest.stillToAsk() && selfEvaluation == null;
    }

    /** The notes as a page shows them. */
    public List<Note> notesLatestFirst() {
        return addedNotes.stream()
                .sorted(Comparator.comparing(Note::writtenAt).reversed())
                .toList();
    }

    /** Whether a thank-you note could still be recorded. */
    public boolean hasInterviewWithoutNote() {
        return interviews.stream().anyMatch(interview -> interview.thankYouNoteSentAt() == null);
    }
}
