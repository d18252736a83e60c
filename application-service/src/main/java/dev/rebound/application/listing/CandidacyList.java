package dev.rebound.application.listing;

import dev.rebound.application.facts.State;
import dev.rebound.application.listing.ListedCandidacy.Published;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The list of candidacies, kept from this service's own topic; it follows what was written within a moment. */
@Component
class CandidacyList {

    /** More than one person has; beyond it the list shows these only. */
    static final int MOST = 2_000;

    private static final Comparator<ListedCandidacy> LATEST_FIRST = Comparator.comparing(ListedCandidacy::appliedOn)
            .reversed()
            .thenComparing(candidacy -> candidacy.id().toString());

    private final GuardedView<ListedCandidacy> view;

    CandidacyList(Listening listening) {
        this.view = listening.view("candidacies", ListedCandidacy.class);
    }

    /**
     * One page of the list.
     *
     * @param next the id to ask for the next page with, or null on the last
     */
    record Slice(List<ListedCandidacy> items, UUID next) {}

    @KafkaListener(id = "candidacies", idIsGroup = false, topics = "rebound.candidacy")
    void on(CloudEvent event) {
        Published data = event.as(Published.class);
        view.apply(event, event.subject(), candidacy -> switch (event.type()) {
            case "dev.rebound.candidacy.opened.v1" -> ListedCandidacy.opened(data);
            case "dev.rebound.candidacy.interviewed.v1" -> candidacy.interviewed(data);
            case "dev.rebound.candidacy.contacts-changed.v1" -> candidacy;
            case "dev.rebound.candidacy.interview-corrected.v1" -> candidacy.interviewCorrected(data);
            case "dev.rebound.candidacy.interview-removed.v1" -> candidacy.interviewRemoved(data);
            case "dev.rebound.candidacy.rejected.v1" -> candidacy.rejected(data);
            case "dev.rebound.candidacy.went-silent.v1" -> candidacy.in(State.SILENT, data.since());
            case "dev.rebound.candidacy.put-on-hold.v1" -> candidacy.in(State.ON_HOLD, data.since());
            case "dev.rebound.candidacy.offered.v1" -> candidacy.in(State.OFFERED, data.offeredAt());
            case "dev.rebound.candidacy.withdrawn.v1" -> candidacy.in(State.WITHDRAWN, data.withdrawnAt());
            case "dev.rebound.candidacy.reopened.v1" -> candidacy.in(State.OPEN, data.reopenedAt());
            case "dev.rebound.candidacy.corrected.v1" -> candidacy.corrected(data, event.time());
            case "dev.rebound.candidacy.thank-you-note-sent.v1",
                    "dev.rebound.candidacy.self-evaluated.v1",
                    "dev.rebound.candidacy.future-roles-chosen.v1" -> candidacy;
            default -> throw new UnknownEvent(event);
        });
    }

    /**
     * A seeker's candidacies, the latest application first.
     *
     * @param states only these; all if empty
     * @param q only those whose company or title contains it, whatever the case; null for all. The words are unsealed here
     *     and nowhere else, so there is nothing that a search could be asked of in the store.
     * @param after the id of the last one of the page before, or null for the first page
     */
    Slice ofSeeker(String seeker, Set<State> states, String q, UUID after, int limit) {
        List<ListedCandidacy> all =
                view.ofSeeker(seeker, MOST).stream().sorted(LATEST_FIRST).toList();
        Predicate<ListedCandidacy> matches = candidacy ->
                (states.isEmpty() || states.contains(candidacy.state())) && (q == null || mentions(candidacy, q));
        List<ListedCandidacy> found = all.stream()
                .skip(after == null ? 0 : placeOf(after, all) + 1L)
                .filter(matches)
                .limit(limit + 1L)
                .toList();
        List<ListedCandidacy> items = found.stream().limit(limit).toList();
        return new Slice(
                items, found.size() > limit ? items.get(items.size() - 1).id() : null);
    }

    /** Those that have ended, in no promised order. */
    List<ListedCandidacy> ended(String seeker, int limit) {
        List<String> states = Stream.of(State.values())
                .filter(State::isEnded)
                .map(State::name)
                .toList();
        return view.matching(new Document("seeker", seeker).append("view.state", new Document("$in", states)), limit);
    }

    private static int placeOf(UUID after, List<ListedCandidacy> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after)) {
                return i;
            }
        }
        throw Refused.malformed("after", "There is no such place in this list.", "Send the next of a page as after.");
    }

    private static boolean mentions(ListedCandidacy candidacy, String q) {
        String sought = q.strip().toLowerCase(Locale.ROOT);
        return contains(candidacy.company(), sought) || contains(candidacy.title(), sought);
    }

    private static boolean contains(Words words, String sought) {
        String text = Words.textOrNull(words);
        return text != null && text.toLowerCase(Locale.ROOT).contains(sought);
    }
}
