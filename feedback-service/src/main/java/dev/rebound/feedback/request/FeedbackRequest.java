package dev.rebound.feedback.request;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
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
import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Standing;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.feedback.themes.ThemeTagger;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The request for advice that a rejection leads to, one for each candidacy.
 *
 * <p>It begins when the candidacy is rejected: the policies plan until when, how and whom to ask, and with what prospect
 * (PLANNED). The seeker asks (SENT); where they asked on the very call that brought the news, it is sent from the start.
 * After a week without an answer one follow-up may go out (FOLLOWED_UP), and no second. An answer (ANSWERED) may come at any
 * time: in the mail that said no, after the request, after the follow-up, and even after the seeker had let it go. There
 * may be several; each is kept word for word for good, with the themes that the tagger named beside those that the seeker
 * confirmed, rejected or added, which no later reading undoes. Each deserves thanks, once. In the end the request is closed
 * (CLOSED): answered, without a reply, relayed by a recruiter who had nothing to pass on, or declined, which means that
 * nobody was asked or that they would not say. One that stays without a reply closes by itself in the end, and a late answer
 * opens it again.
 *
 * <p>What happens to the candidacy reaches it: a corrected rejection makes the plan anew while asking is still to come, and
 * is only noted later, because what was sent in time then stays sent in time. Having asked on the call that brought the
 * news (R21) may be said afterwards, and be taken back as long as nothing came of it. A rejection that is taken back closes it. A
 * candidacy that is reopened, offered or withdrawn closes it if nobody was asked yet; once somebody was, the advice may
 * still come and is welcome. A second rejection begins a second round in the same stream: planned anew, with all answers
 * of the first round still there.
 *
 * <p>Nothing here forbids asking: late, unlikely or already let go, the request may always be sent (R9).
 */
@Aggregate(type = "FeedbackRequest")
class FeedbackRequest {

    /** Clocks differ a little, and pages give times to the minute. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    @AggregateIdentifier
    private UUID id;

    private UUID candidacy;
    private String seeker;
    private Words company;
    private Words title;
    private Rejection rejection;
    private Plan plan;
    private State state;
    private int round;
    private Instant recordedAt;
    private Instant sentAt;
    private boolean onTheCall;
    private Instant followUpSentAt;
    private boolean answeredInThisRound;
    private final Map<UUID, Answer> answers = new LinkedHashMap<>();

    /** What must be remembered of one answer. */
    private record Answer(Instant receivedAt, boolean thanked, Words text, String tagger, Standing standing) {

        Answer thankedFor() {
            return new Answer(receivedAt, true, text, tagger, standing);
        }

        Answer about(Standing standing) {
            return new Answer(receivedAt, thanked, text, tagger, standing);
        }

        Answer readBy(String tagger, Standing standing) {
            return new Answer(receivedAt, thanked, text, tagger, standing);
        }
    }

