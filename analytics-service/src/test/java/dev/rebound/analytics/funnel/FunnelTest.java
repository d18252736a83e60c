package dev.rebound.analytics.funnel;

import static dev.rebound.analytics.ACandidacy.at;
import static dev.rebound.analytics.ACandidacy.reading;
import static dev.rebound.analytics.language.Stage.APPLICATION;
import static dev.rebound.analytics.language.Stage.FINAL_INTERVIEW;
import static dev.rebound.analytics.language.Stage.FIRST_INTERVIEW;
import static dev.rebound.analytics.language.Stage.PHONE_SCREEN;
import static dev.rebound.analytics.language.Stage.SECOND_INTERVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ACandidacy;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.reading.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void severalInterviewsOfOneStageAreOneCandidacyAtThatStage() {
        Funnel funnel = Funnel.of(reading(at("A").interviewed(PHONE_SCREEN, "2026-01-10")
                .interviewed(PHONE_SCREEN, "2026-01-11")
                .interviewed(FIRST_INTERVIEW, "2026-01-20")
                .rejected(FIRST_INTERVIEW, "2026-02-01")));
        assertThat(stage(funnel.all(), PHONE_SCREEN).reached().count()).isEqualTo(1);
        assertThat(stage(funnel.all(), PHONE_SCREEN).furthest().count()).isZero();
        assertThat(stage(funnel.all(), FIRST_INTERVIEW).reached().count()).isEqualTo(1);
        assertThat(stage(funnel.all(), FIRST_INTERVIEW).furthest().count()).isEqualTo(1);
    }

    @Test
    void aStageThatWasSkippedIsNotCountedAsReached() {
        Funnel funnel = Funnel.of(reading(at("A").interviewed(SECOND_INTERVIEW, "2026-01-10")));
        assertThat(stage(funnel.all(), APPLICATION).reached().count()).isEqualTo(1);
        assertThat(stage(funnel.all(), PHONE_SCREEN).reached().count()).isZero();
        assertThat(stage(funnel.all(), SECOND_INTERVIEW).reached().count()).isEqualTo(1);
    }

    @Test
    void howFarARejectedCandidacyCameSurvivesTheRejection() {
        ACandidacy rejected =
                at("A").interviewed(FIRST_INTERVIEW, "2026-01-10").rejected(FINAL_INTERVIEW, "2026-02-01");
        Funnel funnel = Funnel.of(reading(rejected));
        assertThat(stage(funnel.all(), FINAL_INTERVIEW).furthest().evidence()).containsExactly(rejected.id());
        assertThat(outcome(funnel.all(), State.REJECTED)).isEqualTo(1);
    }

    @Test
    void anOfferThatTheSeekerDeclinesIsAnOfferReachedAndAWithdrawal() {
        Funnel funnel = Funnel.of(reading(at("A").offered("2026-02-01").withdrawn("2026-02-03")));
        assertThat(funnel.all().offers().count()).isEqualTo(1);
        assertThat(outcome(funnel.all(), State.OFFERED)).isZero();
        assertThat(outcome(funnel.all(), State.WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void silenceIsNotARejectionR3() {
        Funnel funnel = Funnel.of(reading(at("A").silent("2026-02-01"), at("B").rejected(APPLICATION, "2026-02-01")));
        assertThat(outcome(funnel.all(), State.SILENT)).isEqualTo(1);
        assertThat(outcome(funnel.all(), State.REJECTED)).isEqualTo(1);
    }

    @Test
    void whatIsOnHoldIsNeitherARejectionNorASilenceR3() {
        Funnel funnel = Funnel.of(reading(at("A").onHold("2026-02-01"), at("B").rejected(APPLICATION, "2026-02-01")));
        assertThat(outcome(funnel.all(), State.ON_HOLD)).isEqualTo(1);
        assertThat(outcome(funnel.all(), State.REJECTED)).isEqualTo(1);
        assertThat(outcome(funnel.all(), State.SILENT)).isZero();
    }

    @Test
    void onlyCandidaciesBegunInThePeriodAreInIt() {
        Period february = new Period(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"), ZoneOffset.UTC);
        Funnel funnel = Funnel.of(reading(
                february,
                at("A").applied("2026-01-31"),
                at("B").applied("2026-02-01"),
                at("C").applied("2026-02-28"),
                at("D").applied("2026-03-01")));
        assertThat(funnel.all().candidacies()).isEqualTo(2);
    }

    @Test
    void whateverHappensNothingIsCountedTwice() {
        long seed = new Random().nextLong();
        System.out.println("FunnelTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            ACandidacy[] candidacies = candidacies(random);
            Funnel funnel = Funnel.of(reading(candidacies));
            assertThat(funnel.all().candidacies()).as("seed %d", seed).isEqualTo(candidacies.length);
            assertThat(funnel.rows().stream()
                            .skip(1)
                            .mapToInt(Funnel.FunnelRow::candidacies)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(candidacies.length);
            for (Funnel.FunnelRow row : funnel.rows()) {
                assertThat(row.stages().stream()
                                .mapToInt(part -> part.furthest().count())
                                .sum())
                        .as("seed %d", seed)
                        .isEqualTo(row.candidacies());
                assertThat(row.outcomes().stream()
                                .mapToInt(part -> part.candidacies().count())
                                .sum())
                        .as("seed %d", seed)
                        .isEqualTo(row.candidacies());
                assertThat(row.stages()).as("seed %d", seed).allSatisfy(part -> {
                    assertThat(part.reached().count()).isBetween(part.furthest().count(), row.candidacies());
                    assertThat(part.reached().evidence())
                            .hasSize(part.reached().count())
                            .doesNotHaveDuplicates();
                });
            }
        }
    }

    private static ACandidacy[] candidacies(Random random) {
        List<ACandidacy> all = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            ACandidacy one =
                    at("Company " + random.nextInt(5)).from(Source.values()[random.nextInt(Source.values().length)]);
            for (int interviews = random.nextInt(4); interviews > 0; interviews--) {
                one.interviewed(Stage.values()[1 + random.nextInt(4)], "2026-01-1" + interviews);
            }
            switch (random.nextInt(5)) {
                case 0 -> one.rejected(Stage.values()[random.nextInt(5)], "2026-02-01");
                case 1 -> one.silent("2026-02-01");
                case 2 -> one.offered("2026-02-01");
                case 3 -> one.withdrawn("2026-02-01");
                default -> one.applied("2026-01-02");
            }
            all.add(one);
        }
        return all.toArray(ACandidacy[]::new);
    }

    private static Funnel.CandidaciesAtStage stage(Funnel.FunnelRow row, Stage stage) {
        return row.stages().stream()
                .filter(part -> part.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private static int outcome(Funnel.FunnelRow row, State state) {
        return row.outcomes().stream()
                .filter(part -> part.state() == state)
                .findFirst()
                .orElseThrow()
                .candidacies()
                .count();
    }
}
