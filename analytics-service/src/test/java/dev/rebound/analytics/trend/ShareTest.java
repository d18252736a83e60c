package dev.rebound.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3 (Wilson). */
class ShareTest {

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsWilsons(int named, int n, double low, double high) {
        Share share = Share.of(named, n);
        assertThat(share.share()).isEqualTo((double) named / n);
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void allOfAFewIsNotCertainty() {
        Share share = Share.of(3, 3);
        assertThat(share.share()).isEqualTo(1.0);
        assertThat(share.low()).isCloseTo(0.4385, within(0.00005));
        assertThat(share.high()).isEqualTo(1.0);
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, null, null, null));
    }

    @Test
    void theIntervalHoldsTheShareAndStaysBetweenNoneAndAll() {
        for (int n = 1; n <= 60; n++) {
            for (int named = 0; named <= n; named++) {
                Share share = Share.of(named, n);
                assertThat(share.low()).isBetween(0.0, share.share());
                assertThat(share.high()).isBetween(share.share(), 1.0);
            }
        }
    }

    @Test
    void moreThanAllOrLessThanNoneIsAFault() {
        assertThatThrownBy(() -> Share.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
