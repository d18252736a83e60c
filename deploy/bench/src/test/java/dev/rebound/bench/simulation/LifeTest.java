package dev.rebound.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simulated life is the same each time, plausible, and goes the way its behaviour says. */
class LifeTest {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    final Life life = Life.of(Behaviour.improving(24, 60), 7, NOW);

    @Test
    void theSameSeedGivesTheSameLifeAndEvents() {
        assertThat(Life.of(Behaviour.improving(24, 60), 7, NOW)).isEqualTo(life);
        assertThat(Life.of(Behaviour.improving(24, 60), 8, NOW)).isNotEqualTo(life);
        assertThat(new LifeEvents("a", life).candidacy()).isEqualTo(new LifeEvents("a", life).candidacy());
    }

    @Test
    void noTwoEventsShareAnId() {
        LifeEvents events = new LifeEvents("a", life);
        List<Object> ids = Stream.of(events.candidacy(), events.feedback(), new LifeEvents("b", life).candidacy())
                .flatMap(List::stream)
                .map(event -> event.get("id"))
                .toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void eachThingComesAfterWhatItFollowsAndNothingIsStillToCome() {
        for (Life.Candidacy one : life.candidacies()) {
            Instant last = one.appliedOn().atStartOfDay().toInstant(ZoneOffset.UTC);
            for (Life.Interview interview : one.interviews()) {
                assertThat(interview.heldAt()).isAfter(last).isBefore(NOW);
                last = interview.heldAt();
            }
            if (one.end() != null) {
                assertThat(one.end().at()).isAfter(last).isBefore(NOW);
                last = one.end().at();
            }
            if (one.request() != null) {
                assertThat(one.end().state()).isEqualTo("REJECTED");
                assertThat(one.request().sentAt()).isAfter(last).isBefore(NOW);
                if (one.request().answer() != null) {
                    assertThat(one.request().answer().at())
                            .isAfter(one.request().sentAt())
                            .isBefore(NOW);
                }
            }
        }
    }

    @Test
    void aThemeTurnsWhereTheBehaviourTurns() {
        Map<YearMonth, Life.Share> months = life.months("interview_preparation");
        YearMonth turn = life.first().plusMonths(life.turn());
        assertThat(share(months, month -> month.isBefore(turn))).isCloseTo(0.75, within(0.12));
        assertThat(share(months, month -> month.isAfter(turn))).isCloseTo(0.08, within(0.08));
    }

    @Test
    void thereIsASentenceForEachThemeThatIsNamed() {
        assertThat(life.answers()).isNotEmpty().allSatisfy(answer -> assertThat(Sentences.of(answer))
                .isNotBlank());
        assertThat(Sentences.themes())
                .containsAll(Behaviour.steady(1, 1).improves().keySet());
        assertThatThrownBy(() -> Sentences.of(new Life.Answer(NOW, Map.of("luck", "improve"))))
                .hasMessageContaining("luck");
    }

    @Test
    void aBehaviourOutOfBoundsIsRefusedByName() {
        assertThatThrownBy(() -> Behaviour.steady(0, 5)).hasMessageContaining("months");
        assertThatThrownBy(() -> Behaviour.steady(12, 500)).hasMessageContaining("a month");
    }

    /** Whoever reads the figures wants each way for it to end to occur. */
    @Test
    void everyEndOccurs() {
        Set<String> states = new HashSet<>();
        life.candidacies().forEach(one -> states.add(one.state()));
        assertThat(states).containsExactlyInAnyOrder("OPEN", "SILENT", "WITHDRAWN", "REJECTED");
    }

    private static double share(Map<YearMonth, Life.Share> months, Predicate<YearMonth> which) {
        int named = 0;
        int n = 0;
        for (Map.Entry<YearMonth, Life.Share> month : months.entrySet()) {
            if (which.test(month.getKey())) {
                named += month.getValue().named();
                n += month.getValue().n();
            }
        }
        return (double) named / n;
    }
}