    FeedbackRequest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanRequest command, Planning planning) {
        if (id != null) {
            refuseStrangers(command);
        }
        Rejection news = command.rejection();
        Plan planned = planning.plan(news, command.recordedAt());
        apply(new RequestPlanned(
                command.request(),
                command.candidacy(),
                command.seeker(),
                command.company(),
                command.title(),
                round + 1,
                command.recordedAt(),
                news,
                planned));
        if (news.askedOnTheCall()) {
            askedOnTheCall(command.request(), command.candidacy(), command.seeker(), news);
        }
    }

    @CommandHandler
    void handle(CorrectRejection command, Planning planning) {
        refuseStrangers(command);
        Rejection corrected = rejection.corrected(
                command.receivedAt() == null ? rejection.receivedAt() : command.receivedAt(),
                command.stage() == null ? rejection.stage() : command.stage(),
                command.channel() == null ? rejection.channel() : command.channel(),
                command.askedOnTheCall() == null ? rejection.askedOnTheCall() : command.askedOnTheCall());
        if (onTheCall && state == State.SENT && !corrected.askedOnTheCall()) {
            takeAskingBack(command.company(), command.title(), corrected, planning);
        } else if (!corrected.equals(rejection) || !same(company, command.company()) || !same(title, command.title())) {
            boolean stillToAsk = state == State.PLANNED;
            correct(command.company(), command.title(), corrected, planning);
            if (stillToAsk && corrected.askedOnTheCall()) {
                askedOnTheCall(id, candidacy, seeker, corrected);
            }
        }
    }

    /** R21: on that call nobody was asked, so asking is still to come. */
    private void takeAskingBack(Words company, Words title, Rejection facts, Planning planning) {
        Plan planned = planning.plan(facts, recordedAt);
        apply(new RequestPlanned(id, candidacy, seeker, company, title, round, recordedAt, facts, planned, true));
    }

    /** R21: who asks on the call that brings the news has asked. */
    private static void askedOnTheCall(UUID request, UUID candidacy, String seeker, Rejection news) {
        apply(new RequestSent(
                request,
                candidacy,
                seeker,
                news.receivedAt(),
                SendingChannel.PHONE,
                Recipient.REJECTED_ME,
                null,
                true));
    }

    @CommandHandler
    void handle(ReckonWithThankYouNote command, Planning planning) {
        refuseStrangers(command);
        if (!rejection.thankYouNoteSent() && state == State.PLANNED) {
            correct(company, title, rejection.withThankYouNote(), planning);
        }
    }

    @CommandHandler
    void handle(ReckonWithInterviews command, Planning planning) {
        refuseStrangers(command);
        Rejection now = rejection.withInterviews(command.interviews(), command.thankYouNoteSent());
        if (state == State.PLANNED && !now.equals(rejection)) {
            correct(company, title, now, planning);
        }
    }

    @CommandHandler
    void handle(ReckonWithContacts command, Planning planning) {
        refuseStrangers(command);
        Rejection now = rejection.withContacts(command.contacts(), command.viaRecruiter());
        if (state == State.PLANNED && !now.equals(rejection)) {
            correct(company, title, now, planning);
        }
    }

    private void correct(Words company, Words title, Rejection facts, Planning planning) {
        Plan planned = planning.plan(facts, recordedAt);
        if (state == State.PLANNED && !facts.equals(rejection)) {
            apply(new RequestPlanned(id, candidacy, seeker, company, title, round, recordedAt, facts, planned));
        } else {
            apply(new RejectionCorrected(id, candidacy, seeker, company, title, facts, planned));
        }
    }

    @CommandHandler
    void handle(TakeRejectionBack command) {
        refuseStrangers(command);
        if (state != State.CLOSED) {
            close(command.recordedAt(), outcomeSoFar());
        }
    }

    @CommandHandler
    void handle(CloseUnlessSent command) {
        refuseStrangers(command);
        if (state == State.PLANNED) {
            close(command.closedAt(), Outcome.DECLINED);
        }
    }

    @CommandHandler
    void handle(RecordRequestSent command) {
        refuseStrangers(command);
        if (sentAt != null) {
            throw Refused.conflict(
                    "already-sent",
                    "This request has gone out already.",
                    "If a week has passed without an answer, send the one follow-up instead (R43).");
        }
        refuseFuture("sentAt", command.sentAt(), command.recordedAt());
        refuseBefore(
                "sentAt", command.sentAt(), rejection.receivedAt(), "The request cannot be older than the rejection.");
        apply(new RequestSent(
                id,
                candidacy,
                seeker,
                command.sentAt(),
                command.channel(),
                command.recipient(),
                command.letter(),
                plan.allows(command.sentAt())));
    }

    @CommandHandler
    void handle(RecordFollowUp command) {
        refuseStrangers(command);
        if (sentAt == null) {
            throw new Refused(
                    Refused.Kind.TOO_EARLY,
                    "not-sent-yet",
                    null,
                    "There is nothing to follow up: the request has not been sent.",
                    "Record first that the request was sent.");
        }
        if (followUpSentAt != null) {
            throw Refused.conflict(
                    "already-followed-up",
                    "One gentle follow-up is enough: a second one reads as impatience (R44).",
                    "Give it a rest and move on; the answer may still come.");
        }
        if (state == State.ANSWERED) {
            throw Refused.conflict(
                    "already-answered",
                    "They have answered: there is nothing left to follow up.",
                    "Thank them instead (R46).");
        }
        if (state == State.CLOSED) {
            throw Refused.conflict(
                    "closed",
                    "This request is closed.",
                    "Leave it; if an answer comes after all, record it and the request opens again.");
        }
        refuseFuture("sentAt", command.sentAt(), command.recordedAt());
        refuseBefore("sentAt", command.sentAt(), sentAt, "The follow-up cannot be older than the request.");
        apply(new FollowUpSent(id, candidacy, seeker, command.sentAt(), command.letter()));
    }

    @CommandHandler
    void handle(RecordFeedback command, ThemeTagger tagger) {
        refuseStrangers(command);
        refuseFuture("receivedAt", command.receivedAt(), command.recordedAt());
        if (answers.containsKey(command.feedback())) {
            throw Refused.conflict(
                    "exists", "This feedback is recorded already.", "Record other feedback under a key of its own.");
        }
        apply(new FeedbackReceived(
                id,
                candidacy,
                seeker,
                command.feedback(),
                command.receivedAt(),
                command.provenance(),
                command.text(),
                tagger.tag(command.text().text())));
    }

    @CommandHandler
    void handle(CorrectThemes command) {
        refuseStrangers(command);
        Answer answer = answer(command.feedback());
        if (command.themes().stream().map(NamedTheme::theme).distinct().count()
                < command.themes().size()) {
            throw Refused.invalid("themes", "A theme is named twice.", "Name each theme once, with one polarity.");
        }
        if (command.noReason() != null
                && command.noReason() != NoReason.POSSIBLY_UNLAWFUL
                && !command.themes().isEmpty()) {
            throw Refused.invalid(
                    "noReason",
                    "Feedback with themes does have a reason.",
                    "Send either themes or noReason, and null or an empty list for the other.");
        }
        Standing standing = answer.standing();
        if (!command.themes().equals(standing.named()) || command.noReason() != standing.noReason()) {
            correct(
                    command.feedback(),
                    command.correctedAt(),
                    standing.corrected(command.themes(), command.noReason()));
        }
    }

    @CommandHandler
    void handle(JudgeTheme command) {
        refuseStrangers(command);
        if (!command.meant() && (command.askedFor() != null || command.foreseeable() != null)) {
            throw Refused.invalid(
                    command.askedFor() != null ? "askedFor" : "foreseeable",
                    "Nothing can be noted of a theme that is not meant.",
                    "Leave askedFor and foreseeable out, or confirm the theme.");
        }
        Standing before = answer(command.feedback()).standing();
        Standing after = command.meant() ? before.confirmed(meant(command, before)) : before.rejected(command.theme());
        if (!after.equals(before)) {
            correct(command.feedback(), command.judgedAt(), after);
        }
    }

    private static NamedTheme meant(JudgeTheme command, Standing before) {
        Optional<Polarity> polarity = Optional.ofNullable(command.polarity())
                .or(() -> before.find(command.theme()).map(Standing.StandingTheme::polarity));
        return polarity.map(sense -> new NamedTheme(command.theme(), sense, command.askedFor(), command.foreseeable()))
                .orElseThrow(() -> Refused.invalid(
                        "polarity",
                        "This theme does not stand, so the sense in which it is meant is missing.",
                        "Send polarity as well: strength, improve, mixed or context."));
    }

    private void correct(UUID feedback, Instant at, Standing standing) {
        apply(new ThemesCorrected(
                id, candidacy, seeker, feedback, at, standing.named(), standing.noReason(), standing));
    }

    @CommandHandler
    void handle(RereadFeedback command, ThemeTagger tagger) {
        refuseStrangers(command);
        Map.copyOf(answers).forEach((feedback, answer) -> {
            String text = answer.text().textOr(null);
            if (text == null) {
                return;
            }
            Tagging tagging = tagger.tag(text);
            if (!tagging.tagger().equals(answer.tagger()) && !tagging.poorerThan(answer.tagger())) {
                apply(new FeedbackReread(
                        id,
                        candidacy,
                        seeker,
                        feedback,
                        command.rereadAt(),
                        tagging,
                        answer.standing().reread(tagging)));
            }
        });
    }

    @CommandHandler
    void handle(RecordThanks command) {
        refuseStrangers(command);
        if (answers.isEmpty()) {
            throw new Refused(
                    Refused.Kind.TOO_EARLY,
                    "no-feedback-yet",
                    null,
                    "There is no feedback to thank for yet.",
                    "Record first what they said.");
        }
        UUID feedback = command.feedback() != null ? command.feedback() : lastAnswer();
        Answer answer = answer(feedback);
        if (answer.thanked()) {
            throw Refused.conflict(
                    "already-thanked",
                    "You have thanked them for this already.",
                    "Once is enough; nothing is left to do.");
        }
        refuseFuture("sentAt", command.sentAt(), command.recordedAt());
        refuseBefore("sentAt", command.sentAt(), answer.receivedAt(), "Thanks cannot be older than the feedback.");
        apply(new ThanksSent(id, candidacy, seeker, feedback, command.sentAt(), command.letter()));
    }

    @CommandHandler
    void handle(CloseRequest command) {
        refuseStrangers(command);
        if (state == State.CLOSED) {
            throw Refused.conflict("already-closed", "This request is closed already.", "Nothing is left to do.");
        }
        refuseFuture("closedAt", command.closedAt(), command.recordedAt());
        refuseBefore(
                "closedAt", command.closedAt(), rejection.receivedAt(), "It cannot end before the rejection came.");
        refuseOutcome(command.outcome());
        close(command.closedAt(), command.outcome());
    }

    @CommandHandler
    void handle(StopWaiting command, LettingGo lettingGo) {
        refuseStrangers(command);
        boolean waiting = state == State.SENT || state == State.FOLLOWED_UP;
        if (waiting && lettingGo.isDue(sentAt, followUpSentAt, command.now())) {
            close(command.now(), Outcome.NO_REPLY);
        }
    }

    private void refuseOutcome(Outcome outcome) {
        if (answeredInThisRound && outcome != Outcome.ANSWERED) {
            throw Refused.invalid("outcome", "They did answer.", "Close it as ANSWERED.");
        }
        if (!answeredInThisRound && outcome == Outcome.ANSWERED) {
            throw Refused.invalid(
                    "outcome",
                    "There is no feedback since the rejection.",
                    "Record first what they said, or close it as NO_REPLY or DECLINED.");
        }
        if (outcome == Outcome.RELAY_BROUGHT_NOTHING && (sentAt == null || !rejection.viaRecruiter())) {
            throw Refused.invalid(
                    "outcome",
                    "No recruiter was asked to gather feedback.",
                    "Close it as NO_REPLY if somebody else was asked, or as DECLINED if nobody was.");
        }
        if (outcome == Outcome.NO_REPLY && sentAt == null) {
            throw Refused.invalid("outcome", "Nobody was asked, so no reply is missing.", "Close it as DECLINED.");
        }
    }

    private Outcome outcomeSoFar() {
        if (answeredInThisRound) {
            return Outcome.ANSWERED;
        }
        return sentAt == null ? Outcome.DECLINED : Outcome.NO_REPLY;
    }

    private void close(Instant closedAt, Outcome outcome) {
        apply(new RequestClosed(id, candidacy, seeker, closedAt, outcome));
    }

    private UUID lastAnswer() {
        UUID last = null;
        for (UUID feedback : answers.keySet()) {
            last = feedback;
        }
        return last;
    }

    private Answer answer(UUID feedback) {
        Answer answer = answers.get(feedback);
        if (answer == null) {
            throw Refused.invalid(
                    "feedback", "This request has no such feedback.", "Send the id of one that GET shows.");
        }
        return answer;
    }

    private void refuseStrangers(FeedbackRequestCommand command) {
        if (!command.seeker().equals(seeker)) {
            throw Refused.notFound("feedback request");
        }
    }

    private static void refuseFuture(String field, Instant moment, Instant now) {
        if (moment.isAfter(now.plus(TOLERANCE))) {
            throw Refused.invalid(
                    field, "The time in " + field + " has not come yet.", "Record it once it has happened.");
        }
    }

    private static void refuseBefore(String field, Instant moment, Instant earliest, String detail) {
        if (moment.isBefore(earliest.minus(TOLERANCE))) {
            throw Refused.invalid(field, detail, "Check the time in " + field + ", or correct the earlier one.");
        }
    }

    /** Words of an erased seeker are all the same: gone. */
    private static boolean same(Words one, Words other) {
        return Objects.equals(Words.textOrNull(one), Words.textOrNull(other));
    }

    @EventSourcingHandler
    void on(RequestPlanned event) {
        id = event.request();
        candidacy = event.candidacy();
        seeker = event.seeker();
        company = event.company();
        title = event.title();
        recordedAt = event.recordedAt();
        rejection = event.rejection();
        plan = event.plan();
        if (event.round() != round || event.isAskingTakenBack()) {
            round = event.round();
            state = State.PLANNED;
            sentAt = null;
            followUpSentAt = null;
            answeredInThisRound = false;
        }
    }

    @EventSourcingHandler
    void on(RejectionCorrected event) {
        company = event.company();
        title = event.title();
        rejection = event.rejection();
        plan = event.plan();
    }

    @EventSourcingHandler
    void on(RequestSent event) {
        state = State.SENT;
        sentAt = event.sentAt();
        onTheCall = rejection.askedOnTheCall() && event.sentAt().equals(rejection.receivedAt());
    }

    @EventSourcingHandler
    void on(FollowUpSent event) {
        state = State.FOLLOWED_UP;
        followUpSentAt = event.sentAt();
    }

    @EventSourcingHandler
    void on(FeedbackReceived event) {
        state = State.ANSWERED;
        answeredInThisRound = true;
        Tagging tagging = event.tagging();
        answers.put(
                event.feedback(),
                new Answer(event.receivedAt(), false, event.text(), tagging.tagger(), Standing.of(tagging)));
    }

    @EventSourcingHandler
    void on(ThemesCorrected event) {
        answers.computeIfPresent(event.feedback(), (feedback, answer) -> answer.about(event.standing()));
    }

    @EventSourcingHandler
    void on(FeedbackReread event) {
        answers.computeIfPresent(
                event.feedback(),
                (feedback, answer) -> answer.readBy(event.tagging().tagger(), event.standing()));
    }

    @EventSourcingHandler
    void on(ThanksSent event) {
        answers.computeIfPresent(event.feedback(), (feedback, answer) -> answer.thankedFor());
    }

    @EventSourcingHandler
    void on(RequestClosed event) {
        state = State.CLOSED;
    }
}
