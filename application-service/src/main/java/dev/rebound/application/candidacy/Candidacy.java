package dev.rebound.application.candidacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import dev.rebound.application.candidacy.CandidacyCommand.RememberHappening;
import dev.rebound.application.candidacy.CandidacyCommand.RemoveContact;
import dev.rebound.application.candidacy.CandidacyCommand.RemoveInterview;
import dev.rebound.application.candidacy.CandidacyCommand.ReopenCandidacy;
import dev.rebound.application.candidacy.CandidacyCommand.SelfEvaluate;
import dev.rebound.application.candidacy.CandidacyCommand.WithdrawCandidacy;
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
import dev.rebound.application.facts.Facts;
import dev.rebound.application.facts.Interview;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.people.KnownRole;
import dev.rebound.application.rules.CorrectionRules;
import dev.rebound.application.rules.CorrectionRules.Correction;
import dev.rebound.application.rules.EndingRules;
import dev.rebound.application.rules.InterviewRules;
import dev.rebound.application.rules.InterviewRules.Corrected;
import dev.rebound.application.rules.InterviewRules.Note;
import dev.rebound.application.rules.OpeningRules;
import dev.rebound.application.rules.RejectionRules;
import dev.rebound.application.rules.Rule;
import dev.rebound.application.themes.Observation;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One person's try for one opening, from the application to whatever comes of it.
 *
 * <p>It is opened when the seeker has applied (OPEN). People who matter are added to it as contacts. Interviews are held, and
 * after each the seeker sends a thank-you note. Then, in the best case, an offer comes (OFFERED). Or the seeker withdraws
 * (WITHDRAWN), even from an offer. Or nothing is heard any more (SILENT), which is no answer and ends nothing: the next
 * interview opens it again, and so may the seeker. Or the employer puts the opening on hold (ON_HOLD), which is an answer but
 * neither a yes nor a no: it goes on from there as from a silence. Or it is turned down (REJECTED). Then the feedback request of this
 * candidacy is planned by another service from the facts that the rejection carries; before or after asking, the seeker may
 * look back honestly and say what they know already.
 *
 * <p>What has ended may be reopened, because openings come later, and then goes on as before: it can be turned down a second
 * time. What was recorded wrongly (a date, a name, a source, a rejection that never was) is corrected; the stream keeps both
 * the slip and its correction. Interviews and notes from before the end may be entered late. An interview or a contact that
 * was recorded wrongly is corrected too, or removed: an interview takes its note with it, and a contact who brought the news
 * leaves a rejection that nobody known has brought.
 *
 * <p>At any time the seeker may write a note; what was written stays as it was written, and decides nothing.
 *
 * <p>At any time the seeker may say whether later openings there would be welcome; applying there again is a candidacy of its
 * own that knows this one as the earlier.
 *
 * <p>It also remembers what the other services said of it, so that its history is whole; nothing is ever decided by that.
 */
@Aggregate(type = "Candidacy")
class Candidacy {

    @AggregateIdentifier
    private UUID id;

    private String seeker;
    private Words company;
    private Words title;
    private Words postingUrl;
    private Words notes;
    private Words statedReason;
    private Boolean openToFutureRoles;
    private final Facts facts = new Facts();
    private final Map<UUID, Person> people = new LinkedHashMap<>();

    /** A contact as recorded, to tell a correction from one that changes nothing. */
    private record Person(ContactRole role, Words name, Words email, Words phone, boolean trusted) {}

    Candidacy() {}

    @CommandHandler
    Candidacy(OpenCandidacy command) {
        Rule.checkAll(OpeningRules.TO_OPEN, facts, command.appliedOn(), command.recordedAt());
        apply(new CandidacyOpened(
                command.candidacy(),
                command.seeker(),
                command.company(),
                command.title(),
                command.appliedOn(),
                command.source(),
                command.postingUrl(),
                command.notes(),
                command.earlier()));
    }

    @CommandHandler
    void handle(AddContact command) {
        refuseStrangers(command);
        Rule.checkAll(OpeningRules.TO_ADD_A_CONTACT, facts, command.role(), command.recordedAt());
        sayWhoIsKnownAfter(
                new ContactAdded(
                        id,
                        seeker,
                        command.contact(),
                        command.role(),
                        command.name(),
                        command.email(),
                        command.phone(),
                        command.trusted(),
                        command.recordedAt()),
                command.recordedAt());
    }

