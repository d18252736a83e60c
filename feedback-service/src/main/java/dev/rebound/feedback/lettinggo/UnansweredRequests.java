package dev.rebound.feedback.lettinggo;

import com.mongodb.client.MongoDatabase;
import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.feedback.lettinggo.Unanswered.Heard;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Which requests wait for an answer, kept from this service's own topic. */
@Component
class UnansweredRequests {

    private static final String COLLECTION = "unanswered-requests";

    private final GuardedView<Unanswered> view;

    UnansweredRequests(Listening listening, MongoDatabase database, StoreIndexes indexes) {
        this.view = listening.view(COLLECTION, Unanswered.class);
        indexes.plain(database.getCollection(COLLECTION), "view.followedUp", "view.waitsSince");
    }

    /** In a group of its own: in one group with the list of requests, each would hear only some of the requests. */
    @KafkaListener(id = "unanswered-requests", idIsGroup = false, topics = "rebound.feedback")
    void on(CloudEvent event) {
        Heard heard = event.as(Heard.class);
        view.apply(event, event.aggregate(), before -> switch (event.type()) {
            case "dev.rebound.feedback.request-sent.v1" -> Unanswered.since(heard, false, event.time());
            case "dev.rebound.feedback.follow-up-sent.v1" -> Unanswered.since(heard, true, event.time());
            case "dev.rebound.feedback.request-planned.v1",
                    "dev.rebound.feedback.received.v1",
                    "dev.rebound.feedback.request-closed.v1" -> Unanswered.noLonger(heard, event.time());
            case "dev.rebound.feedback.themes-corrected.v1", "dev.rebound.feedback.thanked.v1" -> before;
            default -> throw new UnknownEvent(event);
        });
    }

    /**
     * Those whose wait is over, the limit at most, whoever has waited longest past their time first.
     *
     * @param passedOver requests that are left out
     * @param grace how long the seeker's last entry must be past: whoever enters an old story is not interrupted
     */
    List<Unanswered> due(LettingGo lettingGo, Duration grace, Instant now, Collection<UUID> passedOver, int limit) {
        return Stream.concat(
                        waiting(true, now.minus(lettingGo.afterFollowUp()), now.minus(grace), passedOver, limit)
                                .stream(),
                        waiting(false, now.minus(lettingGo.withoutFollowUp()), now.minus(grace), passedOver, limit)
                                .stream())
                .sorted(Comparator.comparing(waiting -> waiting.due(lettingGo)))
                .limit(limit)
                .toList();
    }

    private List<Unanswered> waiting(
            boolean followedUp, Instant since, Instant recorded, Collection<UUID> passedOver, int limit) {
        return view.matching(
                new Document("view.followedUp", followedUp)
                        .append("view.waitsSince", new Document("$lte", since.toEpochMilli()))
                        .append("view.recordedAt", new Document("$lte", recorded.toEpochMilli()))
                        .append(
                                "view.request",
                                new Document(
                                        "$nin",
                                        passedOver.stream().map(UUID::toString).toList())),
                new Document("view.waitsSince", 1),
                limit);
    }
}
