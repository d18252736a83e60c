package dev.rebound.feedback.listing;

import dev.rebound.feedback.listing.ListedRequest.Published;
import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The list of requests, kept from this service's own topic; it follows what was written within a moment. */
@Component
public class RequestList {

    /** More than one person has; beyond it the list shows these only. */
    private static final int MOST = 2_000;

    private static final Comparator<ListedRequest> LATEST_FIRST = Comparator.comparing(ListedRequest::deadline)
            .reversed()
            .thenComparing(request -> request.id().toString());

    private final GuardedView<ListedRequest> view;

    RequestList(Listening listening) {
        this.view = listening.view("request-list", ListedRequest.class);
    }

    @KafkaListener(id = "request-list", idIsGroup = false, topics = "rebound.feedback")
    void on(CloudEvent event) {
        Published data = event.as(Published.class);
        view.apply(event, event.aggregate(), request -> switch (event.type()) {
            case "dev.rebound.feedback.request-planned.v1" ->
                ListedRequest.planned(request, event.as(ListedRequest.Planned.class));
            case "dev.rebound.feedback.request-sent.v1" -> request.sent(data);
            case "dev.rebound.feedback.follow-up-sent.v1" -> request.followedUp(data);
            case "dev.rebound.feedback.received.v1" -> request.answered(data);
            case "dev.rebound.feedback.themes-corrected.v1" -> request;
            case "dev.rebound.feedback.thanked.v1" -> request.thanked(data);
            case "dev.rebound.feedback.request-closed.v1" -> request.closed(data);
            default -> throw new UnknownEvent(event);
        });
    }

    /** The one request of a candidacy, or none. */
    List<ListedRequest> ofCandidacy(String seeker, UUID candidacy) {
        return view
                .find(Ids.feedbackRequest(candidacy).toString())
                .filter(request -> request.seeker().equals(seeker))
                .stream()
                .toList();
    }

    /** All of a seeker's requests, in no promised order. */
    public List<ListedRequest> ofSeeker(String seeker) {
        return view.ofSeeker(seeker, MOST);
    }

    /**
     * A seeker's requests, the latest deadline first.
     *
     * @param after the id of the last one of the page before, or null for the first page
     */
    List<ListedRequest> ofSeeker(String seeker, UUID after, int limit) {
        List<ListedRequest> all =
                view.ofSeeker(seeker, MOST).stream().sorted(LATEST_FIRST).toList();
        int from = 0;
        if (after != null) {
            while (from < all.size() && !all.get(from).id().equals(after)) {
                from++;
            }
            from++;
        }
        return all.stream().skip(from).limit(limit).toList();
    }
}
