package dev.rebound.application.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list of an honest look back stands for, row by row of the guidance. */
class ObservationTest {

    @ParameterizedTest(name = "{0}: {1} is known as {2}")
    @CsvSource(delimiter = '|', textBlock = """
            R34 | ARRIVED_LATE            | first_impression
            R35 | ARRIVED_TOO_EARLY       | first_impression
            R36 | TALKED_TOO_MUCH         | communication
            R36 | SEEMED_UNINTERESTED     | motivation_enthusiasm
            R37 | DRESSED_OTHERWISE       | first_impression
            R38 | FAKED_AN_ANSWER         | interview_preparation
            R39 | GAVE_UP_ON_A_QUESTION   | interview_preparation
            R40 | NERVES                  | confidence_composure
            R41 | DOUBTS_ABOUT_THE_DUTIES | job_competency
            R42 | ANOTHER_WAS_CLOSER      | experience_qualifications stronger_candidate
            """)
    void r34_to_r42_eachStandsForItsThemes(String row, Observation observation, String themes) {
        assertThat("R" + observation.rule()).isEqualTo(row);
        assertThat(Observation.knownWith(List.of(observation), List.of()))
                .extracting(Theme::code)
                .containsExactly(themes.split(" "));
    }

    @Test
    @DisplayName("R34 to R42: no row of the examples is left out")
    void r34_to_r42_allRows() {
        assertThat(Arrays.stream(Observation.values()).map(Observation::rule).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(34, 42).boxed().toList());
    }

    @Test
    @DisplayName("R18: what was noticed and what was named make one list, each theme once")
    void r18_oneList() {
        List<Theme> known = Observation.knownWith(
                List.of(Observation.ARRIVED_LATE, Observation.NERVES),
                List.of(Theme.OVERQUALIFIED, Theme.FIRST_IMPRESSION));
        assertThat(known).containsExactly(Theme.OVERQUALIFIED, Theme.FIRST_IMPRESSION, Theme.CONFIDENCE_COMPOSURE);
        assertThat(Observation.namedBeside(List.of(Observation.ARRIVED_LATE, Observation.NERVES), known))
                .containsExactly(Theme.OVERQUALIFIED);
    }
}
