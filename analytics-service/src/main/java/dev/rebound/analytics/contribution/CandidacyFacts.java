package dev.rebound.analytics.contribution;

import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the candidacy itself has told.
 *
 * @param state where it stands
 * @param interviews in the order in which they were recorded
 * @param rejection null unless one stands
 * @param silentSince null unless it has gone silent
 * @param onHoldSince null unless the employer has it on hold
 * @param offeredAt null unless there was an offer; stays when the seeker withdraws afterwards
 * @param withdrawnAt null unless the seeker withdrew
 */
public record CandidacyFacts(
        Words company,
        Words title,
        LocalDate appliedOn,
        Source source,
        State state,
        List<Interview> interviews,
        Rejection rejection,
        Instant silentSince,
        Instant onHoldSince,
        Instant offeredAt,
        Instant withdrawnAt) {

    /**
     * One interview held.
     *
     * @param noteSentAt when the thank-you note went out, or null
     */
    public record Interview(UUID id, Stage stage, Instant heldAt, Instant noteSentAt) {}

    /**
     * The rejection that stands.
     *
     * @param askedOnTheCall whether the seeker asked for advice on the call that brought it (R21)
     */
    public record Rejection(Instant receivedAt, String channel, Stage stageReached, boolean askedOnTheCall) {}

    private static final CandidacyFacts NONE =
            new CandidacyFacts(null, null, null, null, State.OPEN, List.of(), null, null, null, null, null);

    /**
     * The facts after one more event of the candidacy.
     *
     * @param name of the event, such as {@code rejected.v1}
     */
    static CandidacyFacts after(CandidacyFacts present, CloudEvent event, String name) {
        CandidacyFacts facts = present == null ? NONE : present;
        return switch (name) {
            case "opened.v1" -> facts.opened(event.as(Told.Opened.class));
            case "interviewed.v1" -> facts.interviewed(event.as(Told.Interviewed.class));
            case "interview-corrected.v1" -> facts.interviewCorrected(event.as(Told.InterviewCorrected.class));
            case "interview-removed.v1" -> facts.interviewRemoved(event.as(Told.InterviewRemoved.class));
            case "thank-you-note-sent.v1" -> facts.noteSent(event.as(Told.NoteSent.class));
            case "rejected.v1" -> facts.rejected(event.as(Told.Rejected.class));
            case "went-silent.v1" -> facts.wentSilent(event.as(Told.WentSilent.class));
            case "put-on-hold.v1" -> facts.putOnHold(event.as(Told.PutOnHold.class));
            case "offered.v1" -> facts.offered(event.as(Told.Offered.class));
            case "withdrawn.v1" -> facts.withdrawn(event.as(Told.Withdrawn.class));
            case "reopened.v1" -> facts.ended(State.OPEN, null, null, null, null, null);
            case "corrected.v1" -> facts.corrected(event.as(Told.Corrected.class));
            case "self-evaluated.v1", "future-roles-chosen.v1", "contacts-changed.v1" -> facts;
            default -> throw new UnknownEvent(event);
        };
    }

    private CandidacyFacts opened(Told.Opened told) {
        return named(told.company(), told.title(), told.appliedOn(), told.source());
    }

    private CandidacyFacts interviewed(Told.Interviewed told) {
        return held(new Interview(told.interview(), told.stage(), told.heldAt(), null));
    }

    private CandidacyFacts interviewCorrected(Told.InterviewCorrected told) {
        return held(new Interview(told.interview(), told.stage(), told.heldAt(), told.thankYouNoteSentAt()));
    }

    /** Its note is gone with it (R12). */
    private CandidacyFacts interviewRemoved(Told.InterviewRemoved told) {
        return withInterviews(interviews.stream()
                .filter(interview -> !interview.id().equals(told.interview()))
                .toList());
    }

    private CandidacyFacts held(Interview held) {
        List<Interview> next = new ArrayList<>(interviews);
        next.removeIf(interview -> interview.id().equals(held.id()));
        next.add(held);
        // An interview after the silence is the answer that was missing; after a hold it shows that they go on.
        boolean heardAgain = state == State.SILENT && held.heldAt().isAfter(silentSince)
                || state == State.ON_HOLD && held.heldAt().isAfter(onHoldSince);
        return new CandidacyFacts(
                company,
                title,
                appliedOn,
                source,
                heardAgain ? State.OPEN : state,
                List.copyOf(next),
                rejection,
                heardAgain ? null : silentSince,
                heardAgain ? null : onHoldSince,
                offeredAt,
                withdrawnAt);
    }

    private CandidacyFacts noteSent(Told.NoteSent told) {
        return withInterviews(interviews.stream()
                .map(interview -> interview.id().equals(told.interview())
                        ? new Interview(interview.id(), interview.stage(), interview.heldAt(), told.sentAt())
                        : interview)
                .toList());
    }

    private CandidacyFacts rejected(Told.Rejected told) {
        return ended(
                State.REJECTED,
                new Rejection(told.receivedAt(), told.channel(), told.stageReached(), told.askedOnTheCall()),
                null,
                null,
                null,
                null);
    }

    /** Silence is no answer: it takes nothing back that was one (R3). */
    private CandidacyFacts wentSilent(Told.WentSilent told) {
        return state == State.OPEN ? ended(State.SILENT, rejection, told.since(), null, offeredAt, withdrawnAt) : this;
    }

    /** Neither a silence nor a rejection: a state of its own, which takes no ending back (R3). */
    private CandidacyFacts putOnHold(Told.PutOnHold told) {
        return state == State.OPEN || state == State.SILENT
                ? ended(State.ON_HOLD, rejection, null, told.since(), offeredAt, withdrawnAt)
                : this;
    }

    private CandidacyFacts offered(Told.Offered told) {
        return ended(State.OFFERED, null, null, null, told.offeredAt(), null);
    }

    private CandidacyFacts withdrawn(Told.Withdrawn told) {
        return ended(State.WITHDRAWN, rejection, silentSince, onHoldSince, offeredAt, told.withdrawnAt());
    }

    private CandidacyFacts corrected(Told.Corrected told) {
        CandidacyFacts named = named(told.company(), told.title(), told.appliedOn(), told.source());
        if (told.rejectionWithdrawn()) {
            return named.ended(
                    state == State.REJECTED ? State.OPEN : state,
                    null,
                    silentSince,
                    onHoldSince,
                    offeredAt,
                    withdrawnAt);
        }
        if (rejection == null || told.rejectionReceivedAt() == null) {
            return named;
        }
        return named.ended(
                state,
                new Rejection(
                        told.rejectionReceivedAt(),
                        told.channel() == null ? rejection.channel() : told.channel(),
                        told.stageReached() == null ? rejection.stageReached() : told.stageReached(),
                        told.askedOnTheCall() == null ? rejection.askedOnTheCall() : told.askedOnTheCall()),
                silentSince,
                onHoldSince,
                offeredAt,
                withdrawnAt);
    }

    private CandidacyFacts named(Words company, Words title, LocalDate appliedOn, Source source) {
        return new CandidacyFacts(
                company,
                title,
                appliedOn,
                source,
                state,
                interviews,
                rejection,
                silentSince,
                onHoldSince,
                offeredAt,
                withdrawnAt);
    }

    private CandidacyFacts withInterviews(List<Interview> interviews) {
        return new CandidacyFacts(
                company,
                title,
                appliedOn,
                source,
                state,
                interviews,
                rejection,
                silentSince,
                onHoldSince,
                offeredAt,
                withdrawnAt);
    }

    private CandidacyFacts ended(
            State state,
            Rejection rejection,
            Instant silentSince,
            Instant onHoldSince,
            Instant offeredAt,
            Instant withdrawnAt) {
        return new CandidacyFacts(
                company,
                title,
                appliedOn,
                source,
                state,
                interviews,
                rejection,
                silentSince,
                onHoldSince,
                offeredAt,
                withdrawnAt);
    }

    /** The last stage that the candidacy is known to have reached. */
    public Stage furthest() {
        Stage furthest = rejection == null ? Stage.APPLICATION : rejection.stageReached();
        for (Interview interview : interviews) {
            furthest = Stage.later(furthest, interview.stage());
        }
        return Stage.later(furthest, Stage.APPLICATION);
    }

    /** Whether the candidacy is known to have been at this stage. */
    public boolean reached(Stage stage) {
        return stage == Stage.APPLICATION
                || rejection != null && rejection.stageReached() == stage
                || interviews.stream().anyMatch(interview -> interview.stage() == stage);
    }

    /** Whether an interview still waits for its thank-you note (R12). */
    public boolean lacksNote() {
        return interviews.stream().anyMatch(interview -> interview.noteSentAt() == null);
    }
}
