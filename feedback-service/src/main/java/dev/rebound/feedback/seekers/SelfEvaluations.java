package dev.rebound.feedback.seekers;

import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** R18: what each seeker found out alone about a candidacy, as they last said it. */
@Component
public class SelfEvaluations {

    /**
     * @param alreadyKnown codes of themes; may be empty also when the seeker has looked back
     * @param lookedBack whether they have
     */
    record Known(String seeker, List<String> alreadyKnown, boolean lookedBack) {

        static Known nothing(CloudEvent event) {
            return new Known(event.seeker(), List.of(), false);
        }
    }

    /** What is read of the event. */
    record SelfEvaluated(List<String> alreadyKnown) {}

    private final GuardedView<Known> view;

    SelfEvaluations(Listening listening) {
        this.view = listening.view("self-evaluations", Known.class);
    }

    @KafkaListener(id = "self-evaluations", idIsGroup = false, topics = "rebound.candidacy")
    void on(CloudEvent event) {
        view.apply(event, event.aggregate(), before -> switch (event.type()) {
            case "dev.rebound.candidacy.self-evaluated.v1" ->
                new Known(event.seeker(), event.as(SelfEvaluated.class).alreadyKnown(), true);
            case "dev.rebound.candidacy.opened.v1",
                    "dev.rebound.candidacy.interviewed.v1",
                    "dev.rebound.candidacy.thank-you-note-sent.v1",
                    "dev.rebound.candidacy.rejected.v1",
                    "dev.rebound.candidacy.went-silent.v1",
                    "dev.rebound.candidacy.interview-corrected.v1",
                    "dev.rebound.candidacy.interview-removed.v1",
                    "dev.rebound.candidacy.contacts-changed.v1",
                    "dev.rebound.candidacy.future-roles-chosen.v1",
                    "dev.rebound.candidacy.put-on-hold.v1",
                    "dev.rebound.candidacy.offered.v1",
                    "dev.rebound.candidacy.withdrawn.v1",
                    "dev.rebound.candidacy.reopened.v1",
                    "dev.rebound.candidacy.corrected.v1" -> before == null ? Known.nothing(event) : before;
            default -> throw new UnknownEvent(event);
        });
    }

    /** Whether the seeker has looked back at this candidacy. */
    public boolean lookedBack(String seeker, UUID candidacy) {
        return view.find(candidacy.toString())
                .filter(known -> known.seeker().equals(seeker))
                .map(Known::lookedBack)
                .orElse(false);
    }

    /** Empty for a candidacy of which nothing was heard, and for another seeker's. */
    public List<Theme> ofCandidacy(String seeker, UUID candidacy) {
        return view.find(candidacy.toString()).filter(known -> known.seeker().equals(seeker)).stream()
                .flatMap(known -> known.alreadyKnown().stream())
                .map(Theme::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
