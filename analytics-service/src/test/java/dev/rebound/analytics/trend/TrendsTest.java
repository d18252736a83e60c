package dev.rebound.analytics.trend;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.improve;
import static dev.rebound.analytics.ACandidacy.possibly;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.ACandidacy.strength;
import static dev.rebound.analytics.language.Theme.COMMUNICATION;
import static dev.rebound.analytics.language.Theme.INTERVIEW_PREPARATION;
import static dev.rebound.analytics.language.Theme.TECHNICAL_EXPERTISE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.language.NoReason;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.reading.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TrendsTest {

    final TrendRule rule = new TrendRule(3);

    /** January to March: preparation named by five of five; April to June: by none of five. */
    final ACandidacy[] gettingBetter = {
        at("A").feedback("2026-01-10", improve(INTERVIEW_PREPARATION)),
        at("B").feedback("2026-01-20", improve(INTERVIEW_PREPARATION), strength(COMMUNICATION)),
        at("C").feedback("2026-02-10", improve(INTERVIEW_PREPARATION)),
        at("C2").feedback("2026-03-10", improve(INTERVIEW_PREPARATION)),
        at("C3").feedback("2026-03-11", improve(INTERVIEW_PREPARATION)),
        at("D").feedback("2026-04-10", strength(INTERVIEW_PREPARATION)),
        at("E").feedback("2026-05-10", improve(TECHNICAL_EXPERTISE)),
        at("F").feedback("2026-06-10", strength(COMMUNICATION)),
        at("F2").feedback("2026-06-11", strength(COMMUNICATION)),
        at("F3").feedback("2026-06-12", strength(COMMUNICATION)),
        at("G").feedbackWithoutReason("2026-06-11", NoReason.POLICY),
        at("H").feedback("2026-06-12", possibly(INTERVIEW_PREPARATION))
    };

    @Test
    void aMonthIsTheShareOfItsUsableAnswersWithItsInterval() {
        Trends trends = Trends.of(reading(gettingBetter), rule);
        assertThat(trends.n()).isEqualTo(10);
        Trends.TrendCourse course = course(trends, INTERVIEW_PREPARATION);
        assertThat(course.months())
                .extracting(Trends.TrendMonth::month)
                .containsExactly(
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 2),
                        YearMonth.of(2026, 3),
                        YearMonth.of(2026, 4),
                        YearMonth.of(2026, 5),
                        YearMonth.of(2026, 6));
        assertThat(course.months().get(0).share()).isEqualTo(Share.of(2, 2));
        assertThat(course.months().get(0).evidence()).containsExactly(gettingBetter[0].id(), gettingBetter[1].id());
        assertThat(course.months().get(4).share()).isEqualTo(Share.of(0, 1));
        assertThat(course.months().get(4).evidence()).isEmpty();
        assertThat(course.months().get(5).share()).isEqualTo(Share.of(0, 3));
    }

    @Test
    void theTurnIsFoundWhereItIsR50() {
        Trends trends = Trends.of(reading(gettingBetter), rule);
        assertThat(trends.first()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(trends.last()).isEqualTo(YearMonth.of(2026, 6));
        Trends.TrendCourse course = course(trends, INTERVIEW_PREPARATION);
        assertThat(course.since()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(course.earlier().share()).isEqualTo(Share.of(5, 5));
        assertThat(course.later().share()).isEqualTo(Share.of(0, 5));
        assertThat(course.verdict()).isEqualTo(Verdict.LESS_OFTEN);
        assertThat(course.chance()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void withoutATurnTheTimeIsCutInTheMiddle() {
        Trends.TrendCourse course = course(Trends.of(reading(gettingBetter), rule), TECHNICAL_EXPERTISE);
        assertThat(course.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(course.since()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(course.earlier().share().n()).isEqualTo(5);
        assertThat(course.chance()).isGreaterThan(0.05);
    }

    @Test
    void theMiddleMayLieInAMonthWithoutAnswers() {
        Trends trends = Trends.of(
                reading(
                        at("A").feedback("2026-01-10", improve(COMMUNICATION)),
                        at("B").feedback("2026-07-10", improve(COMMUNICATION))),
                rule);
        assertThat(course(trends, COMMUNICATION).since()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(course(trends, COMMUNICATION).later().share().n()).isEqualTo(1);
    }

    @Test
    void aFamilyIsNamedByAnyOfItsThemesOncePerAnswer() {
        Trends trends = Trends.of(
                reading(at("A").feedback("2026-01-10", improve(INTERVIEW_PREPARATION), improve(COMMUNICATION))), rule);
        assertThat(trends.families()).singleElement().satisfies(family -> {
            assertThat(family.family()).isEqualTo(Theme.Family.INTERVIEW_SKILLS);
            assertThat(family.course().months().get(0).share()).isEqualTo(Share.of(1, 1));
        });
    }

    @Test
    void whatNobodyNamesToImproveHasNoTrend() {
        Trends trends = Trends.of(reading(gettingBetter), rule);
        assertThat(trends.themes())
                .extracting(Trends.ThemeTrend::theme)
                .containsExactly(INTERVIEW_PREPARATION, TECHNICAL_EXPERTISE);
    }

    @Test
    void oneMonthIsTooFewToTell() {
        Trends trends = Trends.of(
                reading(
                        at("A").feedback("2026-01-10", improve(COMMUNICATION)),
                        at("B").feedback("2026-01-11", improve(COMMUNICATION)),
                        at("C").feedback("2026-01-12", improve(COMMUNICATION)),
                        at("D").feedback("2026-01-13", improve(COMMUNICATION))),
                rule);
        assertThat(course(trends, COMMUNICATION).since()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(course(trends, COMMUNICATION).earlier().share().n()).isZero();
        assertThat(course(trends, COMMUNICATION).verdict()).isEqualTo(Verdict.TOO_FEW_TO_TELL);
    }

    @Test
    void monthsAreTheSeekersOwn() {
        ACandidacy late = at("A").feedback("2026-01-31", improve(COMMUNICATION));
        Period auckland = new Period(null, null, ZoneId.of("Pacific/Auckland"));
        assertThat(Trends.of(reading(auckland, late), rule).first()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(Trends.of(reading(late), rule).first()).isEqualTo(YearMonth.of(2026, 1));
    }

    @Test
    void thePeriodChoosesTheAnswers() {
        Period spring = new Period(LocalDate.parse("2026-04-01"), LocalDate.parse("2026-05-31"), ZoneOffset.UTC);
        assertThat(Trends.of(reading(spring, gettingBetter), rule).n()).isEqualTo(2);
    }

    @Test
    void withoutAnswersThereIsNothing() {
        assertThat(Trends.of(reading(at("A")), rule))
                .isEqualTo(new Trends(0, null, null, java.util.List.of(), java.util.List.of(), false));
    }

    @Test
    void onlyTheLastSixtyMonthsAreShown() {
        Trends trends = Trends.of(
                reading(
                        at("A").feedback("2019-01-10", improve(COMMUNICATION)),
                        at("B").feedback("2026-01-11", improve(COMMUNICATION))),
                rule);
        assertThat(trends.n()).isEqualTo(1);
        assertThat(trends.more()).isTrue();
        assertThat(trends.first()).isEqualTo(YearMonth.of(2026, 1));
    }

    private static Trends.TrendCourse course(Trends trends, Theme theme) {
        return trends.themes().stream()
                .filter(part -> part.theme() == theme)
                .findFirst()
                .orElseThrow()
                .course();
    }
}
