package dev.rebound.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.local.demo.FrontEnd;
import dev.rebound.local.launch.LocalSystem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two seekers live through the whole system; every figure of the dashboard is held against what happened to them. */
class SimulatedSeekersIT {

    @TempDir
    static Path folder;

    static LocalSystem system;
    static FrontEnd alex;
    static FrontEnd sam;
    static Life improving;
    static Life steady;

    @BeforeAll
    static void live() throws Exception {
        system = LocalSystem.in(folder.resolve("data"))
                // What is open stays so, whatever the hour of the run.
                .env("application", "REBOUND_SILENCE_LOOK", "false")
                .start();
        Instant now = Instant.now();
        improving = Life.of(Behaviour.improving(12, 10), 7, now);
        steady = Life.of(Behaviour.steady(12, 10), 11, now);
        alex = FrontEnd.with(system.address(), system.token("alex"));
        sam = FrontEnd.with(system.address(), system.token("sam"));
        new SimulatedSeeker(alex, "improving", improving).live();
        new SimulatedSeeker(sam, "steady", steady).live();
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void whereCandidaciesStandIsWhereTheyEnded() throws Exception {
        assertThat(states(alex)).isEqualTo(expectedStates(improving));
        assertThat(states(sam)).isEqualTo(expectedStates(steady));
    }

    @Test
    void theFunnelIsTheFoldByHand() throws Exception {
        for (JsonNode stage :
                alex.get("/api/insights/funnel").path("rows").path(0).path("stages")) {
            String name = stage.path("stage").asString();
            assertThat(stage.path("furthest").path("count").asInt())
                    .as("furthest " + name)
                    .isEqualTo((int) improving.candidacies().stream()
                            .filter(one -> one.furthest().equals(name))
                            .count());
        }
    }

    @Test
    void requestsInTimeAndAnsweredAreCountedAsTheyWere() throws Exception {
        JsonNode requests = alex.get("/api/insights/requests");
        assertThat(requests.path("sent").path("count").asInt())
                .isEqualTo(improving.requests().size());
        assertThat(requests.path("inTime").path("count").asInt()).isEqualTo((int)
                improving.requests().stream().filter(Life.Request::inTime).count());
        assertThat(requests.path("answered").path("count").asInt())
                .isEqualTo(improving.answers().size());
    }

    @Test
    void eachMonthOfAThemeIsWhatTheAnswersOfThatMonthSaid() throws Exception {
        JsonNode course = course(alex, "interview_preparation");
        Map<YearMonth, Life.Share> shown = new TreeMap<>();
        for (JsonNode month : course.path("months")) {
            shown.put(
                    YearMonth.parse(month.path("month").asString()),
                    new Life.Share(
                            month.path("share").path("named").asInt(),
                            month.path("share").path("n").asInt()));
        }
        assertThat(shown).isEqualTo(improving.months("interview_preparation"));
    }

    /** The change was made in the middle of the year; it is seen, and about there. */
    @Test
    void aRealChangeIsToldAndPlacedWhereItWasMade() throws Exception {
        JsonNode course = course(alex, "interview_preparation");
        assertThat(course.path("verdict").asString()).isEqualTo("LESS_OFTEN");
        YearMonth turn = improving.first().plusMonths(improving.turn());
        assertThat(YearMonth.parse(course.path("since").asString())).isBetween(turn.minusMonths(2), turn.plusMonths(2));
    }

    @Test
    void aboutWhomNothingChangedNothingIsSaidToHaveChanged() throws Exception {
        for (String theme : Behaviour.steady(1, 1).improves().keySet()) {
            assertThat(course(sam, theme).path("verdict").asString())
                    .as(theme)
                    .isIn("NO_CLEAR_CHANGE", "TOO_FEW_TO_TELL");
        }
    }

    @Test
    void oneSeekersFiguresHoldNothingOfTheOthers() throws Exception {
        for (JsonNode theme : sam.get("/api/insights/trends").path("themes")) {
            assertThat(theme.path("theme").asString())
                    .isIn(Behaviour.steady(1, 1).improves().keySet());
        }
    }

    private static JsonNode course(FrontEnd seeker, String theme) throws Exception {
        for (JsonNode one : seeker.get("/api/insights/trends").path("themes")) {
            if (one.path("theme").asString().equals(theme)) {
                return one.path("course");
            }
        }
        throw new AssertionError("no trend of " + theme);
    }

    private static Map<String, Integer> states(FrontEnd seeker) throws Exception {
        Map<String, Integer> states = new TreeMap<>();
        for (JsonNode state : seeker.get("/api/insights/overview").path("candidacies")) {
            int count = state.path("candidacies").path("count").asInt();
            if (count > 0) {
                states.put(state.path("state").asString(), count);
            }
        }
        return states;
    }

    private static Map<String, Integer> expectedStates(Life life) {
        Map<String, Integer> states = new TreeMap<>();
        life.candidacies().forEach(one -> states.merge(one.state(), 1, Integer::sum));
        return states;
    }
}
