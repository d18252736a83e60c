package dev.rebound.analytics.dashboard;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rebound.analytics.flow.Flows;
import dev.rebound.analytics.language.Stage;
import org.junit.jupiter.api.Test;

class FlowDrawingTest {

    final FlowDrawing drawing = FlowDrawing.of(Flows.of(reading(
            at("A").rejected(Stage.APPLICATION, "2026-02-01"),
            at("B").interviewed(Stage.PHONE_SCREEN, "2026-01-11").silent("2026-02-01"),
            at("C").interviewed(Stage.FIRST_INTERVIEW, "2026-01-11").rejected(Stage.FIRST_INTERVIEW, "2026-02-01"),
            at("D").interviewed(Stage.FIRST_INTERVIEW, "2026-01-11").offered("2026-02-01"))));

    @Test
    void theTitleIsTheFinding() {
        assertThat(drawing.title()).isEqualTo("3 of 4 candidacies came further than the application");
    }

    @Test
    void barsAreAsHighAsTheirCandidaciesAndStayInside() {
        double each = bar("Application").height() / 4;
        assertThat(drawing.bars()).allSatisfy(bar -> {
            assertThat(bar.height()).isCloseTo(bar.count() * each, within(0.001));
            assertThat(bar.y()).isGreaterThanOrEqualTo(0);
            assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(drawing.height());
            assertThat(bar.x()).isBetween(0.0, (double) drawing.width());
        });
    }

    @Test
    void aBandThatPassesOverAStageRunsAboveItsBar() {
        // Two skip the phone screen, so its bar begins two candidacies lower than the others.
        double each = bar("Application").height() / 4;
        assertThat(bar("Phone screen").y()).isCloseTo(bar("Application").y() + 2 * each, within(0.001));
    }

    @Test
    void eachFlowIsOneBandInTheColourOfItsEnd() {
        assertThat(drawing.bands())
                .extracting(FlowDrawing.Band::words)
                .containsExactlyInAnyOrder(
                        "Application to phone screen: 1",
                        "Application to first interview: 2",
                        "Application to rejected: 1",
                        "Phone screen to gone silent: 1",
                        "First interview to rejected: 1",
                        "First interview to offer: 1");
        assertThat(drawing.bands())
                .filteredOn(band -> band.words().startsWith("Phone screen to gone"))
                .extracting(FlowDrawing.Band::look)
                .containsExactly("flow-silent");
    }

    @Test
    void withoutCandidaciesThereIsNothingToDraw() {
        assertThat(FlowDrawing.of(Flows.of(reading()))).isNull();
    }

    FlowDrawing.Bar bar(String name) {
        return drawing.bars().stream()
                .filter(bar -> bar.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
