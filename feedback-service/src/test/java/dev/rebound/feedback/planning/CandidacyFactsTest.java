package dev.rebound.feedback.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.Contract;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.planning.CandidacyFacts.Corrected;
import dev.rebound.feedback.planning.CandidacyFacts.InterviewsNow;
import dev.rebound.feedback.planning.CandidacyFacts.KnownNow;
import dev.rebound.feedback.planning.CandidacyFacts.MovedOn;
import dev.rebound.feedback.planning.CandidacyFacts.Rejected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** This service reads the samples of the events that it hears, with a field that it does not know. */
class CandidacyFactsTest {

    @Test
    void aRejectionIsRead() {
        Rejected rejected = read("candidacy.rejected", Rejected.class);

        assertThat(rejected.company().text()).startsWith("sealed.v1.");
        assertThat(rejected.title().text()).startsWith("sealed.v1.");
        assertThat(rejected.rejection())
                .isEqualTo(new Rejection(
                        Instant.parse("2025-09-22T08:12:00Z"),
                        Rejection.Channel.EMAIL,
                        Rejection.Stage.FIRST_INTERVIEW,
                        1,
                        true,
                        false,
                        false,
                        List.of(Rejection.Contact.INTERVIEWER)));
    }

    @Test
    void aCorrectionIsRead() {
        Corrected corrected = read("candidacy.corrected", Corrected.class);

        assertThat(corrected.rejectionReceivedAt()).isEqualTo("2025-09-22T08:12:00Z");
        assertThat(corrected.stageReached()).isEqualTo(Rejection.Stage.FIRST_INTERVIEW);
        assertThat(corrected.rejectionWithdrawn()).isFalse();
        assertThat(corrected.channel()).isNull();
        assertThat(corrected.askedOnTheCall()).isNull();
    }

    @Test
    void r21HowTheNewsCameIsReadWhereThatWasCorrected() {
        ObjectNode sample = Contract.event("candidacy.corrected").sample();
        sample.put("channel", "PHONE").put("askedOnTheCall", true);
        Corrected corrected = Contract.JSON.treeToValue(sample, Corrected.class);

        assertThat(corrected.channel()).isEqualTo(Rejection.Channel.PHONE);
        assertThat(corrected.askedOnTheCall()).isTrue();
    }

    @Test
    void r19WhoIsKnownByNowIsReadAndARejectionOfBeforeKnowsOfNobody() {
        assertThat(read("candidacy.contacts-changed", KnownNow.class))
                .isEqualTo(
                        new KnownNow(List.of(Rejection.Contact.INTERVIEWER, Rejection.Contact.INSIDER_TRUSTED), false));
        ObjectNode before = Contract.event("candidacy.rejected").sample();
        before.remove("contactRoles");
        assertThat(Contract.JSON.treeToValue(before, Rejected.class).rejection().contacts())
                .isEmpty();
    }

    @Test
    void whatInterviewsComeToAfterACorrectionIsRead() {
        assertThat(read("candidacy.interview-corrected", InterviewsNow.class)).isEqualTo(new InterviewsNow(1, true));
        assertThat(read("candidacy.interview-removed", InterviewsNow.class)).isEqualTo(new InterviewsNow(0, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidacy.reopened", "candidacy.offered", "candidacy.withdrawn"})
    void aCandidacyThatMovedOnSaysWhen(String name) {
        assertThat(read(name, MovedOn.class).at()).isNotNull();
    }

    private static <T> T read(String name, Class<T> type) {
        return Contract.JSON.treeToValue(Contract.event(name).sample().put("addedLater", "by a newer producer"), type);
    }
}
