package dev.rebound.application.profile;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Erase a seeker, also one who never had a profile. Doing it again changes nothing.
 *
 * @param id see {@link Seeker#idOf}
 */
public record EraseSeeker(@TargetAggregateIdentifier String id, String seeker, Instant erasedAt) {

    public static EraseSeeker of(String seeker, Instant erasedAt) {
        return new EraseSeeker(Seeker.idOf(seeker), seeker, erasedAt);
    }
}
