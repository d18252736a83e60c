package dev.rebound.application.silence;

import com.mongodb.client.MongoDatabase;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.silence.Waiting.Published;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Which candidacies wait for an answer, and since when; kept from this service's own topic. */
@Component
class WaitingCandidacies {

    private static final String COLLECTION = "waiting-candidacies";

    private final GuardedView<Waiting> view;

    WaitingCandidacies(Listening listening, MongoDatabase database, StoreIndexes indexes) {
        this.view = listening.view(COLLECTION, Waiting.class);
        indexes.plain(database.getCollection(COLLECTION), "view.open", "view.stage", "view.lastToldAt");
    }

    @KafkaListener(id = "silences", idIsGroup = false, topics = "rebound.candidacy")
    void on(CloudEvent event) {
        Published data = event.as(Published.class);
        Instant at = event.time();
        view.apply(event, event.subject(), waiting -> switch (event.type()) {
            case "dev.rebound.candidacy.opened.v1" -> Waiting.opened(data, at);
            case "dev.rebound.candidacy.interviewed.v1" -> waiting.interviewed(data, at);
            case "dev.rebound.candidacy.contacts-changed.v1" -> waiting;
            case "dev.rebound.candidacy.interview-corrected.v1" -> waiting.interviewCorrected(data, at);
            case "dev.rebound.candidacy.interview-removed.v1" -> waiting.interviewRemoved(data, at);
            case "dev.rebound.candidacy.went-silent.v1", "dev.rebound.candidacy.put-on-hold.v1" ->
                waiting.paused(data, at);
            case "dev.rebound.candidacy.rejected.v1",
                    "dev.rebound.candidacy.offered.v1",
                    "dev.rebound.candidacy.withdrawn.v1" -> waiting.ended(at);
            case "dev.rebound.candidacy.reopened.v1" -> waiting.reopened(at);
            case "dev.rebound.candidacy.corrected.v1" -> waiting.corrected(data, at);
            case "dev.rebound.candidacy.thank-you-note-sent.v1",
                    "dev.rebound.candidacy.self-evaluated.v1",
                    "dev.rebound.candidacy.future-roles-chosen.v1" -> waiting.told(at);
            default -> throw new UnknownEvent(event);
        });
    }

    /** Open ones of this stage of which nothing was recorded since, in no promised order. */
    List<Waiting> notToldOfSince(Stage stage, Instant since, int limit) {
        return view.matching(
                new Document("view.open", true)
                        .append("view.stage", stage.name())
                        .append("view.lastToldAt", new Document("$lte", since.toEpochMilli())),
                limit);
    }
}
