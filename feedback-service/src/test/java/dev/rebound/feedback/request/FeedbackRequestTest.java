package dev.rebound.feedback.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rejection.Channel;
import dev.rebound.feedback.advice.Rejection.Stage;
import dev.rebound.feedback.advice.Windows;
import dev.rebound.feedback.advice.policy.Planning;
import dev.rebound.feedback.request.FeedbackRequestCommand.CloseRequest;
import dev.rebound.feedback.request.FeedbackRequestCommand.CloseUnlessSent;
import dev.rebound.feedback.request.FeedbackRequestCommand.CorrectRejection;
import dev.rebound.feedback.request.FeedbackRequestCommand.CorrectThemes;
import dev.rebound.feedback.request.FeedbackRequestCommand.JudgeTheme;
import dev.rebound.feedback.request.FeedbackRequestCommand.PlanRequest;
import dev.rebound.feedback.request.FeedbackRequestCommand.ReckonWithContacts;
import dev.rebound.feedback.request.FeedbackRequestCommand.ReckonWithInterviews;
import dev.rebound.feedback.request.FeedbackRequestCommand.ReckonWithThankYouNote;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordFeedback;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordFollowUp;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordRequestSent;
import dev.rebound.feedback.request.FeedbackRequestCommand.RecordThanks;
import dev.rebound.feedback.request.FeedbackRequestCommand.RereadFeedback;
import dev.rebound.feedback.request.FeedbackRequestCommand.StopWaiting;
import dev.rebound.feedback.request.FeedbackRequestCommand.TakeRejectionBack;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReceived;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReread;
import dev.rebound.feedback.request.FeedbackRequestEvent.FollowUpSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.RejectionCorrected;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestClosed;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestPlanned;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThanksSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThemesCorrected;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Standing;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.Tagging.Evidence;
import dev.rebound.feedback.themes.Tagging.Tag;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FeedbackRequestTest {

    static final UUID CANDIDACY = UUID.fromString("7d0c5a4e-3b1f-4c8e-9a52-6f1e2b7c9d30");
    static final UUID REQUEST = Ids.feedbackRequest(CANDIDACY);
    static final UUID FEEDBACK = UUID.fromString("e2d7b3c9-6a18-4f05-9c4d-7b80f1a56e21");
    static final UUID MORE_FEEDBACK = UUID.fromString("0a4c6f52-92c1-4f0b-8e43-0b7d2f3a9c11");
    static final Words COMPANY = Words.of("alex", "Larchmont");
    static final Words TITLE = Words.of("alex", "Data analyst");
    static final Words TEXT = Words.of("alex", "Bring examples.");

    static final Words LETTER = Words.of("alex", "Dear Ms Okafor");
    static final Instant REJECTED = Instant.parse("2026-03-09T14:20:00Z");
    static final Instant RECORDED = REJECTED.plusSeconds(600);
    static final Instant SENT = REJECTED.plus(Duration.ofHours(5));
    static final Instant FOLLOWED_UP = SENT.plus(Duration.ofDays(7));
    static final Instant ANSWERED = FOLLOWED_UP.plus(Duration.ofDays(2));
    static final Instant NOW = REJECTED.plus(Duration.ofDays(30));

    static final Planning PLANNING =
            new Planning(new Windows(Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(7)));
    static final Rejection REJECTION =
            new Rejection(REJECTED, Channel.EMAIL, Stage.SECOND_INTERVIEW, 2, true, false, false);
    static final Tagging TAGGING = new Tagging(
            List.of(new Tag(
                    Theme.INTERVIEW_PREPARATION, Polarity.IMPROVE, Band.CLEAR, List.of(new Evidence(0, 15, 6, 14)))),
            null,
            "stub-1");

    FixtureConfiguration<FeedbackRequest> fixture;
    Tagging heard = TAGGING;

    @BeforeEach
    void anAggregateWithItsPolicies() {
        fixture = new AggregateTestFixture<>(FeedbackRequest.class);
        fixture.registerInjectableResource(PLANNING);
        fixture.registerInjectableResource(new LettingGo(Duration.ofDays(7), Duration.ofDays(28)));
        fixture.registerInjectableResource((ThemeTagger) text -> heard);
    }

    @Test
    void r44ARequestClosesByItselfAWeekAfterTheFollowUp() {
        Instant aWeekLater = FOLLOWED_UP.plus(Duration.ofDays(7));
        given(planned(1, REJECTION), sent(), followedUp())
                .when(new StopWaiting(REQUEST, "alex", aWeekLater.minusSeconds(1)))
                .expectNoEvents();
        given(planned(1, REJECTION), sent(), followedUp())
                .when(new StopWaiting(REQUEST, "alex", aWeekLater))
                .expectEvents(new RequestClosed(REQUEST, CANDIDACY, "alex", aWeekLater, Outcome.NO_REPLY));
    }

    @Test
    void r44WithoutAFollowUpItClosesFourWeeksAfterTheRequest() {
        Instant fourWeeksLater = SENT.plus(Duration.ofDays(28));
        given(planned(1, REJECTION), sent())
                .when(new StopWaiting(REQUEST, "alex", fourWeeksLater.minusSeconds(1)))
                .expectNoEvents();
        given(planned(1, REJECTION), sent())
                .when(new StopWaiting(REQUEST, "alex", fourWeeksLater))
                .expectEvents(new RequestClosed(REQUEST, CANDIDACY, "alex", fourWeeksLater, Outcome.NO_REPLY));
    }

    @Test
    void r44NothingClosesByItselfThatNobodyWaitsFor() {
        Instant inAYear = REJECTED.plus(Duration.ofDays(365));
        given(planned(1, REJECTION))
                .when(new StopWaiting(REQUEST, "alex", inAYear))
                .expectNoEvents();
        given(planned(1, REJECTION), sent(), received(FEEDBACK))
                .when(new StopWaiting(REQUEST, "alex", inAYear))
                .expectNoEvents();
        RequestClosed closed = new RequestClosed(REQUEST, CANDIDACY, "alex", NOW, Outcome.NO_REPLY);
        given(planned(1, REJECTION), sent(), followedUp(), closed)
                .when(new StopWaiting(REQUEST, "alex", inAYear))
                .expectNoEvents();
    }

    @Test
    void aRejectionIsPlannedByThePolicies() {
        fixture.givenNoPriorActivity().when(plan(REJECTION)).expectEvents(planned(1, REJECTION));
    }

    @Test
    void r21ARequestAskedOnTheCallIsSentFromTheStart() {
        Rejection call = new Rejection(REJECTED, Channel.PHONE, Stage.FIRST_INTERVIEW, 1, true, false, true);
        fixture.givenNoPriorActivity()
                .when(plan(call))
                .expectEvents(
                        planned(1, call),
                        new RequestSent(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                REJECTED,
                                SendingChannel.PHONE,
                                Recipient.REJECTED_ME,
                                null,
                                true));
    }

    @Test
    void aSecondRejectionAfterReopeningPlansAnewInTheSameStream() {
        Rejection again = new Rejection(
                REJECTED.plus(Duration.ofDays(20)), Channel.PORTAL, Stage.FINAL_INTERVIEW, 3, true, false, false);
        fixture.given(planned(1, REJECTION), sent(), followedUp(), received(FEEDBACK))
                .when(plan(again))
                .expectEvents(planned(2, again));
    }

    @Test
    void inASecondRoundTheRequestIsSentAndFollowedUpAgain() {
        given(planned(1, REJECTION), sent(), followedUp(), planned(2, REJECTION))
                .when(new RecordRequestSent(
                        REQUEST, "alex", SENT, SendingChannel.EMAIL, Recipient.INTERVIEWER, null, NOW))
                .expectSuccessfulHandlerExecution();
        given(planned(1, REJECTION), sent(), followedUp(), planned(2, REJECTION), sent())
                .when(new RecordFollowUp(REQUEST, "alex", FOLLOWED_UP, LETTER, NOW))
                .expectEvents(followedUp());
    }

    @Test
    void anAnswerOfTheFirstRoundIsNoAnswerOfTheSecond() {
        given(planned(1, REJECTION), received(FEEDBACK), planned(2, REJECTION))
                .when(close(Outcome.ANSWERED))
                .expectException(refusedFor("outcome"));
    }

    @Test
    void r11SentWithinTheDayIsInTimeAndLaterIsLate() {
        given(planned(1, REJECTION)).when(send(SENT)).expectEvents(sent());
        Instant late = REJECTED.plus(Duration.ofDays(3));
        given(planned(1, REJECTION))
                .when(send(late))
                .expectEvents(new RequestSent(
                        REQUEST,
                        CANDIDACY,
                        "alex",
                        late,
                        SendingChannel.EMAIL,
                        Recipient.REJECTED_ME,
                        Words.of("alex", "Dear Ms Okafor"),
                        false));
    }

    @Test
    void r9AskingIsAllowedAfterLettingGoToo() {
        given(planned(1, REJECTION), closed(Outcome.DECLINED)).when(send(SENT)).expectEvents(sent());
    }

    @Test
    void aRequestGoesOutOnce() {
        given(planned(1, REJECTION), sent()).when(send(SENT)).expectException(refusedWith("already-sent"));
    }

    @Test
    void aRequestIsNeitherOlderThanTheRejectionNorOfTheFuture() {
        given(planned(1, REJECTION)).when(send(REJECTED.minusSeconds(120))).expectException(refusedFor("sentAt"));
        given(planned(1, REJECTION)).when(send(NOW.plusSeconds(120))).expectException(refusedFor("sentAt"));
        given(planned(1, REJECTION)).when(send(REJECTED.minusSeconds(30))).expectSuccessfulHandlerExecution();
    }

    @Test
    void theFollowUpWaitsForTheRequest() {
        given(planned(1, REJECTION)).when(followUp(FOLLOWED_UP)).expectException(refusedWith("not-sent-yet"));
    }

    @Test
    void r44ASecondFollowUpIsRefusedWithTheReason() {
        given(planned(1, REJECTION), sent(), followedUp())
                .when(followUp(FOLLOWED_UP.plusSeconds(3600)))
                .expectException(refusedWith("already-followed-up"))
                .expectExceptionMessage(containsString("R44"));
    }

    @Test
    void thereIsNoFollowUpToAnAnswerNorToAClosedRequest() {
        given(planned(1, REJECTION), sent(), received(FEEDBACK))
                .when(followUp(FOLLOWED_UP))
                .expectException(refusedWith("already-answered"));
        given(planned(1, REJECTION), sent(), closed(Outcome.NO_REPLY))
                .when(followUp(FOLLOWED_UP))
                .expectException(refusedWith("closed"));
    }

    @Test
    void aFollowUpIsNotOlderThanTheRequest() {
        given(planned(1, REJECTION), sent())
                .when(followUp(SENT.minusSeconds(3600)))
                .expectException(refusedFor("sentAt"));
    }

    @Test
    void feedbackIsKeptWordForWordWithTheTaggersThemes() {
        given(planned(1, REJECTION), sent()).when(feedback(FEEDBACK)).expectEvents(received(FEEDBACK));
    }

    @Test
    void feedbackNeedsNoRequestAndMayComeAgainAndAfterTheClosing() {
        given(planned(1, REJECTION)).when(feedback(FEEDBACK)).expectEvents(received(FEEDBACK));
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(feedback(MORE_FEEDBACK))
                .expectEvents(received(MORE_FEEDBACK));
        given(planned(1, REJECTION), sent(), closed(Outcome.NO_REPLY))
                .when(feedback(FEEDBACK))
                .expectEvents(received(FEEDBACK));
    }

    @Test
    void feedbackIsNotOfTheFuture() {
        given(planned(1, REJECTION))
                .when(new RecordFeedback(REQUEST, "alex", FEEDBACK, NOW.plusSeconds(300), Provenance.DIRECT, TEXT, NOW))
                .expectException(refusedFor("receivedAt"));
    }

    @Test
    void correctedThemesReplaceThoseThatStood() {
        List<NamedTheme> themes = List.of(
                new NamedTheme(Theme.COMMUNICATION, Polarity.IMPROVE),
                new NamedTheme(Theme.TECHNICAL_EXPERTISE, Polarity.STRENGTH));
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(correct(FEEDBACK, themes, null))
                .expectEvents(corrected(Standing.of(TAGGING).corrected(themes, null)));
    }

    @Test
    void oneThemeIsConfirmedRejectedOrAddedAndTheOthersStay() {
        NamedTheme preparation = new NamedTheme(Theme.INTERVIEW_PREPARATION, Polarity.IMPROVE);
        NamedTheme fit = new NamedTheme(Theme.CULTURE_TEAM_FIT, Polarity.CONTEXT);
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(judge(preparation.theme(), true, null))
                .expectEvents(corrected(Standing.of(TAGGING).confirmed(preparation)));
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(judge(preparation.theme(), false, null))
                .expectEvents(corrected(Standing.of(TAGGING).rejected(preparation.theme())));
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(judge(fit.theme(), true, Polarity.CONTEXT))
                .expectEvents(corrected(Standing.of(TAGGING).confirmed(fit)));
    }

    @Test
    void toDecideTheSameAgainChangesNothing() {
        given(
                        planned(1, REJECTION),
                        received(FEEDBACK),
                        corrected(Standing.of(TAGGING).rejected(Theme.INTERVIEW_PREPARATION)))
                .when(judge(Theme.INTERVIEW_PREPARATION, false, null))
                .expectNoEvents();
    }

    @Test
    void aThemeThatDoesNotStandNeedsASense() {
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(judge(Theme.COMMUNICATION, true, null))
                .expectException(refusedFor("polarity"));
    }

    @Test
    void anotherTaggerReadsOldFeedbackOnceAndNeverOverridesTheSeeker() {
        Tagging older = new Tagging(TAGGING.tags(), null, "older-1");
        FeedbackReceived old =
                new FeedbackReceived(REQUEST, CANDIDACY, "alex", FEEDBACK, NOW, Provenance.DIRECT, TEXT, older);
        Standing rejected = Standing.of(older).rejected(Theme.INTERVIEW_PREPARATION);
        FeedbackReread reread =
                new FeedbackReread(REQUEST, CANDIDACY, "alex", FEEDBACK, NOW, TAGGING, rejected.reread(TAGGING));
        given(planned(1, REJECTION), old, corrected(rejected))
                .when(new RereadFeedback(REQUEST, "alex", NOW))
                .expectEvents(reread);
        assertThat(reread.standing().themes()).isEmpty();
        given(planned(1, REJECTION), old, corrected(rejected), reread)
                .when(new RereadFeedback(REQUEST, "alex", NOW))
                .expectNoEvents();
    }

    @Test
    void aTaggerThatGoesByCuesAloneDoesNotReplaceWhatAModelRead() {
        heard = new Tagging(List.of(), NoReason.VAGUE, "lexicon-9");
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(new RereadFeedback(REQUEST, "alex", NOW))
                .expectNoEvents();
        Tagging byCues = new Tagging(TAGGING.tags(), null, "lexicon-1");
        FeedbackReceived old =
                new FeedbackReceived(REQUEST, CANDIDACY, "alex", FEEDBACK, NOW, Provenance.DIRECT, TEXT, byCues);
        given(planned(1, REJECTION), old)
                .when(new RereadFeedback(REQUEST, "alex", NOW))
                .expectEvents(new FeedbackReread(
                        REQUEST,
                        CANDIDACY,
                        "alex",
                        FEEDBACK,
                        NOW,
                        heard,
                        Standing.of(byCues).reread(heard)));
    }

    private static ThemesCorrected corrected(Standing standing) {
        return new ThemesCorrected(
                REQUEST, CANDIDACY, "alex", FEEDBACK, NOW, standing.named(), standing.noReason(), standing);
    }

    private static JudgeTheme judge(Theme theme, boolean meant, Polarity polarity) {
        return new JudgeTheme(REQUEST, "alex", FEEDBACK, theme, meant, polarity, null, null, NOW);
    }

    @Test
    void whatIsNotedOfAReasonIsKeptWithItAndTakesTheThemeAsMeant() {
        NamedTheme noted = new NamedTheme(Theme.INTERVIEW_PREPARATION, Polarity.IMPROVE, false, true);
        JudgeTheme note = new JudgeTheme(REQUEST, "alex", FEEDBACK, noted.theme(), true, null, false, true, NOW);
        ThemesCorrected kept = corrected(Standing.of(TAGGING).confirmed(noted));
        assertThat(kept.standing().find(noted.theme()).orElseThrow().foreseeable())
                .isTrue();
        given(planned(1, REJECTION), received(FEEDBACK)).when(note).expectEvents(kept);
        given(planned(1, REJECTION), received(FEEDBACK), kept).when(note).expectNoEvents();
        given(planned(1, REJECTION), received(FEEDBACK), kept)
                .when(judge(noted.theme(), true, null))
                .expectEvents(corrected(
                        kept.standing().confirmed(new NamedTheme(Theme.INTERVIEW_PREPARATION, Polarity.IMPROVE))));
    }

    @Test
    void nothingIsNotedOfAThemeThatIsNotMeant() {
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(new JudgeTheme(
                        REQUEST, "alex", FEEDBACK, Theme.INTERVIEW_PREPARATION, false, null, null, true, NOW))
                .expectException(refusedFor("foreseeable"));
    }

    @Test
    void correctingToWhatStandsChangesNothing() {
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(correct(FEEDBACK, List.of(new NamedTheme(Theme.INTERVIEW_PREPARATION, Polarity.IMPROVE)), null))
                .expectNoEvents();
    }

    @Test
    void aCorrectionThatContradictsItselfIsRefused() {
        NamedTheme theme = new NamedTheme(Theme.COMMUNICATION, Polarity.IMPROVE);
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(correct(FEEDBACK, List.of(theme, new NamedTheme(Theme.COMMUNICATION, Polarity.STRENGTH)), null))
                .expectException(refusedFor("themes"));
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(correct(FEEDBACK, List.of(theme), NoReason.VAGUE))
                .expectException(refusedFor("noReason"));
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(correct(MORE_FEEDBACK, List.of(theme), null))
                .expectException(refusedFor("feedback"));
    }

    @Test
    void aReasonThatMayBeUnlawfulStandsBesideThemes() {
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(correct(
                        FEEDBACK,
                        List.of(new NamedTheme(Theme.COMMUNICATION, Polarity.IMPROVE)),
                        NoReason.POSSIBLY_UNLAWFUL))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void r46ThanksAreForTheLastFeedbackUnlessSaidOtherwise() {
        given(planned(1, REJECTION), received(FEEDBACK), received(MORE_FEEDBACK))
                .when(new RecordThanks(REQUEST, "alex", null, ANSWERED, LETTER, NOW))
                .expectEvents(new ThanksSent(REQUEST, CANDIDACY, "alex", MORE_FEEDBACK, ANSWERED, LETTER));
        given(planned(1, REJECTION), received(FEEDBACK), received(MORE_FEEDBACK))
                .when(new RecordThanks(REQUEST, "alex", FEEDBACK, ANSWERED, LETTER, NOW))
                .expectEvents(new ThanksSent(REQUEST, CANDIDACY, "alex", FEEDBACK, ANSWERED, LETTER));
    }

    @Test
    void thanksComeOnceAndAfterTheFeedback() {
        given(planned(1, REJECTION), sent())
                .when(new RecordThanks(REQUEST, "alex", null, ANSWERED, LETTER, NOW))
                .expectException(refusedWith("no-feedback-yet"));
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(new RecordThanks(REQUEST, "alex", null, ANSWERED.minusSeconds(3600), LETTER, NOW))
                .expectException(refusedFor("sentAt"));
        given(
                        planned(1, REJECTION),
                        received(FEEDBACK),
                        new ThanksSent(REQUEST, CANDIDACY, "alex", FEEDBACK, ANSWERED, LETTER))
                .when(new RecordThanks(REQUEST, "alex", FEEDBACK, ANSWERED, LETTER, NOW))
                .expectException(refusedWith("already-thanked"));
    }

    @Test
    void r23SilenceIsAnOutcomeOnlyWhereSomebodyWasAsked() {
        given(planned(1, REJECTION), sent(), followedUp())
                .when(close(Outcome.NO_REPLY))
                .expectEvents(closed(Outcome.NO_REPLY));
        given(planned(1, REJECTION)).when(close(Outcome.NO_REPLY)).expectException(refusedFor("outcome"));
        given(planned(1, REJECTION)).when(close(Outcome.DECLINED)).expectEvents(closed(Outcome.DECLINED));
    }

    @Test
    void anAnsweredRequestClosesAsAnswered() {
        given(planned(1, REJECTION), received(FEEDBACK))
                .when(close(Outcome.ANSWERED))
                .expectEvents(closed(Outcome.ANSWERED));
        given(planned(1, REJECTION), sent(), received(FEEDBACK))
                .when(close(Outcome.NO_REPLY))
                .expectException(refusedFor("outcome"));
        given(planned(1, REJECTION), sent()).when(close(Outcome.ANSWERED)).expectException(refusedFor("outcome"));
    }

    @Test
    void aClosedRequestIsNotClosedAgain() {
        given(planned(1, REJECTION), closed(Outcome.DECLINED))
                .when(close(Outcome.DECLINED))
                .expectException(refusedWith("already-closed"));
    }

    @Test
    void aCorrectedArrivalMakesThePlanAnewWhileAskingIsStillToCome() {
        Instant earlier = REJECTED.minus(Duration.ofDays(1));
        Rejection corrected = REJECTION.corrected(earlier, Stage.SECOND_INTERVIEW, REJECTION.channel(), false);
        given(planned(1, REJECTION))
                .when(new CorrectRejection(REQUEST, "alex", COMPANY, TITLE, earlier, null))
                .expectEvents(planned(1, corrected));
    }

    @Test
    void r21WhoSaysAfterwardsThatTheyAskedOnTheCallHasAsked() {
        Rejection call = REJECTION.corrected(REJECTED, REJECTION.stage(), Channel.PHONE, true);
        given(planned(1, REJECTION))
                .when(new CorrectRejection(REQUEST, "alex", COMPANY, TITLE, REJECTED, null, Channel.PHONE, true))
                .expectEvents(
                        planned(1, call),
                        new RequestSent(
                                REQUEST,
                                CANDIDACY,
                                "alex",
                                REJECTED,
                                SendingChannel.PHONE,
                                Recipient.REJECTED_ME,
                                null,
                                true));
    }

    @Test
    void r21ARequestThatWentOutAnotherWayIsNotSentASecondTime() {
        Rejection call = REJECTION.corrected(REJECTED, REJECTION.stage(), Channel.PHONE, true);
        given(planned(1, REJECTION), sent())
                .when(new CorrectRejection(REQUEST, "alex", COMPANY, TITLE, REJECTED, null, Channel.PHONE, true))
                .expectEvents(new RejectionCorrected(
                        REQUEST, CANDIDACY, "alex", COMPANY, TITLE, call, PLANNING.plan(call, RECORDED)));
    }

    @Test
    void aCorrectedChannelChangesHowToAsk() {
        Rejection call = REJECTION.corrected(REJECTED, REJECTION.stage(), Channel.LETTER, false);
        given(planned(1, REJECTION))
                .when(new CorrectRejection(REQUEST, "alex", COMPANY, TITLE, REJECTED, null, Channel.LETTER, false))
                .expectEvents(planned(1, call));
    }

    @Test
    void r21HavingAskedOnTheCallMayBeTakenBackAndThenAskingIsStillToCome() {
        Rejection asked = byPhone(true);
        Rejection notAsked = byPhone(false);
        RequestSent onTheCall = new RequestSent(
                REQUEST, CANDIDACY, "alex", REJECTED, SendingChannel.PHONE, Recipient.REJECTED_ME, null, true);
        RequestPlanned takenBack = new RequestPlanned(
                REQUEST,
                CANDIDACY,
                "alex",
                COMPANY,
                TITLE,
                1,
                RECORDED,
                notAsked,
                PLANNING.plan(notAsked, RECORDED),
                true);
        CorrectRejection command =
                new CorrectRejection(REQUEST, "alex", COMPANY, TITLE, REJECTED, null, Channel.PHONE, false);
        given(planned(1, asked), onTheCall).when(command).expectEvents(takenBack);
        given(planned(1, asked), onTheCall, takenBack, sent()).when(command).expectNoEvents();
        // What came of it shows that they were asked.
        given(planned(1, asked), onTheCall, received(FEEDBACK))
                .when(command)
                .expectEvents(new RejectionCorrected(
                        REQUEST, CANDIDACY, "alex", COMPANY, TITLE, notAsked, PLANNING.plan(notAsked, RECORDED)));
    }

    private static Rejection byPhone(boolean asked) {
        return REJECTION.corrected(REJECTED, Stage.SECOND_INTERVIEW, Channel.PHONE, asked);
    }

    @Test
    void onceSentACorrectionIsNotedAndWhatWasInTimeStaysInTime() {
        Instant earlier = REJECTED.minus(Duration.ofDays(1));
        Rejection corrected = REJECTION.corrected(earlier, Stage.FINAL_INTERVIEW, REJECTION.channel(), false);
        given(planned(1, REJECTION), sent())
                .when(new CorrectRejection(REQUEST, "alex", COMPANY, TITLE, earlier, Stage.FINAL_INTERVIEW))
                .expectEvents(new RejectionCorrected(
                        REQUEST, CANDIDACY, "alex", COMPANY, TITLE, corrected, PLANNING.plan(corrected, RECORDED)));
    }

    @Test
    void aCorrectionOfOtherThingsChangesNothingAndOfALabelOnlyThat() {
        given(planned(1, REJECTION))
                .when(new CorrectRejection(
                        REQUEST, "alex", Words.of("alex", "Larchmont"), TITLE, REJECTED, Stage.SECOND_INTERVIEW))
                .expectNoEvents();
        given(planned(1, REJECTION))
                .when(new CorrectRejection(REQUEST, "alex", COMPANY, Words.of("alex", "Analyst"), null, null))
                .expectEvents(new RejectionCorrected(
                        REQUEST,
                        CANDIDACY,
                        "alex",
                        COMPANY,
                        Words.of("alex", "Analyst"),
                        REJECTION,
                        PLANNING.plan(REJECTION, RECORDED)));
    }

    @Test
    void aRejectionTakenBackClosesTheRequestByWhatHadHappened() {
        TakeRejectionBack takeBack = new TakeRejectionBack(REQUEST, "alex", NOW);
        given(planned(1, REJECTION)).when(takeBack).expectEvents(closedAt(NOW, Outcome.DECLINED));
        given(planned(1, REJECTION), sent()).when(takeBack).expectEvents(closedAt(NOW, Outcome.NO_REPLY));
        given(planned(1, REJECTION), received(FEEDBACK)).when(takeBack).expectEvents(closedAt(NOW, Outcome.ANSWERED));
        given(planned(1, REJECTION), closed(Outcome.DECLINED)).when(takeBack).expectNoEvents();
    }

    @Test
    void aCandidacyThatMovesOnClosesOnlyWhatWasNotAskedYet() {
        CloseUnlessSent movedOn = new CloseUnlessSent(REQUEST, "alex", NOW);
        given(planned(1, REJECTION)).when(movedOn).expectEvents(closedAt(NOW, Outcome.DECLINED));
        given(planned(1, REJECTION), sent()).when(movedOn).expectNoEvents();
    }

    @Test
    void r13AThankYouNoteThatGoesOutAfterAllRaisesTheOdds() {
        Rejection withoutNote = new Rejection(REJECTED, Channel.EMAIL, Stage.SECOND_INTERVIEW, 2, false, false, false);
        RequestPlanned raised = planned(1, REJECTION);
        assertThat(raised.plan().odds()).isEqualTo(Plan.Odds.GOOD);
        given(planned(1, withoutNote))
                .when(new ReckonWithThankYouNote(REQUEST, "alex"))
                .expectEvents(raised);
        given(planned(1, withoutNote), sent())
                .when(new ReckonWithThankYouNote(REQUEST, "alex"))
                .expectNoEvents();
    }

    @Test
    void r12r13InterviewsThatTurnOutOtherwiseChangeTheOddsWhileAskingIsStillToCome() {
        Rejection withoutNote = new Rejection(REJECTED, Channel.EMAIL, Stage.SECOND_INTERVIEW, 1, false, false, false);
        ReckonWithInterviews removed = new ReckonWithInterviews(REQUEST, "alex", 1, false);
        given(planned(1, REJECTION)).when(removed).expectEvents(planned(1, withoutNote));
        assertThat(planned(1, withoutNote).plan().odds()).isEqualTo(Plan.Odds.FAIR);
        given(planned(1, withoutNote)).when(removed).expectNoEvents();
        given(planned(1, REJECTION), sent()).when(removed).expectNoEvents();
    }

    @Test
    void r19r25WhoIsKnownByNowChangesWhomToAskWhileAskingIsStillToCome() {
        List<Rejection.Contact> known = List.of(Rejection.Contact.INSIDER_TRUSTED);
        RequestPlanned anew = planned(1, REJECTION.withContacts(known, false));
        assertThat(anew.plan().recipients()).contains(Recipient.INSIDER);
        given(planned(1, REJECTION))
                .when(new ReckonWithContacts(REQUEST, "alex", known, false))
                .expectEvents(anew);
        given(anew).when(new ReckonWithContacts(REQUEST, "alex", known, false)).expectNoEvents();
        given(planned(1, REJECTION), sent())
                .when(new ReckonWithContacts(REQUEST, "alex", known, false))
                .expectNoEvents();
        given(planned(1, REJECTION))
                .when(new ReckonWithContacts(REQUEST, "alex", List.of(Rejection.Contact.AGENCY_RECRUITER), true))
                .expectEvents(planned(1, REJECTION.withContacts(List.of(Rejection.Contact.AGENCY_RECRUITER), true)));
    }

    enum Deed {
        SEND(send(SENT)),
        FOLLOW_UP(followUp(FOLLOWED_UP)),
        FEEDBACK(feedback(MORE_FEEDBACK)),
        THEMES(correct(FeedbackRequestTest.FEEDBACK, List.of(), NoReason.VAGUE)),
        THANKS(new RecordThanks(REQUEST, "alex", null, ANSWERED, LETTER, NOW)),
        CLOSE(close(Outcome.ANSWERED));

        final FeedbackRequestCommand command;

        Deed(FeedbackRequestCommand command) {
            this.command = command;
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void anotherSeekersRequestIsNotThere(Deed deed) {
        RequestPlanned ofSam = new RequestPlanned(
                REQUEST, CANDIDACY, "sam", COMPANY, TITLE, 1, RECORDED, REJECTION, PLANNING.plan(REJECTION, RECORDED));
        given(ofSam)
                .when(deed.command)
                .expectException(refusedWith("not-found"))
                .expectNoEvents();
    }

    /** Every state with every deed of the seeker: what is taken, and what is refused. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    BEFORE,      send,    follow up, feedback, thanks,  close
                    PLANNED,     taken,   refused,   taken,    refused, taken
                    SENT,        refused, taken,     taken,    refused, taken
                    FOLLOWED_UP, refused, refused,   taken,    refused, taken
                    ANSWERED,    refused, refused,   taken,    taken,   taken
                    UNASKED,     taken,   refused,   taken,    taken,   taken
                    NO_REPLY,    refused, refused,   taken,    refused, refused
                    DECLINED,    taken,   refused,   taken,    refused, refused
                    """)
    void r9r44EveryStateTakesOrRefusesEveryDeed(
            String before, String send, String followUp, String feedback, String thanks, String close) {
        Object[] events = history(before);
        Outcome outcome =
                switch (before) {
                    case "PLANNED", "DECLINED" -> Outcome.DECLINED;
                    case "ANSWERED", "UNASKED" -> Outcome.ANSWERED;
                    default -> Outcome.NO_REPLY;
                };
        expect(send, events, send(SENT));
        expect(followUp, events, new RecordFollowUp(REQUEST, "alex", FOLLOWED_UP, LETTER, NOW));
        expect(
                feedback,
                events,
                new RecordFeedback(REQUEST, "alex", MORE_FEEDBACK, ANSWERED, Provenance.DIRECT, TEXT, NOW));
        expect(thanks, events, new RecordThanks(REQUEST, "alex", null, NOW, LETTER, NOW));
        expect(close, events, close(outcome));
    }

    private static Object[] history(String state) {
        RequestPlanned planned = planned(1, REJECTION);
        return switch (state) {
            case "PLANNED" -> new Object[] {planned};
            case "SENT" -> new Object[] {planned, sent()};
            case "FOLLOWED_UP" -> new Object[] {planned, sent(), followedUp()};
            case "ANSWERED" -> new Object[] {planned, sent(), received(FEEDBACK)};
            case "UNASKED" -> new Object[] {planned, received(FEEDBACK)};
            case "NO_REPLY" -> new Object[] {planned, sent(), followedUp(), closed(Outcome.NO_REPLY)};
            case "DECLINED" -> new Object[] {planned, closed(Outcome.DECLINED)};
            default -> throw new IllegalArgumentException(state);
        };
    }

    private void expect(String answer, Object[] events, FeedbackRequestCommand command) {
        if (answer.equals("taken")) {
            given(events).when(command).expectSuccessfulHandlerExecution();
        } else {
            given(events).when(command).expectException(Refused.class).expectNoEvents();
        }
    }

    private TestExecutor<FeedbackRequest> given(Object... events) {
        return fixture.given(events);
    }

    private static PlanRequest plan(Rejection rejection) {
        return new PlanRequest(REQUEST, CANDIDACY, "alex", COMPANY, TITLE, rejection, RECORDED);
    }

    private static RequestPlanned planned(int round, Rejection rejection) {
        return new RequestPlanned(
                REQUEST,
                CANDIDACY,
                "alex",
                COMPANY,
                TITLE,
                round,
                RECORDED,
                rejection,
                PLANNING.plan(rejection, RECORDED));
    }

    private static RecordRequestSent send(Instant at) {
        return new RecordRequestSent(
                REQUEST,
                "alex",
                at,
                SendingChannel.EMAIL,
                Recipient.REJECTED_ME,
                Words.of("alex", "Dear Ms Okafor"),
                NOW);
    }

    private static RequestSent sent() {
        return new RequestSent(
                REQUEST,
                CANDIDACY,
                "alex",
                SENT,
                SendingChannel.EMAIL,
                Recipient.REJECTED_ME,
                Words.of("alex", "Dear Ms Okafor"),
                true);
    }

    private static RecordFollowUp followUp(Instant at) {
        return new RecordFollowUp(REQUEST, "alex", at, LETTER, NOW);
    }

    private static FollowUpSent followedUp() {
        return new FollowUpSent(REQUEST, CANDIDACY, "alex", FOLLOWED_UP, LETTER);
    }

    private static RecordFeedback feedback(UUID feedback) {
        return new RecordFeedback(REQUEST, "alex", feedback, ANSWERED, Provenance.DIRECT, TEXT, NOW);
    }

    private static FeedbackReceived received(UUID feedback) {
        return new FeedbackReceived(REQUEST, CANDIDACY, "alex", feedback, ANSWERED, Provenance.DIRECT, TEXT, TAGGING);
    }

    private static CorrectThemes correct(UUID feedback, List<NamedTheme> themes, NoReason noReason) {
        return new CorrectThemes(REQUEST, "alex", feedback, themes, noReason, NOW);
    }

    private static CloseRequest close(Outcome outcome) {
        return new CloseRequest(REQUEST, "alex", ANSWERED, outcome, NOW);
    }

    private static RequestClosed closed(Outcome outcome) {
        return closedAt(ANSWERED, outcome);
    }

    private static RequestClosed closedAt(Instant at, Outcome outcome) {
        return new RequestClosed(REQUEST, CANDIDACY, "alex", at, outcome);
    }

    private static Matcher<Refused> refusedWith(String code) {
        return refused("code", code, Refused::code);
    }

    private static Matcher<Refused> refusedFor(String field) {
        return refused("field", field, Refused::field);
    }

    private static Matcher<Refused> refused(String what, String expected, Function<Refused, String> actual) {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return expected.equals(actual.apply(refused))
                        && refused.mend() != null
                        && !refused.mend().isBlank();
            }

            @Override
            public void describeTo(Description description) {
                description
                        .appendText("a refusal with a mend and " + what + " ")
                        .appendValue(expected);
            }
        };
    }
}
