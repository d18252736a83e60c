package dev.rebound.analytics.theme;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.confirmed;
import static dev.rebound.analytics.ACandidacy.context;
import static dev.rebound.analytics.ACandidacy.improve;
import static dev.rebound.analytics.ACandidacy.likely;
import static dev.rebound.analytics.ACandidacy.mixed;
import static dev.rebound.analytics.ACandidacy.noon;
import static dev.rebound.analytics.ACandidacy.possibly;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.ACandidacy.strength;
import static dev.rebound.analytics.language.Theme.COMMUNICATION;
import static dev.rebound.analytics.language.Theme.FIRST_IMPRESSION;
import static dev.rebound.analytics.language.Theme.INTERVIEW_PREPARATION;
import static dev.rebound.analytics.language.Theme.JOB_COMPETENCY;
import static dev.rebound.analytics.language.Theme.TECHNICAL_EXPERTISE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.language.LearningArea;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.Theme;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FocusTest {

    static final Instant NOW = noon("2026-06-30");

    @Test
    void whatSeveralEmployersSayWeighsMoreThanWhatOneSaysOftenAndAmongEqualsTheLatestLeads() {
        Focus focus = Focus.of(
                reading(
                        at("One")
                                .feedback("2026-05-01", improve(TECHNICAL_EXPERTISE))
                                .feedback("2026-05-01", improve(TECHNICAL_EXPERTISE))
                                .feedback("2026-05-01", improve(TECHNICAL_EXPERTISE)),
                        at("Two").feedback("2026-05-01", improve(COMMUNICATION)),
                        at("Three").feedback("2026-05-01", improve(COMMUNICATION)),
                        at("Four").feedback("2026-04-01", improve(FIRST_IMPRESSION)),
                        at("Five").feedback("2026-03-01", improve(INTERVIEW_PREPARATION))),
                NOW);
        assertThat(focus.items())
                .extracting(Focus.FocusItem::theme)
                .containsExactly(COMMUNICATION, TECHNICAL_EXPERTISE, FIRST_IMPRESSION, INTERVIEW_PREPARATION);
        assertThat(focus.usable()).isEqualTo(7);
        Focus.FocusItem first = focus.items().get(0);
        assertThat(first.employers()).isEqualTo(2);
        assertThat(first.named().count()).isEqualTo(2);
        assertThat(first.named().of()).isEqualTo(7);
        assertThat(first.lastNamedAt()).isEqualTo(noon("2026-05-01"));
    }

    @Test
    void aClearWordOfTodayAfterAFirstInterviewWeighsOneAndHalfAfterHalfAYear() {
        assertThat(weight(at("One")
                        .rejected(Stage.FIRST_INTERVIEW, "2026-06-30")
                        .feedback("2026-06-30", improve(COMMUNICATION))))
                .isEqualTo(1);
        assertThat(weight(at("One")
                        .rejected(Stage.FIRST_INTERVIEW, "2026-01-01")
                        .feedback("2026-01-01", improve(COMMUNICATION))))
                .isEqualTo(0.5);
    }

    @Test
    void whoSawMoreOfTheSeekerWeighsMoreR14R15() {
        double last = 0;
        for (Stage stage : Stage.values()) {
            double weight =
                    weight(at("One").rejected(stage, "2026-06-30").feedback("2026-06-30", improve(COMMUNICATION)));
            assertThat(weight).as(stage.name()).isGreaterThan(last);
            last = weight;
        }
        assertThat(last).isEqualTo(1.5);
    }

    @Test
    void whatIsOnlyLikelyIsNotOnTheListUntilTheSeekerConfirmsIt() {
        ACandidacy candidacy =
                at("One").rejected(Stage.FIRST_INTERVIEW, "2026-06-30").feedback("2026-06-30", likely(COMMUNICATION));
        assertThat(Focus.of(reading(candidacy), NOW).items()).isEmpty();
        assertThat(weight(candidacy.corrected(confirmed(COMMUNICATION)))).isEqualTo(1);
    }

    @Test
    void whatCouldHaveBeenSeenBeforeOrWasNotAskedForWeighsHalf() {
        assertThat(weight(noted(null, null))).isEqualTo(1);
        assertThat(weight(noted(true, false))).isEqualTo(1);
        assertThat(weight(noted(null, true))).isEqualTo(0.5);
        assertThat(weight(noted(false, null))).isEqualTo(0.5);
        assertThat(weight(noted(false, true))).isEqualTo(0.5);
    }

    private static ACandidacy noted(Boolean askedFor, Boolean foreseeable) {
        return at("One")
                .rejected(Stage.FIRST_INTERVIEW, "2026-06-30")
                .feedback("2026-06-30", ACandidacy.noted(COMMUNICATION, askedFor, foreseeable));
    }

    @Test
    void whereMostReasonsCouldHaveBeenSeenBeforeTheWayOnIsTargetingAndNotSkill() {
        Focus focus = Focus.of(
                reading(
                        at("One").feedback("2026-05-01", ACandidacy.noted(JOB_COMPETENCY, false, true)),
                        at("Two").feedback("2026-05-02", ACandidacy.noted(JOB_COMPETENCY, null, true)),
                        at("Three").feedback("2026-05-03", improve(JOB_COMPETENCY), improve(COMMUNICATION)),
                        at("Four").feedback("2026-05-04", ACandidacy.noted(COMMUNICATION, true, true))),
                NOW);
        Focus.FocusItem fit = item(focus, JOB_COMPETENCY);
        assertThat(fit.foreseeable().count()).isEqualTo(2);
        assertThat(fit.foreseeable().of()).isEqualTo(3);
        assertThat(fit.notAskedFor().count()).isEqualTo(1);
        assertThat(fit.wayOn()).isEqualTo(WayOn.TARGETING);
        assertThat(fit.advice()).contains("which postings to apply to");
        // One of two is not most.
        assertThat(item(focus, COMMUNICATION).wayOn()).isEqualTo(WayOn.SKILL);
    }

    private static Focus.FocusItem item(Focus focus, Theme theme) {
        return focus.items().stream()
                .filter(item -> item.theme() == theme)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void howeverOftenOneEmployerSaysItTwoOthersOutweighThem() {
        ACandidacy often = at("One").rejected(Stage.FIRST_INTERVIEW, "2026-06-30");
        for (int i = 0; i < 30; i++) {
            often.feedback("2026-06-30", improve(COMMUNICATION));
        }
        assertThat(weight(often)).isEqualTo(1.5);
        assertThat(weight(
                        at("One")
                                .rejected(Stage.FIRST_INTERVIEW, "2026-06-30")
                                .feedback("2026-06-30", improve(COMMUNICATION)),
                        at("Two")
                                .rejected(Stage.FIRST_INTERVIEW, "2026-06-30")
                                .feedback("2026-06-30", improve(COMMUNICATION))))
                .isEqualTo(2);
    }

    @Test
    void praiseStandsBesideAndCircumstancesApart() {
        Focus focus = Focus.of(
                reading(
                        at("One")
                                .feedback("2026-05-01", strength(COMMUNICATION), context(Theme.EMPLOYER_CIRCUMSTANCES)),
                        at("Two").feedback("2026-05-02", strength(COMMUNICATION), strength(TECHNICAL_EXPERTISE))),
                NOW);
        assertThat(focus.items()).isEmpty();
        assertThat(focus.strengths())
                .extracting(Focus.FocusNamed::theme)
                .containsExactly(COMMUNICATION, TECHNICAL_EXPERTISE);
        assertThat(focus.outsideYourControl())
                .extracting(Focus.FocusNamed::theme)
                .containsExactly(Theme.EMPLOYER_CIRCUMSTANCES);
    }

    @Test
    void theFamilyOfTheWeightiestReasonComesFirst() {
        Focus focus = Focus.of(
                reading(
                        at("One").feedback("2026-05-01", improve(TECHNICAL_EXPERTISE), improve(COMMUNICATION)),
                        at("Two").feedback("2026-05-02", improve(TECHNICAL_EXPERTISE), improve(FIRST_IMPRESSION))),
                NOW);
        assertThat(focus.families())
                .extracting(Focus.FocusFamily::family)
                .containsExactly(Theme.Family.FIT, Theme.Family.INTERVIEW_SKILLS);
        assertThat(focus.families().get(1).items()).hasSize(2);
    }

    @Test
    void eachThemeBelongsToAnAreaToLearnInR6() {
        assertThat(Stream.of(Theme.values()).map(Theme::area).distinct())
                .containsExactlyInAnyOrder(LearningArea.values());
        Focus focus = Focus.of(reading(at("One").feedback("2026-05-01", improve(INTERVIEW_PREPARATION))), NOW);
        assertThat(focus.items().get(0).area()).isEqualTo(LearningArea.INTERVIEWING_SKILLS);
    }

    static double weight(ACandidacy... candidacies) {
        return Focus.of(reading(candidacies), NOW).items().get(0).weight();
    }

    @Test
    void onlyWhatIsSurelyNamedToImproveIsOnTheList() {
        Focus focus = Focus.of(
                reading(at("One")
                        .feedback(
                                "2026-05-01",
                                strength(COMMUNICATION),
                                mixed(FIRST_IMPRESSION),
                                context(Theme.STRONGER_CANDIDATE),
                                likely(JOB_COMPETENCY),
                                possibly(INTERVIEW_PREPARATION))),
                NOW);
        assertThat(focus.items()).isEmpty();
        assertThat(focus.usable()).isEqualTo(1);
    }

    @Test
    void eachThemeSaysWhetherItIsEasyToFixOrTakesWorkR17() {
        Focus focus = Focus.of(
                reading(at("One").feedback("2026-05-01", improve(INTERVIEW_PREPARATION), improve(TECHNICAL_EXPERTISE))),
                NOW);
        assertThat(focus.items())
                .extracting(Focus.FocusItem::effort)
                .containsExactlyInAnyOrder(Theme.Effort.EASY_TO_FIX, Theme.Effort.TAKES_WORK);
    }
}
