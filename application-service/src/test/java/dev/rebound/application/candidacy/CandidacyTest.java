package dev.rebound.application.candidacy;

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
import dev.rebound.application.facts.InterviewsInAll;
import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Rejection.Channel;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.people.KnownRole;
import dev.rebound.application.rules.CorrectionRules.Correction;
import dev.rebound.application.rules.InterviewRules.Corrected;
import dev.rebound.application.rules.OpeningRules;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a candidacy, step by step: what each command leads to, and what refuses it. */
class CandidacyTest {

    static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    static final LocalDate APPLIED = LocalDate.of(2026, 2, 2);
    static final Instant BEFORE_APPLYING = Instant.parse("2026-01-30T12:00:00Z");
    static final Instant TOO_FAR_AHEAD = NOW.plus(Duration.ofHours(25));
    static final Instant HELD = Instant.parse("2026-02-20T14:00:00Z");
    static final Instant NEWS = Instant.parse("2026-03-09T08:12:00Z");

    final UUID id = UUID.randomUUID();
    final UUID interview = UUID.randomUUID();
    final UUID contact = UUID.randomUUID();
    final Words company = words("Larchmont");
    final Words title = words("Platform engineer");

    AggregateTestFixture<Candidacy> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Candidacy.class);
    }

    // Opening

    @Test
    void itIsOpenedByApplying() {
        fixture.givenNoPriorActivity()
                .when(open(APPLIED))
                .expectEvents(new CandidacyOpened(
                        id,
                        "alex",
                        company,
                        title,
                        APPLIED,
                        Source.BOARD,
                        words("https://x.example"),
                        words("a note")));
    }

    @Test
    void oneCanApplyTodayWhereverTodayBegins() {
        fixture.givenNoPriorActivity().when(open(LocalDate.of(2026, 3, 10))).expectSuccessfulHandlerExecution();
    }

    @Test
    void oneCannotHaveAppliedInTheFutureNorLongAgo() {
        refused(fixture.givenNoPriorActivity().when(open(LocalDate.of(2026, 3, 12))), "appliedOn");
        fixture();
        refused(fixture.givenNoPriorActivity().when(open(LocalDate.of(1926, 3, 12))), "appliedOn");
    }

    // Contacts

    @Test
    void whoMattersIsAddedWithThePartTheyHaveR19() {
        fixture.given(opened())
                .when(add(ContactRole.INSIDER))
                .expectEvents(new ContactAdded(
                        id,
                        "alex",
                        contact,
                        ContactRole.INSIDER,
                        words("Kim"),
                        words("kim@example.org"),
                        null,
                        true,
                        NOW));
    }

    @Test
    void contactsAreBounded() {
        List<Object> many = new ArrayList<>(List.of(opened()));
        IntStream.range(0, 50).forEach(i -> many.add(known(UUID.randomUUID(), ContactRole.INTERVIEWER)));
        conflict(fixture.given(many).when(add(ContactRole.INTERVIEWER)), "too-many-contacts");
    }

    @Test
    void r19AContactIsCorrectedAndWhatIsTheSameAlreadyChangesNothing() {
        CorrectContact insider = new CorrectContact(
                id, "alex", contact, ContactRole.INSIDER, words("Kim Lee"), null, words("020"), true, NOW);
        ContactCorrected corrected = new ContactCorrected(
                id, "alex", contact, ContactRole.INSIDER, words("Kim Lee"), null, words("020"), true, NOW);
        fixture.given(opened(), known(contact, ContactRole.INTERVIEWER))
                .when(insider)
                .expectEvents(corrected);
        fixture();
        fixture.given(opened(), known(contact, ContactRole.INTERVIEWER), corrected)
                .when(insider)
                .expectNoEvents();
        fixture();
        unknown(fixture.given(opened()).when(insider));
    }

    @Test
    void r19ACorrectedContactCountsForTheWayToTheEmployer() {
        fixture.given(
                        opened(),
                        known(contact, ContactRole.AGENCY_RECRUITER),
                        new ContactCorrected(
                                id, "alex", contact, ContactRole.INTERVIEWER, words("Kim"), null, null, false, NOW))
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(0, false, false, KnownRole.INTERVIEWER));
    }

    @Test
    void r19OnceARejectionStandsItIsToldWhichPartsAreKnownAndWhetherAnInsiderIsTrusted() {
        UUID insider = UUID.randomUUID();
        ContactAdded untrusted =
                new ContactAdded(id, "alex", insider, ContactRole.INSIDER, words("Kim"), null, null, false, NOW);
        fixture.given(opened(), untrusted, rejected(0, false, false, KnownRole.INSIDER))
                .when(new CorrectContact(id, "alex", insider, ContactRole.INSIDER, words("Kim"), null, null, true, NOW))
                .expectEvents(
                        new ContactCorrected(
                                id, "alex", insider, ContactRole.INSIDER, words("Kim"), null, null, true, NOW),
                        new ContactsChanged(id, "alex", List.of(KnownRole.INSIDER_TRUSTED), false, NOW));
        fixture();
        fixture.given(opened(), untrusted, rejected(0, false, false, KnownRole.INSIDER))
                .when(new CorrectContact(
                        id, "alex", insider, ContactRole.INSIDER, words("Kim Lee"), null, null, false, NOW))
                .expectEvents(new ContactCorrected(
                        id, "alex", insider, ContactRole.INSIDER, words("Kim Lee"), null, null, false, NOW));
    }

    @Test
    void r25ARecruiterWhoIsAddedAfterTheNewsIsTold() {
        fixture.given(opened(), rejected(0, false, false))
                .when(add(ContactRole.AGENCY_RECRUITER))
                .expectEvents(
                        new ContactAdded(
                                id,
                                "alex",
                                contact,
                                ContactRole.AGENCY_RECRUITER,
                                words("Kim"),
                                words("kim@example.org"),
                                null,
                                true,
                                NOW),
                        new ContactsChanged(id, "alex", List.of(KnownRole.AGENCY_RECRUITER), true, NOW));
    }

    @Test
    void aContactWhoBroughtTheNewsLeavesNobodyBehindWhenTheyAreRemoved() {
        ContactRemoved removed = new ContactRemoved(id, "alex", contact, ContactRole.REJECTED_ME, NOW);
        CandidacyRejected byThem = new CandidacyRejected(
                id,
                "alex",
                company,
                title,
                Source.BOARD,
                NEWS,
                Channel.EMAIL,
                Stage.FIRST_INTERVIEW,
                0,
                false,
                false,
                false,
                contact,
                null,
                List.of(KnownRole.REJECTED_ME));
        fixture.given(opened(), known(contact, ContactRole.REJECTED_ME), byThem)
                .when(new RemoveContact(id, "alex", contact, NOW))
                .expectEvents(removed, new ContactsChanged(id, "alex", List.of(), false, NOW));
        fixture();
        unknown(fixture.given(opened(), known(contact, ContactRole.REJECTED_ME), byThem, removed)
                .when(new RemoveContact(id, "alex", contact, NOW)));
    }

    // Interviews and notes

    @Test
    void r14AnInterviewIsCorrectedAndSaysWhatAllComeToNow() {
        Instant later = HELD.plus(Duration.ofMinutes(30));
        fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD), noted(interview))
                .when(correctInterview(Stage.FINAL_INTERVIEW, later, null, false))
                .expectEvents(corrected(Stage.FINAL_INTERVIEW, later, HELD.plusSeconds(3600), false));
    }

    @Test
    void r12ANoteThatNeverWentOutIsTakenBackWithTheInterviewLeftAsItIs() {
        fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD), noted(interview))
                .when(correctInterview(Stage.FIRST_INTERVIEW, HELD, null, true))
                .expectEvents(corrected(Stage.FIRST_INTERVIEW, HELD, null, true));
        fixture();
        fixture.given(
                        opened(),
                        held(interview, Stage.FIRST_INTERVIEW, HELD),
                        noted(interview),
                        corrected(Stage.FIRST_INTERVIEW, HELD, null, true))
                .when(thank(interview, HELD.plusSeconds(7200)))
                .expectEvents(new ThankYouNoteSent(id, "alex", interview, HELD.plusSeconds(7200)));
    }

    @Test
    void aCorrectedInterviewObeysWhatItWouldObeyIfItWereRecordedNow() {
        Object[] past = {opened(), held(interview, Stage.FIRST_INTERVIEW, HELD), noted(interview)};
        refused(fixture.given(past).when(correctInterview(Stage.APPLICATION, HELD, null, false)), "stage");
        fixture();
        refused(
                fixture.given(past).when(correctInterview(Stage.FIRST_INTERVIEW, BEFORE_APPLYING, null, false)),
                "heldAt");
        fixture();
        refused(fixture.given(past).when(correctInterview(Stage.FIRST_INTERVIEW, TOO_FAR_AHEAD, null, true)), "heldAt");
        fixture();
        refused(
                fixture.given(past)
                        .when(correctInterview(Stage.FIRST_INTERVIEW, HELD.plus(Duration.ofDays(2)), null, false)),
                "heldAt");
        fixture();
        refused(
                fixture.given(past).when(correctInterview(Stage.FIRST_INTERVIEW, HELD, BEFORE_APPLYING, false)),
                "thankYouNoteSentAt");
        fixture();
        refused(
                fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD))
                        .when(correctInterview(Stage.FIRST_INTERVIEW, HELD, null, true)),
                "thankYouNoteWithdrawn");
        fixture();
        fixture.given(past)
                .when(correctInterview(Stage.FIRST_INTERVIEW, HELD, null, false))
                .expectNoEvents();
        fixture();
        unknown(fixture.given(opened()).when(correctInterview(Stage.FIRST_INTERVIEW, HELD, null, false)));
        fixture();
        conflict(
                fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD), rejected(1, false, false))
                        .when(correctInterview(Stage.FIRST_INTERVIEW, NEWS.plusSeconds(3600), null, false)),
                "has-ended");
    }

    @Test
    void r12AnInterviewTakenOffTheRecordTakesItsNoteAlong() {
        UUID second = UUID.randomUUID();
        InterviewRemoved removed = new InterviewRemoved(
                id,
                "alex",
                interview,
                Stage.FINAL_INTERVIEW,
                new InterviewsInAll(1, Stage.FIRST_INTERVIEW, false),
                NOW);
        fixture.given(
                        opened(),
                        held(second, Stage.FIRST_INTERVIEW, HELD),
                        held(interview, Stage.FINAL_INTERVIEW, HELD.plusSeconds(600)),
                        noted(interview))
                .when(new RemoveInterview(id, "alex", interview, NOW))
                .expectEvents(removed);
        fixture();
        fixture.given(
                        opened(),
                        held(second, Stage.FIRST_INTERVIEW, HELD),
                        held(interview, Stage.FINAL_INTERVIEW, HELD.plusSeconds(600)),
                        noted(interview),
                        removed)
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(1, false, false));
        fixture();
        unknown(fixture.given(opened()).when(new RemoveInterview(id, "alex", interview, NOW)));
    }

    @Test
    void aCorrectionThatPutsAnInterviewAfterTheSilenceEndsIt() {
        fixture.given(
                        opened(),
                        held(interview, Stage.FIRST_INTERVIEW, HELD),
                        new CandidacyWentSilent(id, "alex", HELD.plusSeconds(60)),
                        corrected(Stage.FIRST_INTERVIEW, HELD.plusSeconds(3600), null, false))
                .when(new RecordSilence(id, "alex", NOW, NOW))
                .expectEvents(new CandidacyWentSilent(id, "alex", NOW));
    }

    @Test
    void anInterviewIsRecorded() {
        fixture.given(opened())
                .when(interviewed(interview, Stage.FIRST_INTERVIEW, HELD))
                .expectEvents(held(interview, Stage.FIRST_INTERVIEW, HELD));
    }

    @Test
    void anInterviewMayBeADayAheadButNoMore() {
        fixture.given(opened())
                .when(interviewed(interview, Stage.FIRST_INTERVIEW, NOW.plus(Duration.ofHours(23))))
                .expectSuccessfulHandlerExecution();
        fixture();
        refused(fixture.given(opened()).when(interviewed(interview, Stage.FIRST_INTERVIEW, TOO_FAR_AHEAD)), "heldAt");
    }

    @Test
    void anInterviewIsNotOlderThanTheApplication() {
        refused(fixture.given(opened()).when(interviewed(interview, Stage.FIRST_INTERVIEW, BEFORE_APPLYING)), "heldAt");
    }

    @Test
    void anInterviewHasAStageOfItsOwn() {
        refused(fixture.given(opened()).when(interviewed(interview, Stage.APPLICATION, HELD)), "stage");
        fixture();
        refused(fixture.given(opened()).when(interviewed(interview, null, HELD)), "stage");
    }

    @Test
    void anInterviewIsRecordedOnce() {
        conflict(
                fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD))
                        .when(interviewed(interview, Stage.SECOND_INTERVIEW, HELD)),
                "exists");
    }

    @Test
    void interviewsAreBounded() {
        List<Object> many = new ArrayList<>(List.of(opened()));
        IntStream.range(0, 50).forEach(i -> many.add(held(UUID.randomUUID(), Stage.FIRST_INTERVIEW, HELD)));
        conflict(fixture.given(many).when(interviewed(interview, Stage.FIRST_INTERVIEW, HELD)), "too-many-interviews");
    }

    @Test
    void whatHasEndedGetsNoNewInterviewButAnEarlierOneMayBeEnteredLate() {
        conflict(
                fixture.given(opened(), rejected(0, false, false))
                        .when(interviewed(interview, Stage.FIRST_INTERVIEW, NEWS.plusSeconds(3600))),
                "has-ended");
        fixture();
        fixture.given(opened(), rejected(0, false, false))
                .when(interviewed(interview, Stage.FIRST_INTERVIEW, HELD))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void aThankYouNoteIsForTheLastInterviewUnlessItSaysOtherwiseR12() {
        UUID second = UUID.randomUUID();
        Instant sent = NOW.minus(Duration.ofDays(1));
        fixture.given(
                        opened(),
                        held(second, Stage.SECOND_INTERVIEW, HELD.plus(Duration.ofDays(7))),
                        held(interview, Stage.FIRST_INTERVIEW, HELD))
                .when(thank(null, sent))
                .expectEvents(new ThankYouNoteSent(id, "alex", second, sent));
        fixture();
        fixture.given(
                        opened(),
                        held(interview, Stage.FIRST_INTERVIEW, HELD),
                        held(second, Stage.SECOND_INTERVIEW, HELD.plus(Duration.ofDays(7))))
                .when(thank(interview, sent))
                .expectEvents(new ThankYouNoteSent(id, "alex", interview, sent));
    }

    @Test
    void aNoteNeedsItsInterviewWhichMayStillBeOnItsWayR12() {
        fixture.given(opened())
                .when(thank(null, HELD))
                .expectException(refusal(Refused.Kind.TOO_EARLY, "no-such-interview", "interview"));
        fixture();
        fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD))
                .when(thank(UUID.randomUUID(), HELD))
                .expectException(refusal(Refused.Kind.TOO_EARLY, "no-such-interview", "interview"));
    }

    @Test
    void oneNoteForEachInterviewIsEnoughR12() {
        conflict(
                fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD), noted(interview))
                        .when(thank(interview, NOW)),
                "already-thanked");
    }

    @Test
    void aNoteComesAfterTheInterviewAndNotFromTheFutureR12() {
        refused(
                fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD))
                        .when(thank(interview, HELD.minusSeconds(61))),
                "sentAt");
        fixture();
        fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD.plusSeconds(59)))
                .when(thank(interview, HELD))
                .expectSuccessfulHandlerExecution();
        fixture();
        refused(
                fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD))
                        .when(thank(interview, TOO_FAR_AHEAD)),
                "sentAt");
    }

    // Rejection

    @Test
    void aRejectionCarriesWhatTheAdviceIsPlannedBy() {
        fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD), noted(interview))
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(1, true, false));
    }

    @Test
    void onlyTheNoteForTheLastInterviewCountsR13() {
        fixture.given(
                        opened(),
                        held(interview, Stage.FIRST_INTERVIEW, HELD),
                        noted(interview),
                        held(UUID.randomUUID(), Stage.SECOND_INTERVIEW, HELD.plus(Duration.ofDays(7))))
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(2, false, false));
    }

    @Test
    void itIsViaARecruiterByTheSourceOrByAContactR19R25() {
        fixture.given(opened(), known(contact, ContactRole.AGENCY_RECRUITER))
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(0, false, true, KnownRole.AGENCY_RECRUITER));
        fixture();
        CandidacyOpened agency = new CandidacyOpened(id, "alex", company, title, APPLIED, Source.AGENCY, null, null);
        fixture.given(agency)
                .when(reject(news(Channel.EMAIL, Stage.APPLICATION, null, false)))
                .expectEvents(new CandidacyRejected(
                        id,
                        "alex",
                        company,
                        title,
                        Source.AGENCY,
                        NEWS,
                        Channel.EMAIL,
                        Stage.APPLICATION,
                        0,
                        false,
                        true,
                        false,
                        null,
                        words("others were closer"),
                        List.of()));
    }

    @Test
    void aRejectionNamesItsBringerAndThatOneAskedOnTheCallR21() {
        fixture.given(opened(), known(contact, ContactRole.REJECTED_ME))
                .when(reject(news(Channel.PHONE, Stage.PHONE_SCREEN, contact, true)))
                .expectEvents(new CandidacyRejected(
                        id,
                        "alex",
                        company,
                        title,
                        Source.BOARD,
                        NEWS,
                        Channel.PHONE,
                        Stage.PHONE_SCREEN,
                        0,
                        false,
                        false,
                        true,
                        contact,
                        words("others were closer"),
                        List.of(KnownRole.REJECTED_ME)));
    }

    @Test
    void aRejectionIsNotOlderThanTheApplicationR11() {
        refused(
                fixture.given(opened())
                        .when(reject(new Rejection(BEFORE_APPLYING, Channel.EMAIL, Stage.APPLICATION, null, false))),
                "receivedAt");
    }

    @Test
    void aRejectionOnTheVeryDayOfTheApplicationIsPossibleInEveryZoneR11() {
        Instant dayBeginsInTheEast = Instant.parse("2026-02-01T10:00:00Z");
        fixture.given(opened())
                .when(reject(new Rejection(dayBeginsInTheEast, Channel.EMAIL, Stage.APPLICATION, null, false)))
                .expectSuccessfulHandlerExecution();
        fixture();
        refused(
                fixture.given(opened())
                        .when(reject(new Rejection(
                                dayBeginsInTheEast.minusSeconds(1), Channel.EMAIL, Stage.APPLICATION, null, false))),
                "receivedAt");
    }

    @Test
    void aRejectionDoesNotComeFromTheFutureR11() {
        refused(
                fixture.given(opened())
                        .when(reject(new Rejection(TOO_FAR_AHEAD, Channel.EMAIL, Stage.APPLICATION, null, false))),
                "receivedAt");
    }

    @Test
    void aRejectionSaysHowFarItCameAndHowItArrivedR14R1() {
        refused(
                fixture.given(opened()).when(reject(new Rejection(NEWS, Channel.EMAIL, null, null, false))),
                "stageReached");
        fixture();
        refused(
                fixture.given(opened()).when(reject(new Rejection(NEWS, null, Stage.APPLICATION, null, false))),
                "channel");
    }

    @Test
    void aRejectionIsBroughtByAKnownContactR19() {
        refused(
                fixture.given(opened()).when(reject(news(Channel.EMAIL, Stage.APPLICATION, UUID.randomUUID(), false))),
                "rejectedBy");
    }

    @Test
    void askingOnTheCallTakesACallR21() {
        refused(
                fixture.given(opened()).when(reject(news(Channel.EMAIL, Stage.APPLICATION, null, true))),
                "askedOnTheCall");
    }

    @Test
    void oneIsTurnedDownOnceAtATime() {
        conflict(
                fixture.given(opened(), rejected(0, false, false))
                        .when(reject(news(Channel.EMAIL, Stage.APPLICATION, null, false))),
                "already-rejected");
    }

    @Test
    void whatHasLedToAnOfferOrWasWithdrawnIsNotTurnedDown() {
        conflict(
                fixture.given(opened(), new OfferReceived(id, "alex", NEWS))
                        .when(reject(news(Channel.EMAIL, Stage.APPLICATION, null, false))),
                "has-ended");
        fixture();
        conflict(
                fixture.given(opened(), new CandidacyWithdrawn(id, "alex", NEWS))
                        .when(reject(news(Channel.EMAIL, Stage.APPLICATION, null, false))),
                "has-ended");
    }

    @Test
    void aSilenceCanEndInARejectionR3() {
        fixture.given(opened(), new CandidacyWentSilent(id, "alex", HELD))
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(0, false, false));
    }

    // Looking back

    @Test
    void oneLooksBackAndNamesWhatOneKnowsR18() {
        SelfEvaluate look =
                new SelfEvaluate(id, "alex", NOW, List.of(Theme.FIRST_IMPRESSION), words("I was late"), NOW);
        fixture.given(opened(), rejected(0, false, false))
                .when(look)
                .expectEvents(new SelfEvaluated(id, "alex", NOW, List.of(Theme.FIRST_IMPRESSION), words("I was late")));
    }

    @Test
    void whatOneNoticedIsKnownWithTheThemesItStandsForR18R34R42() {
        fixture.given(opened())
                .when(new SelfEvaluate(
                        id,
                        "alex",
                        NOW,
                        List.of(Theme.OVERQUALIFIED),
                        null,
                        NOW,
                        List.of(Observation.ARRIVED_LATE, Observation.ANOTHER_WAS_CLOSER)))
                .expectEvents(new SelfEvaluated(
                        id,
                        "alex",
                        NOW,
                        List.of(
                                Theme.OVERQUALIFIED,
                                Theme.FIRST_IMPRESSION,
                                Theme.EXPERIENCE_QUALIFICATIONS,
                                Theme.STRONGER_CANDIDATE),
                        null,
                        List.of(Observation.ARRIVED_LATE, Observation.ANOTHER_WAS_CLOSER)));
    }

    @Test
    void aSilenceThatWasSweptSaysSoR3() {
        fixture.given(opened())
                .when(new RecordSilence(id, "alex", HELD, NOW, true))
                .expectEvents(new CandidacyWentSilent(id, "alex", HELD, true));
    }

    @Test
    void oneLooksBackAtSomethingThatHasHappenedR18() {
        refused(
                fixture.given(opened()).when(new SelfEvaluate(id, "alex", BEFORE_APPLYING, List.of(), null, NOW)),
                "evaluatedAt");
        fixture();
        refused(
                fixture.given(opened()).when(new SelfEvaluate(id, "alex", TOO_FAR_AHEAD, List.of(), null, NOW)),
                "evaluatedAt");
    }

    // Notes

    @Test
    void aNoteIsKeptAsItWasWrittenAlsoOnceItHasEnded() {
        UUID note = UUID.randomUUID();
        NoteAdded kept = new NoteAdded(id, "alex", note, words("They use three tools."), NEWS);
        fixture.given(opened(), rejected(0, false, false))
                .when(new AddNote(id, "alex", note, words("They use three tools."), NEWS, NOW))
                .expectEvents(kept);
        fixture();
        fixture.given(opened(), kept)
                .when(new AddNote(id, "alex", note, words("Something else."), NEWS, NOW))
                .expectNoEvents();
        fixture();
        refused(
                fixture.given(opened()).when(new AddNote(id, "alex", note, words("x"), TOO_FAR_AHEAD, NOW)),
                "writtenAt");
    }

    @Test
    void aCandidacyKeeps200NotesAndNoMore() {
        List<Object> past = new ArrayList<>(List.of(opened()));
        for (int i = 0; i < OpeningRules.MOST_NOTES; i++) {
            past.add(new NoteAdded(id, "alex", UUID.randomUUID(), words("a line"), NEWS));
        }
        conflict(
                fixture.given(past).when(new AddNote(id, "alex", UUID.randomUUID(), words("x"), NEWS, NOW)),
                "too-many-notes");
    }

    // Later openings

    @Test
    void whetherLaterOpeningsAreWelcomeIsSaidWithTheRejectionR49() {
        fixture.given(opened())
                .when(new RecordRejection(
                        id,
                        "alex",
                        news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false),
                        words("others were closer"),
                        NOW,
                        true))
                .expectEvents(rejected(0, false, false), new FutureRolesChosen(id, "alex", true, NOW));
    }

    @Test
    void whetherLaterOpeningsAreWelcomeIsSaidAtAnyTimeAndTheSameAgainChangesNothingR48R49() {
        fixture.given(opened(), rejected(0, false, false))
                .when(new ChooseFutureRoles(id, "alex", true, NOW, NOW))
                .expectEvents(new FutureRolesChosen(id, "alex", true, NOW));
        fixture();
        fixture.given(opened(), new FutureRolesChosen(id, "alex", true, NEWS))
                .when(new ChooseFutureRoles(id, "alex", true, NOW, NOW))
                .expectNoEvents();
        fixture();
        fixture.given(opened(), new FutureRolesChosen(id, "alex", true, NEWS))
                .when(new ChooseFutureRoles(id, "alex", false, NOW, NOW))
                .expectEvents(new FutureRolesChosen(id, "alex", false, NOW));
        fixture();
        refused(
                fixture.given(opened()).when(new ChooseFutureRoles(id, "alex", true, BEFORE_APPLYING, NOW)),
                "chosenAt");
        fixture();
        refused(fixture.given(opened()).when(new ChooseFutureRoles(id, "alex", true, TOO_FAR_AHEAD, NOW)), "chosenAt");
    }

    // Silence, offer, withdrawal, reopening

    @Test
    void aSilenceIsRecordedAndIsNoRejectionR3() {
        fixture.given(opened())
                .when(new RecordSilence(id, "alex", HELD, NOW))
                .expectEvents(new CandidacyWentSilent(id, "alex", HELD));
    }

    @Test
    void aSilenceComesOnceAndBeforeAnyAnswerR3() {
        conflict(
                fixture.given(opened(), new CandidacyWentSilent(id, "alex", HELD))
                        .when(new RecordSilence(id, "alex", HELD, NOW)),
                "already-silent");
        fixture();
        conflict(
                fixture.given(opened(), rejected(0, false, false)).when(new RecordSilence(id, "alex", HELD, NOW)),
                "has-ended");
        fixture();
        refused(fixture.given(opened()).when(new RecordSilence(id, "alex", BEFORE_APPLYING, NOW)), "since");
        fixture();
        refused(fixture.given(opened()).when(new RecordSilence(id, "alex", TOO_FAR_AHEAD, NOW)), "since");
    }

    @Test
    void anInterviewEndsASilenceButOneEnteredLateDoesNotR3() {
        CandidacyWentSilent silence = new CandidacyWentSilent(id, "alex", HELD);
        fixture.given(opened(), silence, held(interview, Stage.FIRST_INTERVIEW, HELD.plusSeconds(60)))
                .when(new RecordSilence(id, "alex", NEWS, NOW))
                .expectEvents(new CandidacyWentSilent(id, "alex", NEWS));
        fixture();
        conflict(
                fixture.given(opened(), silence, held(interview, Stage.FIRST_INTERVIEW, HELD.minusSeconds(60)))
                        .when(new RecordSilence(id, "alex", NEWS, NOW)),
                "already-silent");
    }

    @Test
    void theEmployerPutsItOnHoldAlsoAfterASilenceR3() {
        fixture.given(opened())
                .when(new PutOnHold(id, "alex", HELD, NOW))
                .expectEvents(new CandidacyPutOnHold(id, "alex", HELD));
        fixture();
        fixture.given(opened(), new CandidacyWentSilent(id, "alex", HELD))
                .when(new PutOnHold(id, "alex", NEWS, NOW))
                .expectEvents(new CandidacyPutOnHold(id, "alex", NEWS));
    }

    @Test
    void aHoldComesOnceAndBeforeAnyEndingR3() {
        CandidacyPutOnHold hold = new CandidacyPutOnHold(id, "alex", HELD);
        conflict(fixture.given(opened(), hold).when(new PutOnHold(id, "alex", NEWS, NOW)), "already-on-hold");
        for (CandidacyEvent end : List.of(
                rejected(0, false, false),
                new OfferReceived(id, "alex", NEWS),
                new CandidacyWithdrawn(id, "alex", NEWS))) {
            fixture();
            conflict(fixture.given(opened(), end).when(new PutOnHold(id, "alex", NOW, NOW)), "has-ended");
        }
        fixture();
        refused(fixture.given(opened()).when(new PutOnHold(id, "alex", BEFORE_APPLYING, NOW)), "since");
        fixture();
        refused(fixture.given(opened()).when(new PutOnHold(id, "alex", TOO_FAR_AHEAD, NOW)), "since");
    }

    @Test
    void whatIsOnHoldIsNoSilenceR3() {
        conflict(
                fixture.given(opened(), new CandidacyPutOnHold(id, "alex", HELD))
                        .when(new RecordSilence(id, "alex", NEWS, NOW)),
                "on-hold");
    }

    @Test
    void anInterviewEndsAHoldButOneEnteredLateDoesNot() {
        CandidacyPutOnHold hold = new CandidacyPutOnHold(id, "alex", HELD);
        fixture.given(opened(), hold, held(interview, Stage.FIRST_INTERVIEW, HELD.plusSeconds(60)))
                .when(new RecordSilence(id, "alex", NEWS, NOW))
                .expectEvents(new CandidacyWentSilent(id, "alex", NEWS));
        fixture();
        conflict(
                fixture.given(opened(), hold, held(interview, Stage.FIRST_INTERVIEW, HELD.minusSeconds(60)))
                        .when(new RecordSilence(id, "alex", NEWS, NOW)),
                "on-hold");
    }

    @Test
    void whatIsOnHoldEndsInARejectionAnOfferOrAWithdrawal() {
        CandidacyPutOnHold hold = new CandidacyPutOnHold(id, "alex", HELD);
        fixture.given(opened(), hold)
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(0, false, false));
        fixture();
        fixture.given(opened(), hold)
                .when(new RecordOffer(id, "alex", NEWS, NOW))
                .expectEvents(new OfferReceived(id, "alex", NEWS));
        fixture();
        fixture.given(opened(), hold)
                .when(new WithdrawCandidacy(id, "alex", NEWS, NOW))
                .expectEvents(new CandidacyWithdrawn(id, "alex", NEWS));
    }

    @Test
    void anOfferIsRecorded() {
        fixture.given(opened())
                .when(new RecordOffer(id, "alex", NEWS, NOW))
                .expectEvents(new OfferReceived(id, "alex", NEWS));
    }

    @Test
    void anOfferComesOnceAndBeforeTheEnd() {
        conflict(
                fixture.given(opened(), new OfferReceived(id, "alex", NEWS))
                        .when(new RecordOffer(id, "alex", NEWS, NOW)),
                "already-offered");
        fixture();
        conflict(
                fixture.given(opened(), rejected(0, false, false)).when(new RecordOffer(id, "alex", NEWS, NOW)),
                "has-ended");
        fixture();
        refused(fixture.given(opened()).when(new RecordOffer(id, "alex", BEFORE_APPLYING, NOW)), "offeredAt");
        fixture();
        refused(fixture.given(opened()).when(new RecordOffer(id, "alex", TOO_FAR_AHEAD, NOW)), "offeredAt");
    }

    @Test
    void oneWithdrawsAlsoFromAnOffer() {
        fixture.given(opened(), new OfferReceived(id, "alex", NEWS))
                .when(new WithdrawCandidacy(id, "alex", NOW, NOW))
                .expectEvents(new CandidacyWithdrawn(id, "alex", NOW));
    }

    @Test
    void oneWithdrawsOnceAndNotFromWhatIsOver() {
        conflict(
                fixture.given(opened(), new CandidacyWithdrawn(id, "alex", NEWS))
                        .when(new WithdrawCandidacy(id, "alex", NOW, NOW)),
                "already-withdrawn");
        fixture();
        conflict(
                fixture.given(opened(), rejected(0, false, false)).when(new WithdrawCandidacy(id, "alex", NOW, NOW)),
                "has-ended");
        fixture();
        refused(fixture.given(opened()).when(new WithdrawCandidacy(id, "alex", BEFORE_APPLYING, NOW)), "withdrawnAt");
        fixture();
        refused(fixture.given(opened()).when(new WithdrawCandidacy(id, "alex", TOO_FAR_AHEAD, NOW)), "withdrawnAt");
    }

    @Test
    void whatHasEndedGoneQuietOrBeenPutOnHoldIsReopenedR49() {
        for (CandidacyEvent end : List.of(
                rejected(0, false, false),
                new OfferReceived(id, "alex", NEWS),
                new CandidacyWithdrawn(id, "alex", NEWS),
                new CandidacyWentSilent(id, "alex", NEWS),
                new CandidacyPutOnHold(id, "alex", NEWS))) {
            fixture();
            fixture.given(opened(), end)
                    .when(new ReopenCandidacy(id, "alex", NOW, NOW))
                    .expectEvents(new CandidacyReopened(id, "alex", NOW));
        }
    }

    @Test
    void onlyWhatHasEndedIsReopenedAndOnlyAfterwardsR49() {
        conflict(fixture.given(opened()).when(new ReopenCandidacy(id, "alex", NOW, NOW)), "still-open");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(new ReopenCandidacy(id, "alex", NEWS.minusSeconds(61), NOW)),
                "reopenedAt");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(new ReopenCandidacy(id, "alex", TOO_FAR_AHEAD, NOW)),
                "reopenedAt");
    }

    @Test
    void whatWasReopenedCanBeTurnedDownASecondTimeR49() {
        fixture.given(opened(), rejected(0, false, false), new CandidacyReopened(id, "alex", NEWS.plusSeconds(60)))
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(0, false, false));
    }

    // Correcting

    @Test
    void aSlipIsCorrectedAndTheFactsAreSaidAsTheyNowStand() {
        Instant earlier = NEWS.minus(Duration.ofDays(1));
        fixture.given(opened(), rejected(0, false, false))
                .when(correct(
                        "Larchmont & Sons",
                        new Correction(APPLIED.minusDays(1), Source.REFERRAL, earlier, Stage.SECOND_INTERVIEW, false)))
                .expectEvents(new CandidacyCorrected(
                        id,
                        "alex",
                        words("Larchmont & Sons"),
                        title,
                        APPLIED.minusDays(1),
                        Source.REFERRAL,
                        null,
                        null,
                        earlier,
                        Stage.SECOND_INTERVIEW,
                        false,
                        NOW));
    }

    @Test
    void whatIsNotGivenOfTheRejectionStaysAsItIs() {
        fixture.given(opened(), rejected(0, false, false))
                .when(correct("Larchmont & Sons", new Correction(APPLIED, Source.BOARD, null, null, false)))
                .expectEvents(new CandidacyCorrected(
                        id,
                        "alex",
                        words("Larchmont & Sons"),
                        title,
                        APPLIED,
                        Source.BOARD,
                        null,
                        null,
                        NEWS,
                        Stage.FIRST_INTERVIEW,
                        false,
                        NOW));
    }

    @Test
    void aRejectionRecordedByMistakeIsTakenBackAndTheCandidacyIsOpen() {
        CandidacyCorrected takenBack = new CandidacyCorrected(
                id, "alex", company, title, APPLIED, Source.BOARD, null, null, null, null, true, NOW);
        fixture.given(opened(), rejected(0, false, false))
                .when(correct("Larchmont", new Correction(APPLIED, Source.BOARD, null, null, true)))
                .expectEvents(takenBack);
        fixture();
        fixture.given(opened(), rejected(0, false, false), takenBack)
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(0, false, false));
    }

    @Test
    void r25ASourceThatIsCorrectedToAnAgencyLeadsTheWayThroughTheRecruiter() {
        fixture.given(opened(), rejected(0, false, false))
                .when(correct("Larchmont", new Correction(APPLIED, Source.AGENCY, null, null, false)))
                .expectEvents(
                        new CandidacyCorrected(
                                id,
                                "alex",
                                company,
                                title,
                                APPLIED,
                                Source.AGENCY,
                                null,
                                null,
                                NEWS,
                                Stage.FIRST_INTERVIEW,
                                false,
                                NOW),
                        new ContactsChanged(id, "alex", List.of(), true, NOW));
    }

    @Test
    void theSameAgainChangesNothing() {
        CandidacyOpened bare = new CandidacyOpened(id, "alex", company, title, APPLIED, Source.BOARD, null, null);
        fixture.given(bare)
                .when(correct("Larchmont", new Correction(APPLIED, Source.BOARD, null, null, false)))
                .expectNoEvents();
        fixture();
        fixture.given(bare, rejected(0, false, false))
                .when(correct("Larchmont", new Correction(APPLIED, Source.BOARD, NEWS, Stage.FIRST_INTERVIEW, false)))
                .expectNoEvents();
    }

    @Test
    void onlyARejectionThatStandsIsCorrected() {
        refused(
                fixture.given(opened())
                        .when(correct("Larchmont", new Correction(APPLIED, Source.BOARD, NEWS, null, false))),
                "rejectionReceivedAt");
        fixture();
        refused(
                fixture.given(opened())
                        .when(correct(
                                "Larchmont", new Correction(APPLIED, Source.BOARD, null, Stage.APPLICATION, false))),
                "stageReached");
        fixture();
        refused(
                fixture.given(opened())
                        .when(correct("Larchmont", new Correction(APPLIED, Source.BOARD, null, null, true))),
                "rejectionWithdrawn");
    }

    @Test
    void howTheySaidNoIsPutRightAsAWholeR1R14R21() {
        fixture.given(
                        opened(),
                        known(contact, ContactRole.REJECTED_ME),
                        rejected(0, false, false, KnownRole.REJECTED_ME))
                .when(correct(news(Channel.PHONE, Stage.SECOND_INTERVIEW, contact, true), null))
                .expectEvents(corrected(Channel.PHONE, Stage.SECOND_INTERVIEW, true, contact, null));
    }

    @Test
    void whoBroughtTheNewsAfterAllIsAskedFirstR19() {
        fixture.given(
                        opened(),
                        known(contact, ContactRole.INTERVIEWER),
                        rejected(0, false, false, KnownRole.INTERVIEWER))
                .when(correct(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, contact, false), "others were closer"))
                .expectEvents(
                        corrected(Channel.EMAIL, Stage.FIRST_INTERVIEW, false, contact, "others were closer"),
                        new ContactsChanged(
                                id, "alex", List.of(KnownRole.REJECTED_ME, KnownRole.INTERVIEWER), false, NOW));
    }

    @Test
    void theSameRejectionAgainChangesNothing() {
        fixture.given(opened(), rejected(0, false, false))
                .when(correct(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false), "others were closer"))
                .expectNoEvents();
    }

    @Test
    void aRejectionIsCorrectedWithinTheRulesOfOne() {
        conflict(
                fixture.given(opened()).when(correct(news(Channel.EMAIL, Stage.APPLICATION, null, false), null)),
                "no-rejection");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct(news(Channel.EMAIL, Stage.APPLICATION, contact, false), null)),
                "rejectedBy");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct(news(Channel.EMAIL, Stage.APPLICATION, null, true), null)),
                "askedOnTheCall");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct(
                                new Rejection(BEFORE_APPLYING, Channel.EMAIL, Stage.APPLICATION, null, false), null)),
                "receivedAt");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct(
                                new Rejection(TOO_FAR_AHEAD, Channel.EMAIL, Stage.APPLICATION, null, false), null)),
                "receivedAt");
    }

    @Test
    void whatWasAskedOnTheCallIsNotUnsaidR21() {
        refused(
                fixture.given(opened(), corrected(Channel.PHONE, Stage.FIRST_INTERVIEW, true, null, null))
                        .when(correct(news(Channel.PHONE, Stage.FIRST_INTERVIEW, null, false), null)),
                "askedOnTheCall");
    }

    @Test
    void aCorrectionKeepsTheOrderOfThings() {
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct(
                                "Larchmont",
                                new Correction(LocalDate.of(2026, 3, 11), Source.BOARD, null, null, false))),
                "appliedOn");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct(
                                "Larchmont",
                                new Correction(LocalDate.of(2026, 3, 10), Source.BOARD, null, null, false))),
                "appliedOn");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct(
                                "Larchmont", new Correction(APPLIED, Source.BOARD, BEFORE_APPLYING, null, false))),
                "rejectionReceivedAt");
        fixture();
        refused(
                fixture.given(opened(), rejected(0, false, false))
                        .when(correct("Larchmont", new Correction(APPLIED, Source.BOARD, TOO_FAR_AHEAD, null, false))),
                "rejectionReceivedAt");
        fixture();
        refused(
                fixture.given(opened(), held(interview, Stage.FIRST_INTERVIEW, HELD))
                        .when(correct(
                                "Larchmont",
                                new Correction(LocalDate.of(2026, 2, 25), Source.BOARD, null, null, false))),
                "appliedOn");
    }

    // What others say, and strangers

    @Test
    void whatHappenedElsewhereIsRememberedAndDecidesNothing() {
        HappenedElsewhere asked =
                new HappenedElsewhere(id, "alex", "feedback.request-sent", NOW, "request", "EMAIL", null);
        fixture.given(opened(), rejected(0, false, false))
                .when(new RememberHappening(id, "alex", "feedback.request-sent", NOW, "request", "EMAIL", null))
                .expectEvents(asked);
        fixture();
        fixture.given(opened(), asked)
                .when(reject(news(Channel.EMAIL, Stage.FIRST_INTERVIEW, null, false)))
                .expectEvents(rejected(0, false, false));
    }

    @Test
    void aCandidacyObeysItsOwnSeekerOnly() {
        for (CandidacyCommand command : List.of(
                new AddContact(id, "sam", contact, ContactRole.INSIDER, words("Kim"), null, null, false, NOW),
                new RecordInterview(id, "sam", interview, Stage.FIRST_INTERVIEW, HELD, NOW),
                new RecordThankYouNote(id, "sam", null, HELD, NOW),
                new RecordRejection(id, "sam", news(Channel.EMAIL, Stage.APPLICATION, null, false), null, NOW),
                new SelfEvaluate(id, "sam", NOW, List.of(), null, NOW),
                new AddNote(id, "sam", UUID.randomUUID(), words("x"), HELD, NOW),
                new RecordSilence(id, "sam", HELD, NOW),
                new ChooseFutureRoles(id, "sam", true, HELD, NOW),
                new PutOnHold(id, "sam", HELD, NOW),
                new RecordOffer(id, "sam", HELD, NOW),
                new WithdrawCandidacy(id, "sam", HELD, NOW),
                new ReopenCandidacy(id, "sam", HELD, NOW),
                new CorrectCandidacy(
                        id,
                        "sam",
                        company,
                        title,
                        null,
                        null,
                        new Correction(APPLIED, Source.BOARD, null, null, false),
                        NOW),
                new RememberHappening(id, "sam", "feedback.received", NOW, "request", null, null))) {
            fixture();
            fixture.given(opened())
                    .when(command)
                    .expectException(refusal(Refused.Kind.NOT_FOUND, "not-found", null))
                    .expectNoEvents();
        }
    }

    private OpenCandidacy open(LocalDate appliedOn) {
        return new OpenCandidacy(
                id, "alex", company, title, appliedOn, Source.BOARD, words("https://x.example"), words("a note"), NOW);
    }

    private CandidacyOpened opened() {
        return new CandidacyOpened(id, "alex", company, title, APPLIED, Source.BOARD, null, words("a note"));
    }

    private AddContact add(ContactRole role) {
        return new AddContact(id, "alex", contact, role, words("Kim"), words("kim@example.org"), null, true, NOW);
    }

    private ContactAdded known(UUID contact, ContactRole role) {
        return new ContactAdded(id, "alex", contact, role, words("Kim"), null, null, false, NOW);
    }

    private CorrectInterview correctInterview(Stage stage, Instant heldAt, Instant noteSentAt, boolean noteWithdrawn) {
        return new CorrectInterview(
                id, "alex", new Corrected(interview, stage, heldAt, noteSentAt, noteWithdrawn), NOW);
    }

    private InterviewCorrected corrected(Stage stage, Instant heldAt, Instant noteSentAt, boolean noteWithdrawn) {
        return new InterviewCorrected(
                id,
                "alex",
                interview,
                stage,
                heldAt,
                noteSentAt,
                noteWithdrawn,
                new InterviewsInAll(1, stage, noteSentAt != null),
                NOW);
    }

    private RecordInterview interviewed(UUID interview, Stage stage, Instant heldAt) {
        return new RecordInterview(id, "alex", interview, stage, heldAt, NOW);
    }

    private InterviewHeld held(UUID interview, Stage stage, Instant heldAt) {
        return new InterviewHeld(id, "alex", interview, stage, heldAt);
    }

    private RecordThankYouNote thank(UUID interview, Instant sentAt) {
        return new RecordThankYouNote(id, "alex", interview, sentAt, NOW);
    }

    private ThankYouNoteSent noted(UUID interview) {
        return new ThankYouNoteSent(id, "alex", interview, HELD.plusSeconds(3600));
    }

    private static Rejection news(Channel channel, Stage stage, UUID rejectedBy, boolean asked) {
        return new Rejection(NEWS, channel, stage, rejectedBy, asked);
    }

    private RecordRejection reject(Rejection rejection) {
        return new RecordRejection(id, "alex", rejection, words("others were closer"), NOW);
    }

    private CandidacyRejected rejected(
            int interviews, boolean thankYouNoteSent, boolean viaRecruiter, KnownRole... contactRoles) {
        return new CandidacyRejected(
                id,
                "alex",
                company,
                title,
                Source.BOARD,
                NEWS,
                Channel.EMAIL,
                Stage.FIRST_INTERVIEW,
                interviews,
                thankYouNoteSent,
                viaRecruiter,
                false,
                null,
                words("others were closer"),
                List.of(contactRoles));
    }

    private RejectionCorrected corrected(
            Channel channel, Stage stage, boolean asked, UUID rejectedBy, String statedReason) {
        return new RejectionCorrected(
                id,
                "alex",
                company,
                title,
                APPLIED,
                Source.BOARD,
                NEWS,
                channel,
                stage,
                asked,
                rejectedBy,
                statedReason == null ? null : words(statedReason),
                NOW);
    }

    private CorrectRejection correct(Rejection rejection, String statedReason) {
        return new CorrectRejection(id, "alex", rejection, statedReason == null ? null : words(statedReason), NOW);
    }

    private CorrectCandidacy correct(String company, Correction correction) {
        return new CorrectCandidacy(id, "alex", words(company), title, null, null, correction, NOW);
    }

    private static Words words(String text) {
        return Words.of("alex", text);
    }

    private static void unknown(ResultValidator<Candidacy> result) {
        result.expectException(refusal(Refused.Kind.NOT_FOUND, "not-found", null))
                .expectNoEvents();
    }

    private static void refused(ResultValidator<Candidacy> result, String field) {
        result.expectException(refusal(Refused.Kind.INVALID, "invalid", field)).expectNoEvents();
    }

    private static void conflict(ResultValidator<Candidacy> result, String code) {
        result.expectException(refusal(Refused.Kind.CONFLICT, code, null)).expectNoEvents();
    }

    private static Matcher<Throwable> refusal(Refused.Kind kind, String code, String field) {
        return new Refusal(kind, code, field);
    }
}
