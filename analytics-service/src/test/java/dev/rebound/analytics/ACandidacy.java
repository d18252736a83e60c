package dev.rebound.analytics;

import dev.rebound.analytics.contribution.CandidacyFacts;
import dev.rebound.analytics.contribution.CandidacyFacts.Interview;
import dev.rebound.analytics.contribution.CandidacyFacts.Rejection;
import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.Feedback;
import dev.rebound.analytics.contribution.Feedback.Tag;
import dev.rebound.analytics.contribution.PlanFacts;
import dev.rebound.analytics.contribution.PlanFacts.Item;
import dev.rebound.analytics.contribution.RequestFacts;
import dev.rebound.analytics.contribution.RequestFacts.Round;
import dev.rebound.analytics.language.Band;
import dev.rebound.analytics.language.FollowUpKind;
import dev.rebound.analytics.language.NoReason;
import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Provenance;
import dev.rebound.analytics.language.Recipient;
import dev.rebound.analytics.language.SendingChannel;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.Period;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Builds contributions for the tests of what is derived from them. Days are at noon UTC. */
public final class ACandidacy {

    private final UUID id = UUID.randomUUID();
    private final String company;
    private LocalDate appliedOn = LocalDate.parse("2026-01-01");
    private Source source = Source.BOARD;
    private State state = State.OPEN;
    private final List<Interview> interviews = new ArrayList<>();
    private Rejection rejection;
    private Instant silentSince;
    private Instant onHoldSince;
    private Instant offeredAt;
    private Instant withdrawnAt;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Feedback> feedbacks = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    private ACandidacy(String company) {
        this.company = company;
    }

    public static ACandidacy at(String company) {
        return new ACandidacy(company);
    }

    public static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    public UUID id() {
        return id;
    }

    public ACandidacy applied(String day) {
        appliedOn = LocalDate.parse(day);
        return this;
    }

    public ACandidacy from(Source source) {
        this.source = source;
        return this;
    }

    public ACandidacy interviewed(Stage stage, String day) {
        interviews.add(new Interview(UUID.randomUUID(), stage, noon(day), null));
        return this;
    }

    public ACandidacy notesSent() {
        interviews.replaceAll(one -> new Interview(one.id(), one.stage(), one.heldAt(), one.heldAt()));
        return this;
    }

    public ACandidacy rejected(Stage stage, String day) {
        state = State.REJECTED;
        rejection = new Rejection(noon(day), "EMAIL", stage, false);
        return this;
    }

    public ACandidacy rejectedOnACallAndAsked(Stage stage, String day) {
        state = State.REJECTED;
        rejection = new Rejection(noon(day), "PHONE", stage, true);
        return this;
    }

    public ACandidacy silent(String day) {
        state = State.SILENT;
        silentSince = noon(day);
        return this;
    }

    public ACandidacy onHold(String day) {
        state = State.ON_HOLD;
        onHoldSince = noon(day);
        return this;
    }

    public ACandidacy offered(String day) {
        state = State.OFFERED;
        offeredAt = noon(day);
        return this;
    }

    public ACandidacy withdrawn(String day) {
        state = State.WITHDRAWN;
        withdrawnAt = noon(day);
        return this;
    }

    public ACandidacy planned(Instant deadline) {
        rounds.add(new Round(deadline, null, null, null, false, null, null, null, null));
        return this;
    }

    public ACandidacy sent(String day, SendingChannel channel, boolean inTime) {
        rounds.add(new Round(noon(day), noon(day), channel, Recipient.REJECTED_ME, inTime, null, null, null, null));
        return this;
    }

    public ACandidacy followedUp(String day) {
        return lastRound(noon(day), null, null);
    }

    public ACandidacy answeredOn(String day) {
        return lastRound(null, noon(day), null);
    }

    public ACandidacy closed(Outcome outcome) {
        return lastRound(null, null, outcome);
    }

