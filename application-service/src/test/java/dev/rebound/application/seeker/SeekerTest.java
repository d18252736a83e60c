package dev.rebound.application.seeker;

import dev.rebound.application.candidacy.Refusal;
import dev.rebound.application.seeker.SeekerCommand.ChangeProfile;
import dev.rebound.application.seeker.SeekerCommand.EraseSeeker;
import dev.rebound.application.seeker.SeekerCommand.PreferListing;
import dev.rebound.application.seeker.SeekerEvent.ListingPreferred;
import dev.rebound.application.seeker.SeekerEvent.ProfileChanged;
import dev.rebound.application.seeker.SeekerEvent.SeekerErased;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a seeker's profile. */
class SeekerTest {

    static final String ID = Seeker.idOf("alex");

    AggregateTestFixture<Seeker> fixture;

    @BeforeEach
    void fixture() {
        fixture = new AggregateTestFixture<>(Seeker.class);
    }

    @Test
    void theFirstProfileMakesTheSeeker() {
        fixture.givenNoPriorActivity()
                .when(change("Alex", "Europe/London"))
                .expectEvents(changed("Alex", "Europe/London"));
    }

    @Test
    void theSameProfileAgainChangesNothing() {
        fixture.given(changed("Alex", "Europe/London"))
                .when(change("Alex", "Europe/London"))
                .expectNoEvents();
        fixture();
        fixture.given(changed("Alex", "Europe/London"))
                .when(change("Alex R", "UTC"))
                .expectEvents(changed("Alex R", "UTC"));
    }

    @Test
    void onlyTimeZonesOfTheWorldAreTaken() {
        for (String zone : new String[] {"Mars/Olympus", "+02:00", "", null}) {
            fixture();
            fixture.given(changed("Alex", "UTC"))
                    .when(change("Alex", zone))
                    .expectException(new Refusal(Refused.Kind.INVALID, "invalid", "timeZone"));
        }
    }

    @Test
    @DisplayName("R4: whether rejections are hidden is remembered, also before there is a profile")
    void r04_remembered() {
        fixture.givenNoPriorActivity()
                .when(new PreferListing(ID, "alex", true))
                .expectEvents(new ListingPreferred(ID, "alex", true));
        fixture();
        fixture.given(changed("Alex", "UTC"), new ListingPreferred(ID, "alex", true))
                .when(new PreferListing(ID, "alex", false))
                .expectEvents(new ListingPreferred(ID, "alex", false));
        fixture();
        fixture.given(new ListingPreferred(ID, "alex", true))
                .when(new PreferListing(ID, "alex", true))
                .expectNoEvents();
        fixture();
        fixture.given(new ListingPreferred(ID, "alex", true))
                .when(change("Alex", "UTC"))
                .expectEvents(changed("Alex", "UTC"));
    }

    @Test
    void anErasedSeekerChangesNoMore() {
        fixture.given(changed("Alex", "UTC"), new SeekerErased(ID, "alex", Instant.parse("2025-11-03T09:00:00Z")))
                .when(change("Alex again", "UTC"))
                .expectException(new Refusal(Refused.Kind.CONFLICT, "erased", null))
                .expectNoEvents();
        fixture();
        fixture.given(changed("Alex", "UTC"), new SeekerErased(ID, "alex", Instant.parse("2025-11-03T09:00:00Z")))
                .when(new PreferListing(ID, "alex", true))
                .expectException(new Refusal(Refused.Kind.CONFLICT, "erased", null))
                .expectNoEvents();
    }

    @Test
    void aSeekerIsErasedOnceAlsoWithoutAProfile() {
        Instant at = Instant.parse("2025-11-03T09:00:00Z");
        fixture.givenNoPriorActivity().when(EraseSeeker.of("alex", at)).expectEvents(new SeekerErased(ID, "alex", at));
        fixture();
        fixture.given(changed("Alex", "UTC"), new ListingPreferred(ID, "alex", true))
                .when(EraseSeeker.of("alex", at))
                .expectEvents(new SeekerErased(ID, "alex", at));
        fixture();
        fixture.given(changed("Alex", "UTC"), new SeekerErased(ID, "alex", at))
                .when(EraseSeeker.of("alex", at.plusSeconds(60)))
                .expectNoEvents();
    }

    private static ChangeProfile change(String name, String timeZone) {
        return new ChangeProfile(ID, "alex", Words.of("alex", name), null, null, timeZone, Spelling.BRITISH);
    }

    private static ProfileChanged changed(String name, String timeZone) {
        return new ProfileChanged(ID, "alex", Words.of("alex", name), null, null, timeZone, Spelling.BRITISH);
    }
}
