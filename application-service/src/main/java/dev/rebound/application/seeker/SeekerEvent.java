package dev.rebound.application.seeker;

import dev.rebound.platform.stream.StoredAs;
import dev.rebound.platform.words.Words;
import java.time.Instant;

/** What has happened to a seeker's profile. All of it is published but how they wish to see their list. */
public sealed interface SeekerEvent {

    String seeker();

    /** The profile as it now stands. */
    @StoredAs("seeker.profile-changed")
    record ProfileChanged(
            String id, String seeker, Words name, Words email, Words phone, String timeZone, Spelling spelling)
            implements SeekerEvent {}

    /** R4: how the list of candidacies begins. */
    @StoredAs("seeker.listing-preferred")
    record ListingPreferred(String id, String seeker, boolean hideRejections) implements SeekerEvent {}

    /** Whatever was sealed for the seeker can no longer be read by anybody. */
    @StoredAs("seeker.erased")
    record SeekerErased(String id, String seeker, Instant erasedAt) implements SeekerEvent {}
}
