package dev.rebound.analytics.contribution;

import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.language.Recipient;
import dev.rebound.analytics.language.SendingChannel;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What the feedback request of a candidacy has told. A second rejection begins a second round; what came of the first
 * stays.
 *
 * @param rounds oldest first
 * @param feedbacks in the order in which they were recorded
 */
public record RequestFacts(Words company, Words title, List<Round> rounds, List<Feedback> feedbacks) {

    /**
     * One asking.
     *
     * @param deadline until when asking is in time, or null if it was never planned
     * @param sentAt null until it was sent
     * @param inTime whether it was sent by the deadline; false until it was sent
     * @param answeredAt when the first answer came, or null
     * @param outcome how it was closed, or null
     */
    public record Round(
            Instant deadline,
            Instant sentAt,
            SendingChannel channel,
            Recipient recipient,
            boolean inTime,
            Instant followUpSentAt,
            Instant answeredAt,
            Instant closedAt,
            Outcome outcome) {

        static Round planned(Instant deadline) {
            return new Round(deadline, null, null, null, false, null, null, null, null);
        }

        Round sent(Told.RequestSent told) {
            // What was let go may still be sent (R9), and is open again then.
            return new Round(
                    deadline,
                    told.sentAt(),
                    told.channel(),
                    told.recipient(),
                    told.inTime(),
                    null,
                    answeredAt,
                    null,
                    null);
        }

        Round followedUp(Instant at) {
            return new Round(deadline, sentAt, channel, recipient, inTime, at, answeredAt, closedAt, outcome);
        }

        Round answered(Instant at) {
            return answeredAt != null
                    ? this
                    : new Round(deadline, sentAt, channel, recipient, inTime, followUpSentAt, at, closedAt, outcome);
        }

        Round closed(Told.RequestClosed told) {
            return new Round(
                    deadline,
                    sentAt,
                    channel,
                    recipient,
                    inTime,
                    followUpSentAt,
                    answeredAt,
                    told.closedAt(),
                    told.outcome());
        }

        /** Whether nothing has come of it yet, so that planning anew replaces the plan. */
        boolean untouched() {
            return sentAt == null && answeredAt == null && closedAt == null;
        }

        /** Whether somebody was asked. */
        public boolean asked() {
            return sentAt != null;
        }

        /** Whether an answer came, even after it was let go. */
        public boolean replied() {
            return answeredAt != null || outcome == Outcome.ANSWERED;
        }

        /** Whether the answer is still out. */
        public boolean waiting() {
            return asked() && !replied() && closedAt == null;
        }
    }

    private static final RequestFacts NONE = new RequestFacts(null, null, List.of(), List.of());

    /**
     * The facts after one more event of the request.
     *
     * @param name of the event, such as {@code request-sent.v1}
     */
    static RequestFacts after(RequestFacts present, CloudEvent event, String name) {
        RequestFacts facts = present == null ? NONE : present;
        return switch (name) {
            case "request-planned.v1" -> facts.planned(event.as(Told.RequestPlanned.class));
            case "request-sent.v1" -> facts.sent(event.as(Told.RequestSent.class));
            case "follow-up-sent.v1" ->
                facts.last(round ->
                        round.followedUp(event.as(Told.FollowUpSent.class).sentAt()));
            case "received.v1" -> facts.received(event.as(Told.Received.class));
            case "themes-corrected.v1" -> facts.corrected(event.as(Told.ThemesCorrected.class));
            case "thanked.v1" -> facts.thanked(event.as(Told.Thanked.class));
            case "request-closed.v1" -> facts.last(round -> round.closed(event.as(Told.RequestClosed.class)));
            default -> throw new UnknownEvent(event);
        };
    }

    private RequestFacts planned(Told.RequestPlanned told) {
        List<Round> next = new ArrayList<>(rounds);
        boolean neverAsked = Boolean.TRUE.equals(told.askingTakenBack());
        if (!next.isEmpty() && (neverAsked || next.get(next.size() - 1).untouched())) {
            next.remove(next.size() - 1);
        }
        next.add(Round.planned(told.deadline()));
        return new RequestFacts(told.company(), told.title(), List.copyOf(next), feedbacks);
    }

    private RequestFacts sent(Told.RequestSent told) {
        boolean another = rounds.isEmpty() || rounds.get(rounds.size() - 1).asked();
        return (another ? with(Round.planned(null)) : this).last(round -> round.sent(told));
    }

    private RequestFacts received(Told.Received told) {
        List<Feedback> next = new ArrayList<>(feedbacks);
        next.add(new Feedback(
                told.feedback(),
                told.receivedAt(),
                told.provenance(),
                List.copyOf(told.themes()),
                told.noReason(),
                null,
                null,
                null));
        return new RequestFacts(company, title, rounds, List.copyOf(next))
                .last(round -> round.answered(told.receivedAt()));
    }

    private RequestFacts corrected(Told.ThemesCorrected told) {
        return feedback(told.feedback(), feedback -> feedback.corrected(told));
    }

    private RequestFacts thanked(Told.Thanked told) {
        return feedback(told.feedback(), feedback -> feedback.thanked(told.sentAt()));
    }

    private RequestFacts feedback(UUID id, UnaryOperator<Feedback> change) {
        return new RequestFacts(
                company,
                title,
                rounds,
                feedbacks.stream()
                        .map(feedback -> feedback.id().equals(id) ? change.apply(feedback) : feedback)
                        .toList());
    }

    private RequestFacts with(Round round) {
        List<Round> next = new ArrayList<>(rounds);
        next.add(round);
        return new RequestFacts(company, title, List.copyOf(next), feedbacks);
    }

    private RequestFacts last(UnaryOperator<Round> change) {
        if (rounds.isEmpty()) {
            return this;
        }
        List<Round> next = new ArrayList<>(rounds);
        next.set(next.size() - 1, change.apply(next.get(next.size() - 1)));
        return new RequestFacts(company, title, List.copyOf(next), feedbacks);
    }

    /** The asking that is on. */
    public Optional<Round> current() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Whether an answer still waits for its thanks (R46). */
    public boolean lacksThanks() {
        return feedbacks.stream().anyMatch(feedback -> feedback.thankedAt() == null);
    }
}
