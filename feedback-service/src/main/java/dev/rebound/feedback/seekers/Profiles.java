package dev.rebound.feedback.seekers;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Knows each seeker's profile as its owner last told it; it follows a change within a moment. */
@Component
public class Profiles {

    private final GuardedView<Profile> view;

    Profiles(Listening listening) {
        this.view = listening.view("profiles", Profile.class);
    }

    @KafkaListener(id = "profiles", idIsGroup = false, topics = "rebound.seeker")
    void on(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.seeker.profile-changed.v1" ->
                view.apply(event, event.subject(), before -> event.as(Profile.class));
            case "dev.rebound.seeker.erased.v1" -> view.apply(event, event.subject(), before -> Profile.UNKNOWN);
            default -> throw new UnknownEvent(event);
        }
    }

    /** The profile of a seeker; {@link Profile#UNKNOWN} before the first is heard and after they were erased. */
    public Profile of(String seeker) {
        return view.find(seeker).orElse(Profile.UNKNOWN);
    }
}
