package dev.rebound.analytics.theme;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.context;
import static dev.rebound.analytics.ACandidacy.improve;
import static dev.rebound.analytics.ACandidacy.mixed;
import static dev.rebound.analytics.ACandidacy.noon;
import static dev.rebound.analytics.ACandidacy.possibly;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.ACandidacy.strength;
import static dev.rebound.analytics.language.Theme.COMMUNICATION;
import static dev.rebound.analytics.language.Theme.FIRST_IMPRESSION;
import static dev.rebound.analytics.language.Theme.INTERVIEW_PREPARATION;
import static dev.rebound.analytics.language.Theme.TECHNICAL_EXPERTISE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.language.Theme;
import org.junit.jupiter.api.Test;

class FocusTest {

    @Test
    void whatSeveralEmployersSayWeighsMoreThanWhatOneSaysOftenAndAmongEqualsTheLatestLeads() {
        Focus focus = Focus.of(reading(
                at("One")
                        .feedback("2026-05-01", improve(TECHNICAL_EXPERTISE))
                        .feedback("2026-05-02", improve(TECHNICAL_EXPERTISE))
                        .feedback("2026-05-03", improve(TECHNICAL_EXPERTISE)),
                at("Two").feedback("2026-01-01", improve(COMMUNICATION)),
                at("Three").feedback("2026-02-01", improve(COMMUNICATION)),
                at("Four").feedback("2026-06-01", improve(FIRST_IMPRESSION))));
        assertThat(focus.items())
                .extracting(Focus.FocusItem::theme)
                .containsExactly(COMMUNICATION, FIRST_IMPRESSION, TECHNICAL_EXPERTISE);
        assertThat(focus.usable()).isEqualTo(6);
        Focus.FocusItem first = focus.items().get(0);
        assertThat(first.employers()).isEqualTo(2);
        assertThat(first.named().count()).isEqualTo(2);
        assertThat(first.named().of()).isEqualTo(6);
        assertThat(first.lastNamedAt()).isEqualTo(noon("2026-02-01"));
    }

    @Test
    void onlyWhatIsSurelyNamedToImproveIsOnTheList() {
        Focus focus = Focus.of(reading(at("One")
                .feedback(
                        "2026-05-01",
                        strength(COMMUNICATION),
                        mixed(FIRST_IMPRESSION),
                        context(Theme.STRONGER_CANDIDATE),
                        possibly(INTERVIEW_PREPARATION))));
        assertThat(focus.items()).isEmpty();
        assertThat(focus.usable()).isEqualTo(1);
    }

    @Test
    void eachThemeSaysWhetherItIsEasyToFixOrTakesWorkR17() {
        Focus focus = Focus.of(reading(
                at("One").feedback("2026-05-01", improve(INTERVIEW_PREPARATION), improve(TECHNICAL_EXPERTISE))));
        assertThat(focus.items())
                .extracting(Focus.FocusItem::effort)
                .containsExactly(Theme.Effort.EASY_TO_FIX, Theme.Effort.TAKES_WORK);
    }
}
