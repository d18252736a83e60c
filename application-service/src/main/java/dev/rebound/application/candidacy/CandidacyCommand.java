package dev.rebound.application.candidacy;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.rules.CorrectionRules.Correction;
import dev.rebound.application.rules.InterviewRules;
import dev.rebound.application.themes.Advice;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a candidacy. {@code recordedAt} is the moment of asking, other times are when it happened. */
public sealed interface CandidacyCommand {

    UUID candidacy();

    /** Who asks; a candidacy obeys its own seeker only. */
    String seeker();

    /** @param earlier the seeker's earlier candidacy at the same employer (R49), or null */
    record OpenCandidacy(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            Words company,
            Words title,
            LocalDate appliedOn,
            Source source,
            Words postingUrl,
            Words notes,
            Instant recordedAt,
            UUID earlier)
            implements CandidacyCommand {

        public OpenCandidacy(
                UUID candidacy,
                String seeker,
                Words company,
                Words title,
                LocalDate appliedOn,
                Source source,
                Words postingUrl,
                Words notes,
                Instant recordedAt) {
            this(candidacy, seeker, company, title, appliedOn, source, postingUrl, notes, recordedAt, null);
        }
    }

    record AddContact(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            UUID contact,
            ContactRole role,
            Words name,
            Words email,
            Words phone,
            boolean trusted,
            Instant recordedAt)
            implements CandidacyCommand {}

    /** Replaces all that is known of a contact. */
    record CorrectContact(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            UUID contact,
            ContactRole role,
            Words name,
            Words email,
            Words phone,
            boolean trusted,
            Instant recordedAt)
            implements CandidacyCommand {}

    record RemoveContact(@TargetAggregateIdentifier UUID candidacy, String seeker, UUID contact, Instant recordedAt)
            implements CandidacyCommand {}

    record CorrectInterview(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            InterviewRules.Corrected interview,
            Instant recordedAt)
            implements CandidacyCommand {}

    record RemoveInterview(@TargetAggregateIdentifier UUID candidacy, String seeker, UUID interview, Instant recordedAt)
            implements CandidacyCommand {}

    record RecordInterview(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            UUID interview,
            Stage stage,
            Instant heldAt,
            Instant recordedAt)
            implements CandidacyCommand {}

    /** @param interview the interview it is for; null for the last one held */
    record RecordThankYouNote(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            UUID interview,
            Instant sentAt,
            Instant recordedAt)
            implements CandidacyCommand {}

    /** @param openToFutureRoles what the seeker says of it with the rejection (R49); null for nothing */
    record RecordRejection(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            Rejection rejection,
            Words statedReason,
            Instant recordedAt,
            Boolean openToFutureRoles)
            implements CandidacyCommand {

        public RecordRejection(
                UUID candidacy, String seeker, Rejection rejection, Words statedReason, Instant recordedAt) {
            this(candidacy, seeker, rejection, statedReason, recordedAt, null);
        }
    }

    /** The rejection as it should have been recorded; it replaces all that is said of it. */
    record CorrectRejection(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            Rejection rejection,
            Words statedReason,
            Instant recordedAt)
            implements CandidacyCommand {}

    /** @param noticed what was ticked on the list of R34 to R42; the themes that each stands for are known with it */
    record SelfEvaluate(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            Instant evaluatedAt,
            List<Theme> alreadyKnown,
            Words note,
            Instant recordedAt,
            List<Observation> noticed)
            implements CandidacyCommand {

        public SelfEvaluate(
                UUID candidacy,
                String seeker,
                Instant evaluatedAt,
                List<Theme> alreadyKnown,
                Words note,
                Instant recordedAt) {
            this(candidacy, seeker, evaluatedAt, alreadyKnown, note, recordedAt, List.of());
        }
    }

    /** @param swept whether it was noticed for want of any news, and not said by the seeker (R3) */
    record RecordSilence(
            @TargetAggregateIdentifier UUID candidacy, String seeker, Instant since, Instant recordedAt, boolean swept)
            implements CandidacyCommand {

        public RecordSilence(UUID candidacy, String seeker, Instant since, Instant recordedAt) {
            this(candidacy, seeker, since, recordedAt, false);
        }
    }

    /** @param since when the employer put the opening on hold */
    record PutOnHold(@TargetAggregateIdentifier UUID candidacy, String seeker, Instant since, Instant recordedAt)
            implements CandidacyCommand {}

    record RecordOffer(@TargetAggregateIdentifier UUID candidacy, String seeker, Instant offeredAt, Instant recordedAt)
            implements CandidacyCommand {}

    record WithdrawCandidacy(
            @TargetAggregateIdentifier UUID candidacy, String seeker, Instant withdrawnAt, Instant recordedAt)
            implements CandidacyCommand {}

    record ReopenCandidacy(
            @TargetAggregateIdentifier UUID candidacy, String seeker, Instant reopenedAt, Instant recordedAt)
            implements CandidacyCommand {}

    /** R48, R49: say whether later openings there would be welcome. */
    record ChooseFutureRoles(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            boolean openToFutureRoles,
            Instant chosenAt,
            Instant recordedAt)
            implements CandidacyCommand {}

    /** @param writtenAt when the seeker wrote it, which may be before it is recorded here */
    record AddNote(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            UUID note,
            Words text,
            Instant writtenAt,
            Instant recordedAt)
            implements CandidacyCommand {}

    record CorrectCandidacy(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            Words company,
            Words title,
            Words postingUrl,
            Words notes,
            Correction correction,
            Instant recordedAt)
            implements CandidacyCommand {}

    /**
     * Keep in the history what another service said.
     *
     * @param what the type of its event, such as {@code feedback.request-sent}
     * @param happenedAt when it happened there
     * @param aggregate whose event it was
     * @param about the code that tells two of a kind apart, such as {@code FOLLOW_UP}, or null
     * @param until the moment that it set, such as a deadline, or null
     * @param advice what an answer is about, or null
     */
    record RememberHappening(
            @TargetAggregateIdentifier UUID candidacy,
            String seeker,
            String what,
            Instant happenedAt,
            String aggregate,
            String about,
            Instant until,
            Advice advice)
            implements CandidacyCommand {

        public RememberHappening(
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
