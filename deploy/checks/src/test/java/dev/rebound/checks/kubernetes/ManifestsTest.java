package dev.rebound.checks.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.checks.Project;
import dev.rebound.checks.settings.Program;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every manifest keeps to. */
class ManifestsTest {

    /** A relay has eight lanes, each given five seconds at a stop. */
    private static final int RELAY_STOPS_WITHIN = 8 * 5;

    static Stream<PodTemplateSpec> pods() {
        return Stream.concat(
                Resources.all(Deployment.class).stream()
                        .map(deployment -> deployment.getSpec().getTemplate()),
                Resources.all(StatefulSet.class).stream()
                        .map(set -> set.getSpec().getTemplate()));
    }

    static Stream<Container> containers() {
        return pods().flatMap(pod -> pod.getSpec().getContainers().stream());
    }

    @Test
    void everyResourceIsReadIntoItsTypeWithNothingLeftOver() {
        assertThat(Resources.all()).hasSizeGreaterThan(20);
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsRefusedHoweverDeepItLies() {
        Map<String, Object> misspelt = Map.of(
                "apiVersion", "apps/v1",
                "kind", "Deployment",
                "spec", Map.of("template", Map.of("spec", Map.of("terminationGraceSeconds", 90))));
        assertThatThrownBy(() -> Resources.read(misspelt, "here")).hasMessageContaining("terminationGraceSeconds");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void aContainerHasBoundsAndProbesAndNoRights(Container container) {
        String name = container.getName();
        for (String resource : List.of("cpu", "memory")) {
            assertThat(container.getResources().getLimits())
                    .as("limits of %s", name)
                    .containsKey(resource);
            assertThat(container.getResources().getRequests())
                    .as("requests of %s", name)
                    .containsKey(resource);
        }
        assertThat(container.getStartupProbe()).as("startup probe of %s", name).isNotNull();
        assertThat(container.getLivenessProbe())
                .as("liveness probe of %s", name)
                .isNotNull();
        assertThat(container.getReadinessProbe())
                .as("readiness probe of %s", name)
                .isNotNull();
        var security = container.getSecurityContext();
        assertThat(security.getReadOnlyRootFilesystem()).as(name).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).as(name).isFalse();
        assertThat(security.getCapabilities().getDrop()).as(name).containsExactly("ALL");
        assertThat(security.getPrivileged()).as(name).isNull();
        container.getPorts().forEach(port -> assertThat(port.getName()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void aPodRunsAsSomebodyWithoutRightsAndKnowsNothingOfTheCluster(PodTemplateSpec pod) {
        PodSpec spec = pod.getSpec();
        assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(spec.getAutomountServiceAccountToken()).isFalse();
        assertThat(spec.getHostNetwork()).isNull();
        spec.getVolumes().forEach(volume -> {
            assertThat(volume.getHostPath()).isNull();
            if (volume.getEmptyDir() != null) {
                assertThat(volume.getEmptyDir().getSizeLimit())
                        .as("the bound of %s", volume.getName())
                        .isNotNull();
            }
        });
        var mounted = new TreeSet<String>();
        spec.getContainers()
                .forEach(container -> container.getVolumeMounts().forEach(mount -> mounted.add(mount.getName())));
        spec.getVolumes().forEach(volume -> assertThat(mounted).contains(volume.getName()));
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void theProbesOfAProgramAskDifferentThingsAtPathsThatItHas(Program program) {
        Container container = container(program);
        assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
        assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
        assertThat(program.configured()).contains("probes");
        int patience = container.getStartupProbe().getPeriodSeconds()
                * container.getStartupProbe().getFailureThreshold();
        assertThat(patience).as("seconds to start, also on a busy node").isGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void aProgramIsLeftTheTimeToStop(Program program) {
        PodSpec pod = deployment(program).getSpec().getTemplate().getSpec();
        Matcher phase = Pattern.compile("timeout-per-shutdown-phase: (\\d+)s").matcher(program.configured());
        assertThat(phase.find()).isTrue();
        long announced =
                container(program).getLifecycle().getPreStop().getSleep().getSeconds();
        // The calls, then the poll, then the relay.
        long worst = announced + 2 * Long.parseLong(phase.group(1)) + (program.isService() ? RELAY_STOPS_WITHIN : 0);
        assertThat(pod.getTerminationGracePeriodSeconds())
                .as("seconds; the worst stop of %s takes %s", program.part(), worst)
                .isGreaterThan(worst);
        assertThat(program.configured()).contains("shutdown: graceful");
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void aProgramIsGivenWhatItNeedsAndNothingThatItDoesNotRead(Program program) {
        Map<String, String> settings = settings(program, "base");
        settings.putAll(settings(program, "overlays/production"));
        settings.putAll(settings(program, "overlays/development"));
        var given = new TreeSet<>(settings.keySet());
        for (EnvVar variable : container(program).getEnv()) {
            given.add(variable.getName());
        }
        assertThat(given)
                .as(
                        "what %s cannot start without; add it to its .env file, or to its manifest if it is secret",
                        program)
                .containsAll(program.required());
        assertThat(program.variables().keySet())
                .as("what %s reads; anything else in its .env file or manifest does nothing", program)
                .containsAll(given);
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void whatIsSecretIsReferredToAndNeverWrittenDown(Program program) {
        List<String> secret = List.of("REBOUND_MASTER_KEY", "REBOUND_MONGODB", "REBOUND_CLIENT_SECRET");
        for (EnvVar variable : container(program).getEnv()) {
            boolean mustBe = secret.contains(variable.getName())
                    || variable.getName().endsWith("_PASSWORD")
                    || variable.getName().endsWith("_SECRET");
            if (mustBe) {
                assertThat(variable.getValue()).as(variable.getName()).isNull();
                assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isNotBlank();
            }
        }
        for (String folder : List.of("base", "overlays/production", "overlays/development")) {
            assertThat(settings(program, folder).keySet())
                    .doesNotContainAnyElementsOf(secret)
                    .noneMatch(name -> name.endsWith("_PASSWORD") || name.endsWith("_SECRET"));
        }
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void aProgramMayBeDisruptedOneAtATimeAndIsReachedByItsService(Program program) {
        Map<String, String> labels =
                deployment(program).getSpec().getTemplate().getMetadata().getLabels();
        Map<String, String> selected =
                deployment(program).getSpec().getSelector().getMatchLabels();
        assertThat(labels).containsAllEntriesOf(selected);

        PodDisruptionBudget budget = Resources.all(PodDisruptionBudget.class).stream()
                .filter(any -> any.getMetadata().getName().equals(program.part()))
                .findFirst()
                .orElseThrow();
        assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(selected);
        assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);

        Service service = Resources.all(Service.class).stream()
                .filter(any -> any.getMetadata().getName().equals(program.part()))
                .findFirst()
                .orElseThrow();
        assertThat(service.getSpec().getSelector()).isEqualTo(selected);
        assertThat(container(program).getPorts())
                .extracting(port -> port.getName())
                .contains(service.getSpec().getPorts().get(0).getTargetPort().getStrVal());
        assertThat(container(program).getImage()).isEqualTo("rebound/" + program.serviceName());
        var rolling = deployment(program).getSpec().getStrategy().getRollingUpdate();
        assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
    }

    @Test
    void noImageIsTakenByAMovingTag() {
        containers()
                .filter(container -> !container.getImage().startsWith("rebound/"))
                .forEach(container -> assertThat(container.getImage()).matches(".+:v?\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void theCommandSideGrowsWithItsWorkAndNothingIsScaledByTwo() {
        var scaled = new ArrayList<String>();
        for (HorizontalPodAutoscaler scaler : Resources.all(HorizontalPodAutoscaler.class)) {
            String target = scaler.getSpec().getScaleTargetRef().getName();
            scaled.add(target);
            assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
            assertThat(scaler.getSpec().getMaxReplicas()).isLessThanOrEqualTo(partitions());
            assertThat(Resources.programs()
                            .filter(any -> any.getMetadata().getName().equals(target))
                            .findFirst()
                            .orElseThrow()
                            .getSpec()
                            .getReplicas())
                    .as("replicas of %s would undo its scaling at each apply", target)
                    .isNull();
        }
        assertThat(scaled).containsExactlyInAnyOrder("application", "feedback");
        for (Extensions.ScaledObject scaler : Resources.all(Extensions.ScaledObject.class)) {
            assertThat(scaled).doesNotContain(scaler.spec().scaleTargetRef().name());
        }
    }

    @Test
    void scalingOnLagLooksAtEachListenerOfItsServiceAndStopsAtThePartitions() {
        Pattern listener = Pattern.compile("@KafkaListener\\(([^)]*)\\)");
        for (Extensions.ScaledObject scaler : Resources.all(Extensions.ScaledObject.class)) {
            Program program = Stream.of(Program.values())
                    .filter(any ->
                            any.part().equals(scaler.spec().scaleTargetRef().name()))
                    .findFirst()
                    .orElseThrow();
            var heard = new TreeSet<String>();
            Project.files(program.module() + "/src/main/java", ".java").forEach(file -> {
                Matcher found = listener.matcher(Project.read(file));
                while (found.find()) {
                    Matcher id = Pattern.compile("id = \"([^\"]+)\"").matcher(found.group(1));
                    assertThat(id.find()).isTrue();
                    Matcher topic = Pattern.compile("\"(rebound\\.[a-z-]+)\"").matcher(found.group(1));
                    while (topic.find()) {
                        heard.add(program.serviceName() + "." + id.group(1) + " " + topic.group(1));
                    }
                }
            });
            var watched = new TreeSet<String>();
            for (Extensions.Trigger trigger : scaler.spec().triggers()) {
                watched.add(trigger.metadata().consumerGroup() + " "
                        + trigger.metadata().topic());
                assertThat(trigger.metadata().limitToPartitionsWithLag()).isEqualTo("true");
                assertThat(trigger.metadata().excludePersistentLag()).isEqualTo("true");
                assertThat(program.variables()).containsKey(trigger.metadata().bootstrapServersFromEnv());
            }
            assertThat(watched)
                    .as(
                            "consumer group and topic of each trigger in components/scaling-on-lag/%s.yaml, against the"
                                    + " listeners of the code",
                            program.part())
                    .isEqualTo(heard);
            assertThat(scaler.spec().maxReplicaCount()).isLessThanOrEqualTo(partitions());
        }
    }

    @Test
    void everythingIsDeniedAndEachProgramIsAllowedWhatItNeeds() {
        Map<String, NetworkPolicy> policies = new TreeMap<>();
        Resources.all(NetworkPolicy.class)
                .forEach(policy -> policies.put(policy.getMetadata().getName(), policy));
        NetworkPolicy all = policies.get("deny-all");
        assertThat(all.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(all.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(all.getSpec().getIngress()).isNullOrEmpty();
        assertThat(all.getSpec().getEgress()).isNullOrEmpty();
        for (Program program : Program.values()) {
            NetworkPolicy own = policies.get(program.part());
            assertThat(own).as("a policy of %s", program.part()).isNotNull();
            assertThat(own.getSpec().getPodSelector().getMatchLabels())
                    .isEqualTo(deployment(program).getSpec().getSelector().getMatchLabels());
            assertThat(own.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(own.getSpec().getIngress())
                    .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
            assertThat(own.getSpec().getEgress())
                    .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
            if (program.isService()) {
                assertThat(own.getSpec().getEgress())
                        .as("%s calls no other service", program.part())
                        .allSatisfy(rule -> assertThat(rule.getTo()).isNullOrEmpty());
            }
        }
    }

    @Test
    void theDoorLeadsToTheGatewayAndOnlyOverTls() {
        Ingress door = Resources.all(Ingress.class).get(0);
        assertThat(door.getSpec().getTls()).isNotEmpty();
        door.getSpec().getRules().forEach(rule -> {
            assertThat(door.getSpec().getTls().get(0).getHosts()).contains(rule.getHost());
            rule.getHttp().getPaths().forEach(path -> assertThat(
                            path.getBackend().getService().getName())
                    .isEqualTo("gateway"));
        });
        assertThat(settings(Program.GATEWAY, "base")).containsEntry("REBOUND_FORWARD_HEADERS", "native");
    }

    private static int partitions() {
        return Integer.parseInt(Program.APPLICATION.variables().get("REBOUND_TOPIC_PARTITIONS"));
    }

    private static Map<String, String> settings(Program program, String folder) {
        Map<String, String> settings = new TreeMap<>();
        // What all services share, and what is one program's own.
        for (String name : List.of(program.isService() ? "services" : "gateway", program.part())) {
            String file = Resources.FOLDER + folder + "/" + name + ".env";
            if (Project.path(file).toFile().exists()) {
                Matcher line = Pattern.compile("(?m)^([A-Z_]+)=(.*)$").matcher(Project.read(file));
                while (line.find()) {
                    settings.put(line.group(1), line.group(2));
                }
            }
        }
        return settings;
    }

    private static Deployment deployment(Program program) {
        return Resources.programs()
                .filter(any -> any.getMetadata().getName().equals(program.part()))
                .findFirst()
                .orElseThrow();
    }

    private static Container container(Program program) {
        return deployment(program)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0);
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath();
    }
}