    @CommandHandler
    void handle(CorrectContact command) {
        refuseStrangers(command);
        Rule.checkAll(OpeningRules.TO_CHANGE_A_CONTACT, facts, command.contact(), command.recordedAt());
        Person corrected =
                new Person(command.role(), command.name(), command.email(), command.phone(), command.trusted());
        if (!corrected.equals(people.get(command.contact()))) {
            sayWhoIsKnownAfter(
                    new ContactCorrected(
                            id,
                            seeker,
                            command.contact(),
                            command.role(),
                            command.name(),
                            command.email(),
                            command.phone(),
                            command.trusted(),
                            command.recordedAt()),
                    command.recordedAt());
        }
    }

    @CommandHandler
    void handle(RemoveContact command) {
        refuseStrangers(command);
        Rule.checkAll(OpeningRules.TO_CHANGE_A_CONTACT, facts, command.contact(), command.recordedAt());
        ContactRole role = people.get(command.contact()).role();
        sayWhoIsKnownAfter(
                new ContactRemoved(id, seeker, command.contact(), role, command.recordedAt()), command.recordedAt());
    }

    /** While a rejection stands, others plan by who is known (R19): they are told once that has changed. */
    private void sayWhoIsKnownAfter(CandidacyEvent change, Instant recordedAt) {
        List<KnownRole> before = rolesForAsking();
        boolean viaRecruiter = facts.isViaRecruiter();
        apply(change);
        boolean changed = !rolesForAsking().equals(before) || facts.isViaRecruiter() != viaRecruiter;
        if (facts.rejection() != null && changed) {
            apply(new ContactsChanged(id, seeker, rolesForAsking(), facts.isViaRecruiter(), recordedAt));
        }
    }

    private List<KnownRole> rolesForAsking() {
        return facts.knownRoles(
                facts.rejection() == null ? null : facts.rejection().rejectedBy());
    }

    @CommandHandler
    void handle(CorrectInterview command) {
        refuseStrangers(command);
        Corrected corrected = command.interview();
        Rule.checkAll(InterviewRules.TO_CORRECT, facts, corrected, command.recordedAt());
        Interview recorded = facts.interview(corrected.id()).orElseThrow();
        Interview interview = corrected.appliedTo(recorded);
        if (!interview.equals(recorded)) {
            apply(new InterviewCorrected(
                    id,
                    seeker,
                    interview.id(),
                    interview.stage(),
                    interview.heldAt(),
                    interview.noteSentAt(),
                    corrected.noteWithdrawn(),
                    facts.interviewsWith(interview),
                    command.recordedAt()));
        }
    }

    @CommandHandler
    void handle(RemoveInterview command) {
        refuseStrangers(command);
        Rule.checkAll(InterviewRules.TO_REMOVE, facts, command.interview(), command.recordedAt());
        Interview removed = facts.interview(command.interview()).orElseThrow();
        apply(new InterviewRemoved(
                id,
                seeker,
                removed.id(),
                removed.stage(),
                facts.interviewsWithout(removed.id()),
                command.recordedAt()));
    }

    @CommandHandler
    void handle(RecordInterview command) {
        refuseStrangers(command);
        Interview interview = new Interview(command.interview(), command.stage(), command.heldAt(), null);
        Rule.checkAll(InterviewRules.TO_RECORD, facts, interview, command.recordedAt());
        apply(new InterviewHeld(id, seeker, interview.id(), interview.stage(), interview.heldAt()));
    }

    @CommandHandler
    void handle(RecordThankYouNote command) {
        refuseStrangers(command);
        Note note = new Note(command.interview(), command.sentAt());
        Rule.checkAll(InterviewRules.TO_THANK, facts, note, command.recordedAt());
        UUID interview = note.interviewIn(facts).orElseThrow().id();
        apply(new ThankYouNoteSent(id, seeker, interview, note.sentAt()));
    }

    @CommandHandler
    void handle(RecordRejection command) {
        refuseStrangers(command);
        Rejection rejection = command.rejection();
        Rule.checkAll(RejectionRules.TO_RECORD, facts, rejection, command.recordedAt());
        apply(new CandidacyRejected(
                id,
                seeker,
                company,
                title,
                facts.source(),
                rejection.receivedAt(),
                rejection.channel(),
                rejection.stageReached(),
                facts.interviews().size(),
                facts.isLastInterviewNoted(),
                facts.isViaRecruiter(),
                rejection.askedOnTheCall(),
                rejection.rejectedBy(),
                command.statedReason(),
                facts.knownRoles(rejection.rejectedBy())));
        if (command.openToFutureRoles() != null) {
            chooseFutureRoles(command.openToFutureRoles(), command.recordedAt());
        }
    }

