package dev.rebound.analytics.flow;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.reading.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FlowsTest {

    @Test
    void aFinalRejectionKeepsTheWayThatLedThere() {
        Flows flows = Flows.of(reading(at("A").applied("2026-01-01")
                .interviewed(Stage.PHONE_SCREEN, "2026-01-11")
                .interviewed(Stage.FIRST_INTERVIEW, "2026-01-21")
                .rejected(Stage.FINAL_INTERVIEW, "2026-02-01")));
        assertThat(flows.flows())
                .extracting(flow -> flow.from() + ">" + flow.to().key())
                .containsExactly(
                        "APPLICATION>PHONE_SCREEN",
                        "PHONE_SCREEN>FIRST_INTERVIEW",
                        "FIRST_INTERVIEW>FINAL_INTERVIEW",
                        "FINAL_INTERVIEW>REJECTED");
    }

    @Test
    void severalInterviewsOfOneStageAreOneStep() {
        Flows flows = Flows.of(reading(at("A").interviewed(Stage.FIRST_INTERVIEW, "2026-01-11")
                .interviewed(Stage.FIRST_INTERVIEW, "2026-01-12")
                .interviewed(Stage.FIRST_INTERVIEW, "2026-01-13")));
        assertThat(flows.flows())
                .allSatisfy(flow -> assertThat(flow.candidacies().count()).isEqualTo(1));
        assertThat(flows.flows()).hasSize(2);
    }

    @Test
    void silenceIsAnEndOfItsOwnR3() {
        Flows flows =
                Flows.of(reading(at("A").silent("2026-02-01"), at("B").rejected(Stage.APPLICATION, "2026-02-01")));
        assertThat(flows.flows()).extracting(flow -> flow.to().key()).containsExactlyInAnyOrder("SILENT", "REJECTED");
    }

    @Test
    void theWaitIsFromAStageToTheNextThingHeard() {
        Flows flows = Flows.of(reading(
                at("A").applied("2026-01-01").rejected(Stage.APPLICATION, "2026-01-05"),
                at("B").applied("2026-01-01")
                        .interviewed(Stage.FIRST_INTERVIEW, "2026-01-11")
                        .rejected(Stage.FIRST_INTERVIEW, "2026-01-13"),
                at("C").applied("2026-01-01").silent("2026-03-01"),
                at("D").applied("2026-01-01")));
        assertThat(flows.waits())
                .extracting(Flows.Wait::after, Flows.Wait::heard)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Stage.APPLICATION, 2),
                        org.assertj.core.groups.Tuple.tuple(Stage.FIRST_INTERVIEW, 1));
        // Half a day more, because the days of the fixture's events are at noon.
        assertThat(flows.waits().get(0).median()).isEqualTo(Duration.ofHours(7 * 24 + 12));
        assertThat(flows.waits().get(1).median()).isEqualTo(Duration.ofDays(2));
    }

    /** Folded by hand, way by way, for random candidacies; and nothing is counted twice or lost. */
    @Test
    void itAgreesWithAFoldByHand() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            ACandidacy[] candidacies = new ACandidacy[random.nextInt(1, 40)];
            for (int i = 0; i < candidacies.length; i++) {
                candidacies[i] = anything(random);
            }
            Reading reading = reading(candidacies);
            Flows flows = Flows.of(reading);

            Map<String, Integer> byHand = new TreeMap<>();
            for (Contribution one : reading.begun()) {
                String from = "APPLICATION";
                for (Stage stage : Stage.values()) {
                    if (stage != Stage.APPLICATION && one.facts().reached(stage)) {
                        byHand.merge(from + ">" + stage, 1, Integer::sum);
                        from = stage.name();
                    }
                }
                byHand.merge(from + ">" + one.facts().state(), 1, Integer::sum);
            }
            Map<String, Integer> drawn = new TreeMap<>();
            flows.flows()
                    .forEach(flow -> drawn.put(
                            flow.from() + ">" + flow.to().key(),
                            flow.candidacies().count()));
            assertThat(drawn).isEqualTo(byHand);

            assertThat(sum(flows, flow -> flow.to().state() != null)).isEqualTo(candidacies.length);
            assertThat(sum(flows, flow -> flow.from() == Stage.APPLICATION)).isEqualTo(candidacies.length);
            for (Stage stage : Stage.values()) {
                if (stage != Stage.APPLICATION) {
                    assertThat(sum(flows, flow -> flow.from() == stage))
                            .as("what flows into %s flows out of it", stage)
                            .isEqualTo(sum(flows, flow -> flow.to().stage() == stage));
                }
            }
        }
    }

    static int sum(Flows flows, java.util.function.Predicate<Flows.Flow> which) {
        return flows.flows().stream()
                .filter(which)
                .mapToInt(flow -> flow.candidacies().count())
                .sum();
    }

    static ACandidacy anything(SplittableRandom random) {
        ACandidacy one = at("Employer " + random.nextInt(5)).applied("2026-01-0" + random.nextInt(1, 9));
        List<Stage> held = new ArrayList<>(List.of(Stage.values()));
        held.remove(Stage.APPLICATION);
        held.removeIf(stage -> random.nextInt(3) > 0);
        held.forEach(stage -> one.interviewed(stage, "2026-02-1" + stage.ordinal()));
        State end = State.values()[random.nextInt(State.values().length)];
        return switch (end) {
            case REJECTED -> one.rejected(Stage.values()[random.nextInt(Stage.values().length)], "2026-03-01");
            case OFFERED -> one.offered("2026-03-01");
            case SILENT -> one.silent("2026-03-01");
            case WITHDRAWN -> one.withdrawn("2026-03-01");
            default -> one;
        };
    }
}
