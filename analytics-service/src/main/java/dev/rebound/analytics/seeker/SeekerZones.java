package dev.rebound.analytics.seeker;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.GuardedView;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Knows in which time zone a seeker's days and months begin. Of the profile it keeps nothing else. */
@Component
public class SeekerZones {

    record ProfileChanged(String timeZone) {}

    /** @param timeZone an IANA name, or null after the seeker was erased */
    record SeekerZone(String timeZone) {}

    private final GuardedView<SeekerZone> zones;

    SeekerZones(Listening listening) {
        zones = listening.view("zones", SeekerZone.class);
    }

    @KafkaListener(id = "zones", idIsGroup = false, topics = "rebound.seeker")
    void on(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.seeker.profile-changed.v1" ->
                zones.apply(
                        event,
                        event.subject(),
                        present -> new SeekerZone(event.as(ProfileChanged.class).timeZone()));
            case "dev.rebound.seeker.erased.v1" -> zones.apply(event, event.subject(), present -> new SeekerZone(null));
            default -> throw new UnknownEvent(event);
        }
    }

    /** The seeker's zone, if they have named one that this Java knows. */
    public Optional<ZoneId> of(String seeker) {
        return zones.find(seeker).map(SeekerZone::timeZone).flatMap(SeekerZones::parse);
    }

    private static Optional<ZoneId> parse(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
