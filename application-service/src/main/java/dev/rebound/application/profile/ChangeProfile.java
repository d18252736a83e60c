package dev.rebound.application.profile;

import dev.rebound.platform.words.Words;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Set the profile of a seeker; the first one makes it.
 *
 * @param id see {@link Seeker#idOf}
 * @param timeZone an IANA name
 */
record ChangeProfile(
        @TargetAggregateIdentifier String id,
        String seeker,
        Words name,
        Words email,
        Words phone,
        String timeZone,
        Spelling spelling) {

    static ChangeProfile of(String seeker, Profile profile) {
        return new ChangeProfile(
                Seeker.idOf(seeker),
                seeker,
                Words.of(seeker, profile.name()),
                Words.of(seeker, profile.email()),
                Words.of(seeker, profile.phone()),
                profile.timeZone(),
                profile.spelling());
    }
}