    @CommandHandler
    void handle(CorrectRejection command) {
        refuseStrangers(command);
        Rejection corrected = command.rejection();
        Rule.checkAll(RejectionRules.TO_CORRECT, facts, corrected, command.recordedAt());
        if (corrected.equals(facts.rejection()) && Objects.equals(statedReason, command.statedReason())) {
            return;
        }
        sayWhoIsKnownAfter(
                new RejectionCorrected(
                        id,
                        seeker,
                        company,
                        title,
                        facts.appliedOn(),
                        facts.source(),
                        corrected.receivedAt(),
                        corrected.channel(),
                        corrected.stageReached(),
                        corrected.askedOnTheCall(),
                        corrected.rejectedBy(),
                        command.statedReason(),
                        command.recordedAt()),
                command.recordedAt());
    }

    @CommandHandler
    void handle(ChooseFutureRoles command) {
        refuseStrangers(command);
        Rule.checkAll(EndingRules.TO_CHOOSE_FUTURE_ROLES, facts, command.chosenAt(), command.recordedAt());
        chooseFutureRoles(command.openToFutureRoles(), command.chosenAt());
    }

    private void chooseFutureRoles(Boolean open, Instant chosenAt) {
        if (!open.equals(openToFutureRoles)) {
            apply(new FutureRolesChosen(id, seeker, open, chosenAt));
        }
    }

    @CommandHandler
    void handle(AddNote command) {
        refuseStrangers(command);
        if (facts.hasNote(command.note())) {
            return;
        }
        Rule.checkAll(OpeningRules.TO_ADD_A_NOTE, facts, command.writtenAt(), command.recordedAt());
        apply(new NoteAdded(id, seeker, command.note(), command.text(), command.writtenAt()));
    }

    @CommandHandler
    void handle(SelfEvaluate command) {
        refuseStrangers(command);
        Rule.checkAll(EndingRules.TO_LOOK_BACK, facts, command.evaluatedAt(), command.recordedAt());
        apply(new SelfEvaluated(
                id,
                seeker,
                command.evaluatedAt(),
                Observation.knownWith(command.noticed(), command.alreadyKnown()),
                command.note(),
                command.noticed().isEmpty() ? null : List.copyOf(command.noticed())));
    }

    @CommandHandler
    void handle(RecordSilence command) {
        refuseStrangers(command);
        Rule.checkAll(EndingRules.TO_RECORD_SILENCE, facts, command.since(), command.recordedAt());
        apply(new CandidacyWentSilent(id, seeker, command.since(), command.swept() ? true : null));
    }

    @CommandHandler
    void handle(PutOnHold command) {
        refuseStrangers(command);
        Rule.checkAll(EndingRules.TO_PUT_ON_HOLD, facts, command.since(), command.recordedAt());
        apply(new CandidacyPutOnHold(id, seeker, command.since()));
    }

    @CommandHandler
    void handle(RecordOffer command) {
        refuseStrangers(command);
        Rule.checkAll(EndingRules.TO_RECORD_AN_OFFER, facts, command.offeredAt(), command.recordedAt());
        apply(new OfferReceived(id, seeker, command.offeredAt()));
    }

    @CommandHandler
    void handle(WithdrawCandidacy command) {
        refuseStrangers(command);
        Rule.checkAll(EndingRules.TO_WITHDRAW, facts, command.withdrawnAt(), command.recordedAt());
        apply(new CandidacyWithdrawn(id, seeker, command.withdrawnAt()));
    }

    @CommandHandler
    void handle(ReopenCandidacy command) {
        refuseStrangers(command);
        Rule.checkAll(EndingRules.TO_REOPEN, facts, command.reopenedAt(), command.recordedAt());
        apply(new CandidacyReopened(id, seeker, command.reopenedAt()));
    }

    @CommandHandler
    void handle(CorrectCandidacy command) {
        refuseStrangers(command);
        Correction correction = command.correction();
        Rule.checkAll(CorrectionRules.TO_CORRECT, facts, correction, command.recordedAt());
        if (changesNothing(command)) {
            return;
        }
        sayWhoIsKnownAfter(
                new CandidacyCorrected(
                        id,
                        seeker,
                        command.company(),
                        command.title(),
                        correction.appliedOn(),
                        correction.source(),
                        command.postingUrl(),
                        command.notes(),
                        correction.receivedAtIn(facts),
                        correction.stageIn(facts),
                        correction.rejectionWithdrawn(),
                        command.recordedAt()),
                command.recordedAt());
    }

