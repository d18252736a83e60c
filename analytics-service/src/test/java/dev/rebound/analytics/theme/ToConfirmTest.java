package dev.rebound.analytics.theme;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.confirmed;
import static dev.rebound.analytics.ACandidacy.improve;
import static dev.rebound.analytics.ACandidacy.likely;
import static dev.rebound.analytics.ACandidacy.possibly;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.language.Theme.COMMUNICATION;
import static dev.rebound.analytics.language.Theme.FIRST_IMPRESSION;
import static dev.rebound.analytics.language.Theme.JOB_COMPETENCY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.platform.Ids;
import org.junit.jupiter.api.Test;

class ToConfirmTest {

    @Test
    void theLikelyOnesComeFirstThenTheLatestAndEachLeadsToItsSentence() {
        ACandidacy one = at("Larchmont")
                .feedback("2026-01-10", likely(COMMUNICATION), improve(JOB_COMPETENCY))
                .feedback("2026-03-10", possibly(FIRST_IMPRESSION));
        ACandidacy two = at("Elm").feedback("2026-02-10", likely(FIRST_IMPRESSION));

        ToConfirm perhaps = Themes.of(reading(one, two)).toConfirm();

        assertThat(perhaps.total()).isEqualTo(3);
        assertThat(perhaps.nearest())
                .extracting(ToConfirm.Perhaps::company)
                .containsExactly("Elm", "Larchmont", "Larchmont");
        assertThat(perhaps.nearest())
                .extracting(ToConfirm.Perhaps::theme)
                .containsExactly(FIRST_IMPRESSION, COMMUNICATION, FIRST_IMPRESSION);
        assertThat(perhaps.nearest().get(0).link())
                .startsWith("/feedback-requests/" + Ids.feedbackRequest(two.id()) + "#feedback-");
    }

    @Test
    void whatTheSeekerDecidedNeedsNoFurtherWordAndTheListIsBounded() {
        assertThat(Themes.of(reading(at("Elm")
                                .feedback("2026-02-10", likely(FIRST_IMPRESSION))
                                .corrected(confirmed(FIRST_IMPRESSION))))
                        .toConfirm()
                        .total())
                .isZero();

        ACandidacy many = at("Oak");
        for (int i = 0; i < 30; i++) {
            many.feedback("2026-02-10", likely(COMMUNICATION));
        }
        ToConfirm bounded = Themes.of(reading(many)).toConfirm();
        assertThat(bounded.total()).isEqualTo(30);
        assertThat(bounded.nearest()).hasSize(ToConfirm.MAX);
    }
}
