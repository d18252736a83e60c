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

    /** January to March: preparation named by three of three; April to June: by none of three. */
    final ACandidacy[] gettingBetter = {
        at("A").feedback("2026-01-10", improve(INTERVIEW_PREPARATION)),
        at("B").feedback("2026-01-20", improve(INTERVIEW_PREPARATION), strength(COMMUNICATION)),
        at("C").feedback("2026-03-10", improve(INTERVIEW_PREPARATION)),
        at("D").feedback("2026-04-10", strength(INTERVIEW_PREPARATION)),
        at("E").feedback("2026-05-10", improve(TECHNICAL_EXPERTISE)),
        at("F").feedback("2026-06-10", strength(COMMUNICATION)),
        at("G").feedbackWithoutReason("2026-06-11", NoReason.POLICY),
        at("H").feedback("2026-06-12", possibly(INTERVIEW_PREPARATION))
    };

    @Test
    void aMonthIsTheShareOfItsUsableAnswersWithItsInterval() {
        Trends trends = Trends.of(reading(gettingBetter), rule);
        assertThat(trends.n()).isEqualTo(6);
        Trends.TrendCourse course = course(trends, INTERVIEW_PREPARATION);
        assertThat(course.months())
                .extracting(Trends.TrendMonth::month)
                .containsExactly(
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 3),
                        YearMonth.of(2026, 4),
                        YearMonth.of(2026, 5),
                        YearMonth.of(2026, 6));
        assertThat(course.months().get(0).share()).isEqualTo(Share.of(2, 2));
        assertThat(course.months().get(0).evidence()).containsExactly(gettingBetter[0].id(), gettingBetter[1].id());
        assertThat(course.months().get(4).share()).isEqualTo(Share.of(0, 1));
        assertThat(course.months().get(4).evidence()).isEmpty();
    }

    @Test
    void theLaterHalfIsComparedWithTheEarlierR50() {
        Trends trends = Trends.of(reading(gettingBetter), rule);
        assertThat(trends.first()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(trends.since()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(trends.last()).isEqualTo(YearMonth.of(2026, 6));
        Trends.TrendCourse course = course(trends, INTERVIEW_PREPARATION);
        assertThat(course.earlier().share()).isEqualTo(Share.of(3, 3));
        assertThat(course.later().share()).isEqualTo(Share.of(0, 3));
        assertThat(course.verdict()).isEqualTo(Verdict.LESS_OFTEN);
        assertThat(course(trends, TECHNICAL_EXPERTISE).verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
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
        assertThat(trends.since()).isEqualTo(YearMonth.of(2026, 1));
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
                .isEqualTo(new Trends(0, null, null, null, java.util.List.of(), java.util.List.of(), false));
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
