package dev.rebound.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rebound.analytics.trend.TrendRule.Counted;
import dev.rebound.analytics.trend.TrendRule.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worked example, and simulated seekers about whom nothing or something changes. */
class TrendRuleTest {

    static final int SEEKERS = 2_000;

    final TrendRule rule = new TrendRule(3);

    /** All five before and none of five since: 2 of the 252 orders of five among ten are as clear. */
    @Test
    void theChanceOfAWorkedExampleIsThatOfCounting() {
        Turn turn = rule.turn(List.of(new Counted(5, 5), new Counted(0, 5)), 1);
        assertThat(turn.at()).isEqualTo(1);
        assertThat(turn.verdict()).isEqualTo(Verdict.LESS_OFTEN);
        assertThat(turn.chance()).isCloseTo(2.0 / 252, within(0.006));
    }

    /** Three before and none of three since: 2 of 20 orders are as clear, and that is chance. */
    @Test
    void threeAgainstThreeIsNeverEnough() {
        Turn turn = rule.turn(List.of(new Counted(3, 3), new Counted(0, 3)), 1);
        assertThat(turn.verdict()).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(turn.chance()).isCloseTo(0.1, within(0.04));
    }

    @Test
    void moreOftenIsSaidAsWell() {
        Turn turn = rule.turn(List.of(new Counted(0, 6), new Counted(0, 2), new Counted(7, 8)), 1);
        assertThat(turn.at()).isEqualTo(2);
        assertThat(turn.verdict()).isEqualTo(Verdict.MORE_OFTEN);
    }

    @Test
    void whereNoTurnHasEnoughOnBothSidesItIsTooFewToTell() {
        assertThat(rule.turn(List.of(), 0).verdict()).isEqualTo(Verdict.TOO_FEW_TO_TELL);
        assertThat(rule.turn(List.of(new Counted(40, 90)), 0).verdict()).isEqualTo(Verdict.TOO_FEW_TO_TELL);
        assertThat(rule.turn(List.of(new Counted(2, 2), new Counted(0, 90)), 1).verdict())
                .isEqualTo(Verdict.TOO_FEW_TO_TELL);
    }

    @Test
    void whatAllOrNoneNameHasNoTurn() {
        assertThat(rule.turn(List.of(new Counted(9, 9), new Counted(9, 9)), 1).verdict())
                .isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(rule.turn(List.of(new Counted(0, 9), new Counted(0, 9)), 1).verdict())
                .isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    void theSameAnswersAlwaysGiveTheSameSentence() {
        List<Counted> months = months(new SplittableRandom(5), 24, 0.5, 0.4, 12);
        assertThat(rule.turn(months, 6)).isEqualTo(rule.turn(months, 6));
    }

    @Test
    void aMinimumBelowOneIsRefused() {
        assertThatThrownBy(() -> new TrendRule(0)).hasMessageContaining("rebound.trend.minimum-per-side");
    }

    /** At most 5 in 100; the bound leaves three standard errors of a simulation of this size. */
    @ParameterizedTest
    @CsvSource({"10, 0.5", "12, 0.2", "20, 0.1", "25, 0.35", "40, 0.5", "60, 0.15", "120, 0.3"})
    void ofSeekersAboutWhomNothingChangesAtMostFiveInAHundredAreToldOfAChange(int answers, double share) {
        SplittableRandom random = new SplittableRandom(answers);
        int alarms = 0;
        for (int i = 0; i < SEEKERS; i++) {
            Verdict verdict =
                    rule.turn(months(random, answers, share, share, 12), 6).verdict();
            alarms += verdict == Verdict.LESS_OFTEN || verdict == Verdict.MORE_OFTEN ? 1 : 0;
        }
        double bound = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / SEEKERS);
        assertThat((double) alarms / SEEKERS).isLessThanOrEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"24, 0.8, 0.1, 0.75", "40, 0.7, 0.2, 0.75", "60, 0.5, 0.1, 0.75"})
    void aRealChangeIsMostlyFoundAndNearlyAtItsPlace(int answers, double before, double since, double atLeast) {
        SplittableRandom random = new SplittableRandom(answers);
        int found = 0;
        int near = 0;
        for (int i = 0; i < SEEKERS; i++) {
            Turn turn = rule.turn(months(random, answers, before, since, 12), 6);
            if (turn.verdict() == Verdict.LESS_OFTEN) {
                found++;
                near += Math.abs(turn.at() - 6) <= 2 ? 1 : 0;
            }
        }
        assertThat((double) found / SEEKERS).isGreaterThan(atLeast);
        assertThat((double) near / found).isGreaterThan(0.85);
    }

    /** Twelve months with the answers spread over them by chance; the share changes in the middle. */
    static List<Counted> months(SplittableRandom random, int answers, double before, double since, int months) {
        int[] n = new int[months];
        int[] named = new int[months];
        for (int i = 0; i < answers; i++) {
            int month = random.nextInt(months);
            n[month]++;
            named[month] += random.nextDouble() < (month < months / 2 ? before : since) ? 1 : 0;
        }
        List<Counted> counted = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            counted.add(new Counted(named[month], n[month]));
        }
        return counted;
    }
}
