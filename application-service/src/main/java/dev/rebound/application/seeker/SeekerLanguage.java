package dev.rebound.application.seeker;

import dev.rebound.application.seeker.SeekerEvent.ProfileChanged;
import dev.rebound.application.seeker.SeekerEvent.SeekerErased;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What leaves this service of a seeker: the profile, sealed, and that it was erased. */
@Component
class SeekerLanguage implements PublishedLanguage {

    record Changed(String seeker, Words name, Words email, Words phone, String timeZone, Spelling spelling) {}

    record Erased(String seeker, Instant erasedAt) {}

    @Override
    public String aggregateType() {
        return "Seeker";
    }

    @Override
    public String topic() {
        return "rebound.seeker";
    }

    @Override
    public Optional<Message> translate(Object event) {
        if (event instanceof ProfileChanged e) {
            return Optional.of(new Message(
                    "seeker.profile-changed.v1",
                    e.seeker(),
                    new Changed(e.seeker(), e.name(), e.email(), e.phone(), e.timeZone(), e.spelling())));
        }
        if (event instanceof SeekerErased e) {
            return Optional.of(new Message("seeker.erased.v1", e.seeker(), new Erased(e.seeker(), e.erasedAt())));
        }
        return Optional.empty();
    }
}
