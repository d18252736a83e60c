package dev.rebound.feedback.seekers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.rebound.feedback.Contract;
import dev.rebound.feedback.FeedbackTest;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The samples of the seeker topic, with a field of tomorrow in each. */
@FeedbackTest
class ProfilesTest {

    @Autowired
    Profiles profiles;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase store;

    final String seeker = "seeker-" + UUID.randomUUID();

    CloudEvent changed(long sequence, String name, String timeZone) {
        ObjectNode data = Contract.event("seeker.profile-changed").sample();
        data.put("seeker", seeker).put("timeZone", timeZone).put("ofTomorrow", "unknown");
        data.setAll((ObjectNode) mapper.valueToTree(Map.of(
                "name", Words.of(seeker, name),
                "email", Words.of(seeker, "robin@example.org"),
                "phone", Words.of(seeker, "020 7946 0000"))));
        return event("dev.rebound.seeker.profile-changed.v1", sequence, data);
    }

    CloudEvent erased(long sequence) {
        ObjectNode data = Contract.event("seeker.erased").sample().put("seeker", seeker);
        return event("dev.rebound.seeker.erased.v1", sequence, data);
    }

    CloudEvent event(String type, long sequence, ObjectNode data) {
        return new CloudEvent("id", type, "/test", seeker, Instant.EPOCH, seeker, sequence, data, mapper);
    }

    @Test
    void aSeekerOfWhomNothingWasHeardIsUnknown() {
        assertThat(profiles.of(seeker)).isEqualTo(Profile.UNKNOWN);
        assertThat(profiles.of(seeker).zone()).isEmpty();
    }

    @Test
    void theLastProfileStands() {
        profiles.on(changed(1, "Robin Marsh", "Europe/London"));
        profiles.on(changed(2, "Robin Heath", "Europe/Lisbon"));
        profiles.on(changed(1, "Robin Marsh", "Europe/London"));
        Profile profile = profiles.of(seeker);
        assertThat(Words.textOrNull(profile.name())).isEqualTo("Robin Heath");
        assertThat(Words.textOrNull(profile.email())).isEqualTo("robin@example.org");
        assertThat(Words.textOrNull(profile.phone())).isEqualTo("020 7946 0000");
        assertThat(profile.zone()).contains(ZoneId.of("Europe/Lisbon"));
        assertThat(profile.spelling()).isEqualTo(Profile.Spelling.BRITISH);
    }

    @Test
    void aPageIsInTheZoneOfTheProfileAndElseInTheBrowsers() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/feedback-requests");
        request.setUserPrincipal(() -> seeker);
        request.setCookies(new Cookie("zone", "Asia.Tokyo"));
        PagesInTheSeekersZone pages = new PagesInTheSeekersZone(profiles, Clock.systemUTC());
        assertThat(pages.page(request).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        profiles.on(changed(1, "Robin Marsh", "Europe/Lisbon"));
        assertThat(pages.page(request).zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        request.setRequestURI("/api/feedback-requests");
        assertThat(pages.page(request).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void anErasureForgetsIt() {
        profiles.on(changed(1, "Robin Marsh", "Europe/London"));
        profiles.on(erased(2));
        profiles.on(changed(1, "Robin Marsh", "Europe/London"));
        assertThat(profiles.of(seeker)).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void noWordOfItIsStoredInPlain() {
        profiles.on(changed(1, "Robin Marsh", "Europe/London"));
        Document stored = store.getCollection("profiles")
                .find(new Document("_id", seeker))
                .first();
        assertThat(stored.toJson()).contains("Europe/London").doesNotContain("Robin", "example.org", "7946");
    }

    @Test
    void aZoneThatThisJavaDoesNotKnowIsNone() {
        profiles.on(changed(1, "Robin Marsh", "Mars/Olympus"));
        assertThat(profiles.of(seeker).zone()).isEmpty();
    }

    @Test
    void aTypeOfTomorrowIsNotGuessedAt() {
        ObjectNode data = mapper.createObjectNode().put("seeker", seeker);
        assertThatThrownBy(() -> profiles.on(event("dev.rebound.seeker.crowned.v1", 1, data)))
                .isInstanceOf(UnknownEvent.class);
    }
}
