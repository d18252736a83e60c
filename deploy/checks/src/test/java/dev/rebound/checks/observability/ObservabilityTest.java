package dev.rebound.checks.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rebound.checks.Project;
import dev.rebound.checks.settings.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boards and rules ask for nothing that no service shows, and whoever is called is told what to do. */
class ObservabilityTest {

    private static final String FOLDER = "deploy/observability/";
    private static final String RULES = FOLDER + "prometheus/rules.yaml";

    record Rules(List<Group> groups) {}

    record Group(String name, List<Alert> rules) {}

    record Alert(
            String alert,
            String expr,
            @JsonProperty("for") String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}

    static Stream<Alert> alerts() {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        return strict.convertValue(Project.yaml(RULES), Rules.class).groups().stream()
                .flatMap(group -> group.rules().stream());
    }

    static Stream<Path> boards() {
        return Project.files(FOLDER + "grafana/dashboards", ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertAsksForKnownMetricsAndHasARunbookWithAllThreeParts(Alert alert) {
        assertThat(Metrics.series().keySet())
                .as("%s asks for what %s does not list", alert.alert(), Metrics.PAGE)
                .containsAll(Metrics.of(alert.expr()));
        assertThat(Metrics.of(alert.expr())).isNotEmpty();
        assertThat(alert.labels().get("severity")).isIn("warning", "critical");
        assertThat(alert.annotations().get("summary")).isNotBlank();
        String runbook = alert.annotations().get("runbook");
        assertThat(runbook).isEqualTo("deploy/docs/runbooks/" + alert.alert() + ".md");
        assertThat(Project.path(runbook)).exists();
        assertThat(Project.read(runbook))
                .startsWith("# " + alert.alert())
                .contains("## What it means", "## What to do", "## It is over when", alert.expr());
    }

    @Test
    void everyRunbookBelongsToAnAlertAndIsListed() {
        List<String> known = alerts().map(Alert::alert).toList();
        String list = Project.read("deploy/docs/runbooks/README.md");
        Project.files("deploy/docs/runbooks", ".md").stream()
                .map(file -> file.getFileName().toString().replace(".md", ""))
                .filter(name -> !name.equals("README"))
                .forEach(name -> {
                    assertThat(known).contains(name);
                    assertThat(list).contains("(" + name + ".md)");
                });
    }

    @Test
    void aCommandThatARunbookNamesIsThere() {
        var command = Pattern.compile("deploy/scripts/([a-z]+)");
        for (Path file : Project.files("deploy/docs", ".md")) {
            var found = command.matcher(Project.read(file));
            while (found.find()) {
                assertThat(Project.path("deploy/scripts/" + found.group(1)))
                        .as("what %s names", Project.shown(file))
                        .exists();
            }
        }
    }

    @Test
    void theOperatorsRulesAreTheSameAsPrometheus() {
        Map<String, Object> operator = Project.yaml("deploy/kubernetes/components/monitoring/rules.yaml");
        assertThat(operator.get("spec")).isEqualTo(Project.yaml(RULES));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aBoardAsksForKnownMetricsFromTheSourceThatIsSetUp(Path file) {
        JsonNode board = JsonMapper.shared().readTree(Project.read(file));
        assertThat(board.get("uid").asString() + ".json")
                .isEqualTo(file.getFileName().toString());
        assertThat(board.get("title").asString()).startsWith("Rebound: ");
        String source = Project.read(FOLDER + "grafana/provisioning/datasources/prometheus.yaml");
        var ids = new TreeSet<Integer>();
        for (JsonNode panel : board.get("panels")) {
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            assertThat(panel.get("title").asString()).isNotBlank();
            assertThat(panel.get("description").asString()).isNotBlank();
            assertThat(source)
                    .contains("uid: " + panel.get("datasource").get("uid").asString());
            for (JsonNode target : panel.get("targets")) {
                assertThat(Metrics.series().keySet())
                        .as("%s, %s", Project.shown(file), panel.get("title").asString())
                        .containsAll(Metrics.of(target.get("expr").asString()));
            }
        }
    }

    @Test
    void theFlowAndEachServiceHaveABoardAndEveryMetricIsSeenSomewhere() {
        Map<String, String> boards = new TreeMap<>();
        boards().forEach(file -> boards.put(file.getFileName().toString(), Project.read(file)));
        assertThat(boards).containsKey("rebound-flow.json");
        for (Program program : Program.values()) {
            if (program.isService()) {
                assertThat(boards.get("rebound-" + program.part() + ".json"))
                        .contains("service=\\\"" + program.serviceName() + "\\\"");
            }
        }
        var asked = new TreeSet<String>();
        Map<String, String> series = Metrics.series();
        List<String> queries = new ArrayList<>();
        boards.values().forEach(text -> JsonMapper.shared()
                .readTree(text)
                .findValues("expr")
                .forEach(expr -> queries.add(expr.asString())));
        alerts().forEach(alert -> queries.add(alert.expr()));
        queries.forEach(query -> Metrics.of(query).forEach(name -> asked.add(series.get(name))));
        assertThat(asked)
                .as("rows of %s that no board and no rule looks at", Metrics.PAGE)
                .containsAll(series.values());
    }

    @Test
    void prometheusAsksEachServiceWhereItShowsItsMetrics() {
        Map<String, Object> prometheus = Project.yaml(FOLDER + "prometheus/prometheus.yaml");
        String job = prometheus.get("scrape_configs").toString();
        for (Program program : Program.values()) {
            if (program.isService()) {
                assertThat(job).contains(program.part() + ":8080");
            }
        }
        assertThat(job).contains("metrics_path=/actuator/prometheus");
        assertThat(Project.read("platform/src/main/resources/platform.yml")).contains("prometheus");
        assertThat(prometheus.get("rule_files").toString()).isEqualTo("[rules.yaml]");
        assertThat(Project.read("deploy/compose/compose.observability.yaml"))
                .contains("../observability/prometheus:/etc/prometheus:ro", "/etc/prometheus/prometheus.yaml")
                .contains("../observability/grafana/dashboards:/var/lib/grafana-boards:ro");
        assertThat(Project.read(FOLDER + "grafana/provisioning/dashboards/rebound.yaml"))
                .contains("path: /var/lib/grafana-boards");
    }
}
