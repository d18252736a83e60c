package dev.rebound.feedback.seekers;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.util.Optional;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** R48, R49: whether the seeker would be glad to hear of later openings at an employer, as they last said. */
@Component
public class FutureRoles {

    /** @param open null where nothing was said */
    record Choice(String seeker, Boolean open) {}

    /** What is read of the event. */
    record Chosen(boolean openToFutureRoles) {}

    private final GuardedView<Choice> view;

    FutureRoles(Listening listening) {
        this.view = listening.view("future-roles", Choice.class);
    }

    @KafkaListener(id = "future-roles", idIsGroup = false, topics = "rebound.candidacy")
    void on(CloudEvent event) {
        view.apply(event, event.aggregate(), before -> switch (event.type()) {
            case "dev.rebound.candidacy.future-roles-chosen.v1" ->
                new Choice(event.seeker(), event.as(Chosen.class).openToFutureRoles());
            case "dev.rebound.candidacy.opened.v1",
                    "dev.rebound.candidacy.interviewed.v1",
                    "dev.rebound.candidacy.thank-you-note-sent.v1",
                    "dev.rebound.candidacy.self-evaluated.v1",
                    "dev.rebound.candidacy.rejected.v1",
                    "dev.rebound.candidacy.went-silent.v1",
                    "dev.rebound.candidacy.interview-corrected.v1",
                    "dev.rebound.candidacy.interview-removed.v1",
                    "dev.rebound.candidacy.contacts-changed.v1",
                    "dev.rebound.candidacy.put-on-hold.v1",
                    "dev.rebound.candidacy.offered.v1",
                    "dev.rebound.candidacy.withdrawn.v1",
                    "dev.rebound.candidacy.reopened.v1",
                    "dev.rebound.candidacy.corrected.v1" -> before == null ? new Choice(event.seeker(), null) : before;
            default -> throw new UnknownEvent(event);
        });
    }

    /** Empty where nothing was said or heard, and for another seeker's candidacy. */
    public Optional<Boolean> chosen(String seeker, UUID candidacy) {
        return view.find(candidacy.toString())
                .filter(choice -> choice.seeker().equals(seeker))
                .map(Choice::open);
    }

    /** Whether the seeker said that they would rather look elsewhere. */
    public boolean areUnwanted(String seeker, UUID candidacy) {
        return chosen(seeker, candidacy).map(open -> !open).orElse(false);
    }
}
