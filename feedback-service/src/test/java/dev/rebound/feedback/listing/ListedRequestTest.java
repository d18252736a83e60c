package dev.rebound.feedback.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.Contract;
import dev.rebound.feedback.listing.ListedRequest.Planned;
import dev.rebound.feedback.listing.ListedRequest.Published;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.State;
import org.junit.jupiter.api.Test;

/** The list is told by the samples of this service's own events alone. */
class ListedRequestTest {

    @Test
    void theSamplesTellTheLifeOfARequest() {
        ListedRequest request = ListedRequest.planned(null, planned());
        assertThat(request.state()).isEqualTo(State.PLANNED);
        assertThat(request.deadline()).isEqualTo("2025-09-23T08:12:00Z");

        request = request.sent(read("feedback.request-sent"));
        assertThat(request.state()).isEqualTo(State.SENT);
        assertThat(request.sentAt()).isEqualTo("2025-09-22T19:05:00Z");

        request = request.followedUp(read("feedback.follow-up-sent"));
        assertThat(request.followUpSentAt()).isEqualTo("2025-09-29T20:10:00Z");

        request = request.answered(read("feedback.received"));
        assertThat(request.state()).isEqualTo(State.ANSWERED);
        assertThat(request.answers()).isEqualTo(1);
        assertThat(request.thankedAt()).isNull();

        request = request.thanked(read("feedback.thanked"));
        assertThat(request.thankedAt()).isEqualTo("2025-10-02T08:15:00Z");

        request = request.closed(read("feedback.request-closed"));
        assertThat(request.state()).isEqualTo(State.CLOSED);
        assertThat(request.outcome()).isEqualTo(Outcome.ANSWERED);

        ListedRequest again = ListedRequest.planned(request, planned());
        assertThat(again.state()).isEqualTo(State.PLANNED);
        assertThat(again.sentAt()).isNull();
        assertThat(again.outcome()).isNull();
        assertThat(again.answers()).isEqualTo(1);
    }

    private static Planned planned() {
        return read("feedback.request-planned", Planned.class);
    }

    private static Published read(String name) {
        return read(name, Published.class);
    }

    private static <T> T read(String name, Class<T> type) {
        return Contract.JSON.treeToValue(Contract.event(name).sample().put("addedLater", "by a newer producer"), type);
    }
}