    private boolean changesNothing(CorrectCandidacy command) {
        Correction correction = command.correction();
        Instant receivedAt =
                facts.rejection() == null ? null : facts.rejection().receivedAt();
        return Objects.equals(company, command.company())
                && Objects.equals(title, command.title())
                && Objects.equals(postingUrl, command.postingUrl())
                && Objects.equals(notes, command.notes())
                && facts.appliedOn().equals(correction.appliedOn())
                && facts.source() == correction.source()
                && Objects.equals(receivedAt, correction.receivedAtIn(facts))
                && (facts.rejection() == null || facts.rejection().stageReached() == correction.stageIn(facts));
    }

    @CommandHandler
    void handle(RememberHappening command) {
        refuseStrangers(command);
        apply(new HappenedElsewhere(
                id,
                seeker,
                command.what(),
                command.happenedAt(),
                command.aggregate(),
                command.about(),
                command.until(),
                command.advice()));
    }

    /** Somebody else's candidacy is not told apart from one that does not exist. */
    private void refuseStrangers(CandidacyCommand command) {
        if (!seeker.equals(command.seeker())) {
            throw Refused.notFound("candidacy");
        }
    }

    @EventSourcingHandler
    void on(CandidacyOpened event) {
        id = event.candidacy();
        seeker = event.seeker();
        company = event.company();
        title = event.title();
        postingUrl = event.postingUrl();
        notes = event.notes();
        facts.opened(event.appliedOn(), event.source());
    }

    @EventSourcingHandler
    void on(ContactAdded event) {
        facts.contactAdded(event.contact(), event.role(), event.trusted());
        people.put(
                event.contact(), new Person(event.role(), event.name(), event.email(), event.phone(), event.trusted()));
    }

    @EventSourcingHandler
    void on(ContactCorrected event) {
        facts.contactCorrected(event.contact(), event.role(), event.trusted());
        people.put(
                event.contact(), new Person(event.role(), event.name(), event.email(), event.phone(), event.trusted()));
    }

    @EventSourcingHandler
    void on(ContactRemoved event) {
        facts.contactRemoved(event.contact());
        people.remove(event.contact());
    }

    @EventSourcingHandler
    void on(InterviewCorrected event) {
        facts.interviewCorrected(
                new Interview(event.interview(), event.stage(), event.heldAt(), event.thankYouNoteSentAt()));
    }

    @EventSourcingHandler
    void on(InterviewRemoved event) {
        facts.interviewRemoved(event.interview());
    }

    @EventSourcingHandler
    void on(InterviewHeld event) {
        facts.interviewed(new Interview(event.interview(), event.stage(), event.heldAt(), null));
    }

    @EventSourcingHandler
    void on(ThankYouNoteSent event) {
        facts.noteSent(event.interview(), event.sentAt());
    }

    @EventSourcingHandler
    void on(CandidacyRejected event) {
        statedReason = event.statedReason();
        facts.rejected(new Rejection(
                event.receivedAt(), event.channel(), event.stageReached(), event.rejectedBy(), event.askedOnTheCall()));
    }

    @EventSourcingHandler
    void on(RejectionCorrected event) {
        statedReason = event.statedReason();
        facts.rejected(new Rejection(
                event.receivedAt(), event.channel(), event.stageReached(), event.rejectedBy(), event.askedOnTheCall()));
    }

    @EventSourcingHandler
    void on(CandidacyWentSilent event) {
        facts.wentSilent(event.since());
    }

    @EventSourcingHandler
    void on(CandidacyPutOnHold event) {
        facts.putOnHold(event.since());
    }

    @EventSourcingHandler
    void on(OfferReceived event) {
        facts.offered(event.offeredAt());
    }

    @EventSourcingHandler
    void on(CandidacyWithdrawn event) {
        facts.withdrawn(event.withdrawnAt());
    }

    @EventSourcingHandler
    void on(CandidacyReopened event) {
        facts.reopened();
    }

    @EventSourcingHandler
    void on(NoteAdded event) {
        facts.noteAdded(event.note());
    }

    @EventSourcingHandler
    void on(FutureRolesChosen event) {
        openToFutureRoles = event.openToFutureRoles();
    }

    @EventSourcingHandler
    void on(CandidacyCorrected event) {
        company = event.company();
        title = event.title();
        postingUrl = event.postingUrl();
        notes = event.notes();
        facts.corrected(event.appliedOn(), event.source());
        if (event.rejectionWithdrawn()) {
            facts.rejectionWithdrawn();
        } else if (event.rejectionReceivedAt() != null) {
            facts.rejectionCorrected(event.rejectionReceivedAt(), event.stageReached());
        }
    }
}