    private ACandidacy lastRound(Instant followedUp, Instant answered, Outcome outcome) {
        Round last = rounds.remove(rounds.size() - 1);
        rounds.add(new Round(
                last.deadline(),
                last.sentAt(),
                last.channel(),
                last.recipient(),
                last.inTime(),
                followedUp != null ? followedUp : last.followUpSentAt(),
                answered != null ? answered : last.answeredAt(),
                outcome == null ? last.closedAt() : noon("2026-12-31"),
                outcome != null ? outcome : last.outcome()));
        return this;
    }

    public ACandidacy feedback(String day, Tag... tags) {
        feedbacks.add(
                new Feedback(UUID.randomUUID(), noon(day), Provenance.DIRECT, List.of(tags), null, null, null, null));
        return this;
    }

    public ACandidacy feedbackWithoutReason(String day, NoReason reason, Tag... beside) {
        feedbacks.add(new Feedback(
                UUID.randomUUID(), noon(day), Provenance.DIRECT, List.of(beside), reason, null, null, null));
        return this;
    }

    /** The seeker corrects the last feedback. */
    public ACandidacy corrected(Tag... tags) {
        Feedback last = feedbacks.remove(feedbacks.size() - 1);
        feedbacks.add(new Feedback(
                last.id(),
                last.receivedAt(),
                last.provenance(),
                last.tagged(),
                last.tagNoReason(),
                List.of(tags),
                null,
                last.thankedAt()));
        return this;
    }

    public ACandidacy thanked(String day) {
        feedbacks.replaceAll(one -> new Feedback(
                one.id(),
                one.receivedAt(),
                one.provenance(),
                one.tagged(),
                one.tagNoReason(),
                one.corrected(),
                one.correctedNoReason(),
                noon(day)));
        return this;
    }

    public ACandidacy plan(FollowUpKind kind, Instant dueAt, boolean due) {
        items.add(new Item(UUID.randomUUID(), kind, dueAt, due));
        return this;
    }

    public Contribution build() {
        Words name = Words.of("alex", company);
        Words title = Words.of("alex", "Data Analyst");
        return new Contribution(
                "alex",
                id,
                new CandidacyFacts(
                        name,
                        title,
                        appliedOn,
                        source,
                        state,
                        List.copyOf(interviews),
                        rejection,
                        silentSince,
                        onHoldSince,
                        offeredAt,
                        withdrawnAt),
                rounds.isEmpty() && feedbacks.isEmpty()
                        ? null
                        : new RequestFacts(name, title, List.copyOf(rounds), List.copyOf(feedbacks)),
                items.isEmpty() ? null : new PlanFacts(name, title, List.copyOf(items)));
    }

    /** All time, in UTC. */
    public static Reading reading(ACandidacy... candidacies) {
        return reading(new Period(null, null, ZoneOffset.UTC), candidacies);
    }

    public static Reading reading(Period period, ACandidacy... candidacies) {
        return Reading.of(Stream.of(candidacies).map(ACandidacy::build).toList(), period);
    }

    public static Tag improve(Theme theme) {
        return new Tag(theme, Polarity.IMPROVE, Band.CLEAR, null, null);
    }

    public static Tag strength(Theme theme) {
        return new Tag(theme, Polarity.STRENGTH, Band.CLEAR, null, null);
    }

    public static Tag mixed(Theme theme) {
        return new Tag(theme, Polarity.MIXED, Band.CLEAR, null, null);
    }

    public static Tag context(Theme theme) {
        return new Tag(theme, Polarity.CONTEXT, Band.CLEAR, null, null);
    }

    /** The seeker says so. */
    public static Tag confirmed(Theme theme) {
        return new Tag(theme, Polarity.IMPROVE, null, null, null);
    }

    /** The seeker says so, and notes what the posting said. */
    public static Tag noted(Theme theme, Boolean askedFor, Boolean foreseeable) {
        return new Tag(theme, Polarity.IMPROVE, null, askedFor, foreseeable);
    }

    public static Tag likely(Theme theme) {
        return new Tag(theme, Polarity.IMPROVE, Band.LIKELY, null, null);
    }

    public static Tag possibly(Theme theme) {
        return new Tag(theme, Polarity.IMPROVE, Band.POSSIBLE, null, null);
    }
}
