package dev.rebound.feedback.reading;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.request.FeedbackRequestEvent;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReceived;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReread;
import dev.rebound.feedback.request.FeedbackRequestEvent.FollowUpSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.RejectionCorrected;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestClosed;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestPlanned;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThanksSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThemesCorrected;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.Provenance;
import dev.rebound.feedback.request.SendingChannel;
import dev.rebound.feedback.request.State;
import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Standing;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One request with all that happened to it, folded from its history; its owner sees what was just written. */
public final class RequestAsItIs {

    private long version;
    private UUID id;
    private UUID candidacy;
    private String seeker;
    private Words company;
    private Words title;
    private int round;
    private Rejection rejection;
    private Plan plan;
    private State state;
    private Asked asked;
    private Instant followUpSentAt;
    private Words followUpLetter;
    private Closed closed;
    private boolean answeredInThisRound;
    private final List<Answer> answers = new ArrayList<>();

    /** That the seeker asked. */
    public record Asked(Instant sentAt, SendingChannel channel, Recipient recipient, boolean inTime, Words letter) {}

    /** That nothing more is expected. */
    public record Closed(Instant closedAt, Outcome outcome) {}

    /**
     * One answer.
     *
     * @param tagging what the tagger found, the newest one that read it
     * @param standing the themes as they stand: the tagger's, folded with what the seeker decided
     * @param correctedAt when the seeker last decided something, or null
     * @param thankedAt when the seeker thanked, or null
     * @param thanksLetter with what words, or null
     */
    public record Answer(
            UUID id,
            int round,
            Instant receivedAt,
            Provenance provenance,
            Words text,
            Tagging tagging,
            Standing standing,
            Instant correctedAt,
            Instant thankedAt,
            Words thanksLetter) {

        /** The themes as they stand, without who says so. */
        public List<NamedTheme> themes() {
            return standing.named();
        }

        /** Why there is no usable reason, as it stands, or null. */
        public NoReason noReason() {
            return standing.noReason();
        }

        private Answer with(Tagging tagging, Standing standing, Instant correctedAt) {
            return new Answer(
                    id, round, receivedAt, provenance, text, tagging, standing, correctedAt, thankedAt, thanksLetter);
        }

        private Answer thanked(Instant at, Words letter) {
            return new Answer(id, round, receivedAt, provenance, text, tagging, standing, correctedAt, at, letter);
        }
    }

    private RequestAsItIs() {}

    static Optional<RequestAsItIs> of(List<Recorded> history) {
        if (history.isEmpty()) {
            return Optional.empty();
        }
        RequestAsItIs request = new RequestAsItIs();
        history.forEach(recorded -> {
            request.version = recorded.version();
            request.add((FeedbackRequestEvent) recorded.event());
        });
        return Optional.of(request);
    }

    private void add(FeedbackRequestEvent event) {
        if (event instanceof RequestPlanned e) {
            planned(e);
        } else if (event instanceof RejectionCorrected e) {
            company = e.company();
            title = e.title();
            rejection = e.rejection();
            plan = e.plan();
        } else if (event instanceof RequestSent e) {
            state = State.SENT;
            asked = new Asked(e.sentAt(), e.channel(), e.recipient(), e.inTime(), e.letter());
            closed = null;
        } else if (event instanceof FollowUpSent e) {
            state = State.FOLLOWED_UP;
            followUpSentAt = e.sentAt();
            followUpLetter = e.letter();
        } else if (event instanceof FeedbackReceived e) {
            state = State.ANSWERED;
            answeredInThisRound = true;
            closed = null;
            answers.add(new Answer(
                    e.feedback(),
                    round,
                    e.receivedAt(),
                    e.provenance(),
                    e.text(),
                    e.tagging(),
                    Standing.of(e.tagging()),
                    null,
                    null,
                    null));
        } else if (event instanceof ThemesCorrected e) {
            change(e.feedback(), answer -> answer.with(answer.tagging(), e.standing(), e.correctedAt()));
        } else if (event instanceof FeedbackReread e) {
            change(e.feedback(), answer -> answer.with(e.tagging(), e.standing(), answer.correctedAt()));
        } else if (event instanceof ThanksSent e) {
            change(e.feedback(), answer -> answer.thanked(e.sentAt(), e.letter()));
        } else if (event instanceof RequestClosed e) {
            state = State.CLOSED;
            closed = new Closed(e.closedAt(), e.outcome());
        }
    }

    private void planned(RequestPlanned event) {
        id = event.request();
        candidacy = event.candidacy();
        seeker = event.seeker();
        company = event.company();
        title = event.title();
        rejection = event.rejection();
        plan = event.plan();
        if (event.round() != round || event.isAskingTakenBack()) {
            round = event.round();
            state = State.PLANNED;
            asked = null;
            followUpSentAt = null;
            followUpLetter = null;
            closed = null;
            answeredInThisRound = false;
        }
    }

    private void change(UUID feedback, UnaryOperator<Answer> change) {
        answers.replaceAll(answer -> answer.id().equals(feedback) ? change.apply(answer) : answer);
    }

    public long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public UUID candidacy() {
        return candidacy;
    }

    public String seeker() {
        return seeker;
    }

    public Words company() {
        return company;
    }

    public Words title() {
        return title;
    }

    /** Counts the rejections of the candidacy from 1. */
    public int round() {
        return round;
    }

    public Rejection rejection() {
        return rejection;
    }

    public Plan plan() {
        return plan;
    }

    public State state() {
        return state;
    }

    /** Null until the seeker has asked. */
    public Asked asked() {
        return asked;
    }

    /** Null until the follow-up went out. */
    public Instant followUpSentAt() {
        return followUpSentAt;
    }

    /** What the follow-up said, or null if it was not kept. */
    public Words followUpLetter() {
        return followUpLetter;
    }

    /** Null unless the request is closed. */
    public Closed closed() {
        return closed;
    }

    /** Whether an answer came since the last rejection. */
    public boolean answeredInThisRound() {
        return answeredInThisRound;
    }

    /** All answers of all rounds, the oldest first. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** The last answer that nobody thanked for yet. */
    public Optional<Answer> unthanked() {
        return answers.stream().filter(answer -> answer.thankedAt() == null).reduce((earlier, later) -> later);
    }
}
