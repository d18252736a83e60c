package dev.rebound.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10. */
class DifferenceTest {

    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theIntervalIsNewcombes(int later, int laterN, int earlier, int earlierN, double low, double high) {
        Difference difference = Difference.between(Share.of(earlier, earlierN), Share.of(later, laterN));
        assertThat(difference.change()).isCloseTo((double) later / laterN - (double) earlier / earlierN, within(1e-12));
        assertThat(difference.low()).isCloseTo(low, within(0.00005));
        assertThat(difference.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void lessOftenIsSaidOnlyWhereChanceDoesNotExplainIt() {
        TrendRule rule = new TrendRule(3);
        assertThat(rule.verdict(Share.of(6, 9), Share.of(0, 12))).isEqualTo(Verdict.LESS_OFTEN);
        assertThat(rule.verdict(Share.of(0, 12), Share.of(6, 9))).isEqualTo(Verdict.MORE_OFTEN);
        assertThat(rule.verdict(Share.of(2, 4), Share.of(1, 4))).isEqualTo(Verdict.NO_CLEAR_CHANGE);
        assertThat(rule.verdict(Share.of(0, 5), Share.of(0, 5))).isEqualTo(Verdict.NO_CLEAR_CHANGE);
    }

    @Test
    void belowTheMinimumItIsTooFewToTell() {
        assertThat(new TrendRule(3).verdict(Share.of(2, 2), Share.of(0, 30))).isEqualTo(Verdict.TOO_FEW_TO_TELL);
        assertThat(new TrendRule(3).verdict(Share.of(9, 9), Share.of(0, 2))).isEqualTo(Verdict.TOO_FEW_TO_TELL);
        assertThat(new TrendRule(1).verdict(Share.of(0, 0), Share.of(1, 1))).isEqualTo(Verdict.TOO_FEW_TO_TELL);
        assertThat(new TrendRule(3).verdict(Share.of(3, 3), Share.of(0, 3))).isNotEqualTo(Verdict.TOO_FEW_TO_TELL);
        assertThatThrownBy(() -> new TrendRule(0)).hasMessageContaining("rebound.trend.minimum-per-half");
    }
}
