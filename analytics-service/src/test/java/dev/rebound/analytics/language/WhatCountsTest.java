package dev.rebound.analytics.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhatCountsTest {

    @Test
    void whatTheSeekerDecidedAndWhatIsClearCountsAndNothingElse() {
        assertThat(WhatCounts.counts(null)).isTrue();
        assertThat(Stream.of(Band.values()).filter(WhatCounts::counts)).containsExactly(Band.CLEAR);
    }
}
