package dev.rebound.application.story;

import dev.rebound.application.candidacy.CandidacyCommand;
import dev.rebound.application.candidacy.CandidacyCommand.AddContact;
import dev.rebound.application.candidacy.CandidacyCommand.AddNote;
import dev.rebound.application.candidacy.CandidacyCommand.ChooseFutureRoles;
import dev.rebound.application.candidacy.CandidacyCommand.CorrectCandidacy;
import dev.rebound.application.candidacy.CandidacyCommand.CorrectContact;
import dev.rebound.application.candidacy.CandidacyCommand.CorrectInterview;
import dev.rebound.application.candidacy.CandidacyCommand.CorrectRejection;
import dev.rebound.application.candidacy.CandidacyCommand.OpenCandidacy;
import dev.rebound.application.candidacy.CandidacyCommand.PutOnHold;
import dev.rebound.application.candidacy.CandidacyCommand.RecordInterview;
import dev.rebound.application.candidacy.CandidacyCommand.RecordOffer;
import dev.rebound.application.candidacy.CandidacyCommand.RecordRejection;
import dev.rebound.application.candidacy.CandidacyCommand.RecordSilence;
import dev.rebound.application.candidacy.CandidacyCommand.RecordThankYouNote;
import dev.rebound.application.candidacy.CandidacyCommand.RemoveContact;
import dev.rebound.application.candidacy.CandidacyCommand.RemoveInterview;
import dev.rebound.application.candidacy.CandidacyCommand.ReopenCandidacy;
import dev.rebound.application.candidacy.CandidacyCommand.SelfEvaluate;
import dev.rebound.application.candidacy.CandidacyCommand.WithdrawCandidacy;
import dev.rebound.application.contacts.NewContact;
import dev.rebound.application.correcting.CorrectedCandidacy;
import dev.rebound.application.correcting.interviews.CorrectedInterview;
import dev.rebound.application.correcting.rejection.CorrectedRejection;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.futureroles.FutureRoles;
import dev.rebound.application.interviewing.HeldInterview;
import dev.rebound.application.interviewing.SentNote;
import dev.rebound.application.lookingback.LookBack;
import dev.rebound.application.notes.NewNote;
import dev.rebound.application.opening.NewCandidacy;
import dev.rebound.application.rejecting.ReceivedRejection;
import dev.rebound.application.rules.CorrectionRules.Correction;
import dev.rebound.application.rules.InterviewRules;
import dev.rebound.application.turns.Turn;
import dev.rebound.platform.Ids;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Turns the steps of a story into the commands that tell it to a candidacy, and into the calls whose constraints they are
 * under.
 *
 * @param now the moment of the import; nothing is recorded later than that
 * @param ownIds whether the story's ids are the candidacy's own; else new ones are derived, because an interview of somebody
 *     else's export must not share its id with theirs
 * @param earlier what a candidacy that the story calls an earlier one is called here; null for one that is not here
 */
public record Telling(String seeker, UUID candidacy, Instant now, boolean ownIds, UnaryOperator<UUID> earlier) {

    /** The same as a call over the API says it: what it may contain is written there once. */
    public static Object asCall(Step step) {
        if (step instanceof Step.Opened s) {
            return new NewCandidacy(
                    s.company(), s.title(), s.appliedOn(), s.source(), s.postingUrl(), s.notes(), s.earlier());
        }
        if (step instanceof Step.ContactAdded s) {
            return new NewContact(s.role(), s.name(), s.email(), s.phone(), s.trusted());
        }
        if (step instanceof Step.ContactCorrected s) {
            return new NewContact(s.role(), s.name(), s.email(), s.phone(), s.trusted());
        }
        if (step instanceof Step.InterviewCorrected s) {
            return new CorrectedInterview(s.stage(), s.heldAt(), s.thankYouNoteSentAt(), s.thankYouNoteWithdrawn());
        }
        if (step instanceof Step.ContactRemoved || step instanceof Step.InterviewRemoved) {
            return step;
        }
        if (step instanceof Step.Interviewed s) {
            return new HeldInterview(s.interview(), s.stage(), s.heldAt());
        }
        if (step instanceof Step.Thanked s) {
            return new SentNote(s.interview(), s.sentAt());
        }
        if (step instanceof Step.TurnedDown s) {
            return new ReceivedRejection(
                    s.receivedAt(),
                    s.channel(),
                    s.stageReached(),
                    s.rejectedBy(),
                    s.statedReason(),
                    s.askedOnTheCall(),
                    null);
        }
        if (step instanceof Step.RejectionCorrected s) {
            return new CorrectedRejection(
                    s.receivedAt(),
                    s.channel(),
                    s.stageReached(),
                    s.rejectedBy(),
                    s.statedReason(),
                    s.askedOnTheCall());
        }
        if (step instanceof Step.LookedBack s) {
            return new LookBack(s.evaluatedAt(), s.alreadyKnown(), s.note(), s.noticed());
        }
        if (step instanceof Step.WentSilent s) {
            return new Turn.Silence(s.since());
        }
        if (step instanceof Step.PutOnHold s) {
            return new Turn.Hold(s.since());
        }
        if (step instanceof Step.Offered s) {
            return new Turn.Offer(s.offeredAt());
        }
        if (step instanceof Step.Withdrawn s) {
            return new Turn.Withdrawal(s.withdrawnAt());
        }
        if (step instanceof Step.Reopened s) {
            return new Turn.Reopening(s.reopenedAt());
        }
        if (step instanceof Step.FutureRoles s) {
            return new FutureRoles(s.openToFutureRoles(), s.chosenAt());
        }
        if (step instanceof Step.Corrected s) {
            return new CorrectedCandidacy(
                    s.company(),
                    s.title(),
                    s.appliedOn(),
                    s.source(),
                    s.postingUrl(),
                    s.notes(),
                    s.rejectionReceivedAt(),
                    s.stageReached(),
                    s.rejectionWithdrawn());
        }
        if (step instanceof Step.NoteAdded s) {
            return new NewNote(s.text(), s.writtenAt());
        }
        throw new IllegalStateException("no call for " + step.getClass().getName());
    }

