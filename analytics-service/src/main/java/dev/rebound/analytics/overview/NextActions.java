package dev.rebound.analytics.overview;

import dev.rebound.analytics.contribution.CandidacyFacts;
import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.PlanFacts.Item;
import dev.rebound.analytics.contribution.RequestFacts.Round;
import dev.rebound.analytics.language.FollowUpKind;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.overview.NextActions.NextAction;
import dev.rebound.analytics.reading.Reading;
import dev.rebound.platform.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the seeker can do now, the nearest deadline first. Candidacy, request and plan report separately, so each action
 * is checked against all three: what one of them already knows to be done is not asked for.
 *
 * @param actions at most {@link #MAX}
 * @param total how many there are
 */
public record NextActions(List<NextAction> actions, int total) {

    /** Actions that are listed at most. */
    public static final int MAX = 50;

    /**
     * @param deadline until when, or since when it is due
     * @param due whether the deadline has come
     * @param link the page where it is done
     * @param rule of the guidance, such as {@code R11}
     */
    public record NextAction(
            FollowUpKind kind,
            UUID candidacy,
            String company,
            String title,
            Instant deadline,
            boolean due,
            String link,
            String rule) {}

    public static NextActions of(Reading reading, Instant now) {
        List<NextAction> all = reading.all().stream()
                .flatMap(contribution -> Stream.of(
                                askForAdvice(contribution, now),
                                followUp(contribution, now),
                                thanks(contribution, now),
                                thankYouNote(contribution, now),
                                keepInTouch(contribution, now))
                        .flatMap(Optional::stream))
                .sorted(Comparator.comparing(NextAction::deadline).thenComparing(NextAction::candidacy))
                .toList();
        return new NextActions(all.stream().limit(MAX).toList(), all.size());
    }

    /** R10, R11: the request that is not sent yet, while its 24 hours last. R21: not if the seeker asked on the call. */
    private static Optional<NextAction> askForAdvice(Contribution one, Instant now) {
        CandidacyFacts facts = one.facts();
        if (facts == null
                || facts.state() != State.REJECTED
                || facts.rejection().askedOnTheCall()) {
            return Optional.empty();
        }
        return current(one)
                .filter(round -> !round.asked() && !round.replied() && round.closedAt() == null)
                .map(Round::deadline)
                .filter(deadline -> now.isBefore(deadline))
                .map(deadline -> action(FollowUpKind.ASK_FOR_ADVICE, one, deadline, now, requestPage(one), "R11"));
    }

    /** R43: the one follow-up, once it is due and as long as the answer is out. */
    private static Optional<NextAction> followUp(Contribution one, Instant now) {
        return planned(one, FollowUpKind.FOLLOW_UP)
                .filter(Item::due)
                .filter(item -> current(one)
                        .map(round -> round.waiting() && round.followUpSentAt() == null)
                        .orElse(true))
                .map(item -> action(FollowUpKind.FOLLOW_UP, one, item.dueAt(), now, requestPage(one), "R43"));
    }

    /** R46: thanks for an answer, from the moment it came. */
    private static Optional<NextAction> thanks(Contribution one, Instant now) {
        return planned(one, FollowUpKind.THANKS)
                .filter(item -> one.request() == null || one.request().lacksThanks())
                .map(item -> action(FollowUpKind.THANKS, one, item.dueAt(), now, requestPage(one), "R46"));
    }

    /** R12: the thank-you note after an interview, from the moment it was held. */
    private static Optional<NextAction> thankYouNote(Contribution one, Instant now) {
        return planned(one, FollowUpKind.THANK_YOU_NOTE)
                .filter(item -> one.facts() == null || one.facts().lacksNote())
                .map(item -> action(FollowUpKind.THANK_YOU_NOTE, one, item.dueAt(), now, candidacyPage(one), "R12"));
    }

    /** R48: a word to who answered, once it is due. */
    private static Optional<NextAction> keepInTouch(Contribution one, Instant now) {
        return planned(one, FollowUpKind.KEEP_IN_TOUCH)
                .filter(Item::due)
                .map(item -> action(FollowUpKind.KEEP_IN_TOUCH, one, item.dueAt(), now, candidacyPage(one), "R48"));
    }

    private static Optional<Round> current(Contribution one) {
        return Optional.ofNullable(one.request()).flatMap(request -> request.current());
    }

    private static Optional<Item> planned(Contribution one, FollowUpKind kind) {
        return Optional.ofNullable(one.plan()).flatMap(plan -> plan.of(kind).min(Comparator.comparing(Item::dueAt)));
    }

    private static NextAction action(
            FollowUpKind kind, Contribution one, Instant deadline, Instant now, String link, String rule) {
        return new NextAction(
                kind, one.candidacy(), one.company(), one.title(), deadline, !now.isBefore(deadline), link, rule);
    }

    private static String requestPage(Contribution one) {
        return "/feedback-requests/" + Ids.feedbackRequest(one.candidacy());
    }

    private static String candidacyPage(Contribution one) {
        return "/candidacies/" + one.candidacy();
    }
}
