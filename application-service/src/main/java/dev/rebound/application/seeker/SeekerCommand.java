package dev.rebound.application.seeker;

import dev.rebound.platform.words.Words;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be said to a seeker; the id of each is {@link Seeker#idOf}. */
public sealed interface SeekerCommand {

    String id();

    String seeker();

    /**
     * Set the profile of a seeker; the first one makes it.
     *
     * @param timeZone an IANA name
     */
    record ChangeProfile(
            @TargetAggregateIdentifier String id,
            String seeker,
            Words name,
            Words email,
            Words phone,
            String timeZone,
            Spelling spelling)
            implements SeekerCommand {}

    /**
     * Set how the seeker's list of candidacies begins.
     *
     * @param hideRejections whether it leaves out what was turned down (R4)
     */
    record PreferListing(@TargetAggregateIdentifier String id, String seeker, boolean hideRejections)
            implements SeekerCommand {}

    /** Erase a seeker, also one who never had a profile. Doing it again changes nothing. */
    record EraseSeeker(@TargetAggregateIdentifier String id, String seeker, Instant erasedAt) implements SeekerCommand {

        public static EraseSeeker of(String seeker, Instant erasedAt) {
            return new EraseSeeker(Seeker.idOf(seeker), seeker, erasedAt);
        }
    }
}
