package dev.rebound.feedback.page.shown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InPracticeTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void r17EveryThemeSaysWhatToTryAndWhetherItTakesWork(Theme theme) {
        InPractice practice = InPractice.of(theme);
        assertThat(practice.meaning()).endsWith(".").doesNotContain("!", "you failed");
        assertThat(practice.effort()).isNotNull();
    }

    @Test
    void adviceOnMannerAloneComesWithAdjustments() {
        assertThat(Stream.of(Theme.values())
                        .filter(theme -> InPractice.of(theme).aboutManner()))
                .containsExactly(Theme.FIRST_IMPRESSION, Theme.COMMUNICATION, Theme.CONFIDENCE_COMPOSURE);
    }

    @Test
    void praiseAndWhatLiesOutsideTheSeekersControlAskForNothing() {
        assertThat(Stream.of(Polarity.values()).filter(InPractice::helpsWith))
                .containsExactlyInAnyOrder(Polarity.IMPROVE, Polarity.MIXED);
    }
}
