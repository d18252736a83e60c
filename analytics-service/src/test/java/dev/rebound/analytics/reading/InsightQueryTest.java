package dev.rebound.analytics.reading;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.FollowUpKind;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.overview.NextActions;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Its candidacies are all for a Data Analyst. */
class InsightQueryTest {

    static final Instant DUE = Instant.parse("2026-03-01T12:00:00Z");

    final Reading everything = reading(
            at("Agency").from(Source.AGENCY).interviewed(Stage.FIRST_INTERVIEW, "2026-01-10"),
            at("Board").from(Source.BOARD).rejected(Stage.APPLICATION, "2026-01-10"),
            at("Final")
                    .from(Source.BOARD)
                    .interviewed(Stage.FIRST_INTERVIEW, "2026-01-10")
                    .rejected(Stage.FINAL_INTERVIEW, "2026-01-20"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, Agency Board Final",
                "BOARD, -, -, Board Final",
                "-, FIRST_INTERVIEW, -, Agency",
                "BOARD, FINAL_INTERVIEW, -, Final",
                "-, -, analyst DATA, Agency Board Final",
                "-, -, engineer, -",
                "'', '', '  ', Agency Board Final"
            })
    void itNarrowsBySourceStageAndWords(String source, String stage, String title, String left) {
        Reading narrowed = everything.narrowedTo(new InsightQuery(null, null, source, stage, title).candidacies());
        assertThat(narrowed.contributions())
                .extracting(Contribution::company)
                .containsExactlyInAnyOrderElementsOf(left == null ? List.of() : List.of(left.split(" ")));
    }

    @Test
    void whatIsToBeDoneNextIsNeverNarrowed() {
        Reading reading = reading(at("Agency").from(Source.AGENCY).plan(FollowUpKind.KEEP_IN_TOUCH, DUE, true));
        Reading none = reading.narrowedTo(new InsightQuery(null, null, "BOARD", null, null).candidacies());
        assertThat(none.begun()).isEmpty();
        assertThat(NextActions.of(none, DUE.plusSeconds(1)).total()).isEqualTo(1);
        assertThat(none.ofAllTime().contributions()).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> new InsightQuery(null, null, "FRIEND", null, null).candidacies())
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("source");
                    assertThat(refused.mend()).contains("REFERRAL");
                });
        assertThatThrownBy(() -> new InsightQuery(null, null, null, "LUNCH", null).candidacies())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("stage"));
        assertThatThrownBy(() -> new InsightQuery(null, null, null, null, "x".repeat(101)).candidacies())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("title"));
    }
}
