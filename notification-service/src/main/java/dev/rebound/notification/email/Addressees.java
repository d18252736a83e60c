package dev.rebound.notification.email;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Knows how each seeker is reached, as their profile last said it. */
@Component
public class Addressees {

    private final GuardedView<Addressee> view;

    Addressees(Listening listening) {
        this.view = listening.view("addressees", Addressee.class);
    }

    @KafkaListener(id = "addressees", idIsGroup = false, topics = "rebound.seeker")
    void on(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.seeker.profile-changed.v1" ->
                view.apply(event, event.subject(), before -> event.as(Addressee.class));
            case "dev.rebound.seeker.erased.v1" -> view.apply(event, event.subject(), before -> Addressee.UNKNOWN);
            default -> throw new UnknownEvent(event);
        }
    }

    public Addressee of(String seeker) {
        return view.find(seeker).orElse(Addressee.UNKNOWN);
    }
}
