package dev.rebound.application.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R49: whether a seeker has applied there before is told by the name. */
class SameEmployerTest {

    @ParameterizedTest(name = "R49: {0} is {1}")
    @DisplayName("R49: case, accents, punctuation and a legal form do not tell employers apart")
    @CsvSource(delimiter = '|', textBlock = """
            Harbour & Finch  | HARBOUR and  FINCH
            Harbour & Finch  | Harbour & Finch Ltd.
            Élan Foods       | elan foods
            Muster GmbH      | Muster GmbH & Co. KG
            J.P. Larch, Inc. | JP Larch
            O'Neill          | O’Neill
            日本会社            | 日本会社
            """)
    void r49_same(String one, String another) {
        assertThat(SameEmployer.isSame(one, another)).isTrue();
        assertThat(SameEmployer.isSame(another, one)).isTrue();
    }

    @ParameterizedTest(name = "R49: {0} is not {1}")
    @DisplayName("R49: everything else does, and a name of nothing is nobody's")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Harbour         | Harbour & Finch
            Company         | Limited
            Larch           | Larchmont
            ---             | ...
            -               | -
            """)
    void r49_different(String one, String another) {
        assertThat(SameEmployer.isSame(one, another)).isFalse();
    }
}