    /** @param step one whose call breaks no constraint */
    public CandidacyCommand command(Step step) {
        if (step instanceof Step.Opened s) {
            return new OpenCandidacy(
                    candidacy,
                    seeker,
                    words(s.company()),
                    words(s.title()),
                    s.appliedOn(),
                    s.source(),
                    words(s.postingUrl()),
                    words(s.notes()),
                    now,
                    s.earlier() == null ? null : earlier.apply(s.earlier()));
        }
        if (step instanceof Step.ContactAdded s) {
            return new AddContact(
                    candidacy,
                    seeker,
                    id("contact", s.contact()),
                    s.role(),
                    words(s.name()),
                    words(s.email()),
                    words(s.phone()),
                    isTrue(s.trusted()),
                    byNow(s.addedAt()));
        }
        if (step instanceof Step.ContactCorrected s) {
            return new CorrectContact(
                    candidacy,
                    seeker,
                    id("contact", s.contact()),
                    s.role(),
                    words(s.name()),
                    words(s.email()),
                    words(s.phone()),
                    isTrue(s.trusted()),
                    byNow(s.correctedAt()));
        }
        if (step instanceof Step.ContactRemoved s) {
            return new RemoveContact(candidacy, seeker, id("contact", s.contact()), byNow(s.removedAt()));
        }
        if (step instanceof Step.InterviewCorrected s) {
            return new CorrectInterview(
                    candidacy,
                    seeker,
                    new InterviewRules.Corrected(
                            id("interview", s.interview()),
                            s.stage(),
                            s.heldAt(),
                            s.thankYouNoteSentAt(),
                            isTrue(s.thankYouNoteWithdrawn())),
                    byNow(s.correctedAt()));
        }
        if (step instanceof Step.InterviewRemoved s) {
            return new RemoveInterview(candidacy, seeker, id("interview", s.interview()), byNow(s.removedAt()));
        }
        if (step instanceof Step.Interviewed s) {
            return new RecordInterview(candidacy, seeker, id("interview", s.interview()), s.stage(), s.heldAt(), now);
        }
        if (step instanceof Step.Thanked s) {
            return new RecordThankYouNote(candidacy, seeker, id("interview", s.interview()), s.sentAt(), now);
        }
        if (step instanceof Step.TurnedDown s) {
            return new RecordRejection(
                    candidacy,
                    seeker,
                    new Rejection(
                            s.receivedAt(),
                            s.channel(),
                            s.stageReached(),
                            id("contact", s.rejectedBy()),
                            isTrue(s.askedOnTheCall())),
                    words(s.statedReason()),
                    now);
        }
        if (step instanceof Step.RejectionCorrected s) {
            return new CorrectRejection(
                    candidacy,
                    seeker,
                    new Rejection(
                            s.receivedAt(),
                            s.channel(),
                            s.stageReached(),
                            id("contact", s.rejectedBy()),
                            isTrue(s.askedOnTheCall())),
                    words(s.statedReason()),
                    byNow(s.correctedAt()));
        }
        if (step instanceof Step.LookedBack s) {
            return new SelfEvaluate(
                    candidacy,
                    seeker,
                    s.evaluatedAt() == null ? now : s.evaluatedAt(),
                    s.alreadyKnown(),
                    words(s.note()),
                    now,
                    s.noticed() == null ? List.of() : s.noticed());
        }
        if (step instanceof Step.WentSilent s) {
            return new RecordSilence(candidacy, seeker, s.since(), now, isTrue(s.swept()));
        }
        if (step instanceof Step.PutOnHold s) {
            return new PutOnHold(candidacy, seeker, s.since(), now);
        }
        if (step instanceof Step.Offered s) {
            return new RecordOffer(candidacy, seeker, s.offeredAt(), now);
        }
        if (step instanceof Step.Withdrawn s) {
            return new WithdrawCandidacy(candidacy, seeker, s.withdrawnAt(), now);
        }
        if (step instanceof Step.Reopened s) {
            return new ReopenCandidacy(candidacy, seeker, s.reopenedAt(), now);
        }
        if (step instanceof Step.FutureRoles s) {
            return new ChooseFutureRoles(candidacy, seeker, s.openToFutureRoles(), byNow(s.chosenAt()), now);
        }
        if (step instanceof Step.Corrected s) {
            return new CorrectCandidacy(
                    candidacy,
                    seeker,
                    words(s.company()),
                    words(s.title()),
                    words(s.postingUrl()),
                    words(s.notes()),
                    new Correction(
                            s.appliedOn(),
                            s.source(),
                            s.rejectionReceivedAt(),
                            s.stageReached(),
                            isTrue(s.rejectionWithdrawn())),
                    byNow(s.correctedAt()));
        }
        if (step instanceof Step.NoteAdded s) {
            return new AddNote(candidacy, seeker, id("note", s.note()), words(s.text()), byNow(s.writtenAt()), now);
        }
        throw new IllegalStateException("no command for " + step.getClass().getName());
    }

    private UUID id(String kind, UUID told) {
        return told == null || ownIds ? told : Ids.of("imported-" + kind, candidacy.toString(), told.toString());
    }

    private Instant byNow(Instant time) {
        return time == null || time.isAfter(now) ? now : time;
    }

    private Words words(String text) {
        return Words.of(seeker, text);
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }
}
