package dev.rebound.notification.replanning;

import dev.rebound.notification.preference.Choosing;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.listening.Inbox;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears in which zone a seeker lives: their quiet hours and their digest go by the clock on their wall. */
@Component
class Profiles {

    private static final Logger log = LoggerFactory.getLogger(Profiles.class);

    record ProfileChanged(String timeZone) {}

    private final Choosing choosing;
    private final Inbox inbox;

    Profiles(Choosing choosing, Listening listening) {
        this.choosing = choosing;
        this.inbox = listening.inbox("profiles");
    }

    @KafkaListener(id = "profiles", idIsGroup = false, topics = "rebound.seeker")
    void on(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.seeker.profile-changed.v1" ->
                inbox.once(event, () -> zone(event.as(ProfileChanged.class).timeZone())
                        .ifPresent(zone -> choosing.inZone(Call.inReactionTo(event.seeker(), event.id()), zone)));
            // What it means to be erased is the same in every service, and done by it.
            case "dev.rebound.seeker.erased.v1" -> {}
            default -> throw new UnknownEvent(event);
        }
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.ofNullable(name).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            log.warn("a profile names a zone that this Java does not know; the one before stays");
            return Optional.empty();
        }
    }
}
