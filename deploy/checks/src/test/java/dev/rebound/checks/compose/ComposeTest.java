package dev.rebound.checks.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.checks.Project;
import dev.rebound.checks.compose.Compose.Service;
import dev.rebound.checks.settings.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The compose files run what the code is: no image, port, variable, path or file that does not exist. */
class ComposeTest {

    private static final String FOLDER = "deploy/compose/";
    private static final String BASE = FOLDER + "compose.yaml";
    private static final String OBSERVABILITY = FOLDER + "compose.observability.yaml";
    private static final String FAULTS = FOLDER + "compose.faults.yaml";

    private static final Pattern INTERPOLATED = Pattern.compile("\\$\\{([A-Z_]+)");

    private final Compose base = Compose.read(BASE);

    @ParameterizedTest
    @EnumSource(Program.class)
    void eachProgramIsGivenExactlyTheVariablesThatItReads(Program program) {
        var given = reboundVariables(base.services().get(program.part()));
        assertThat(given)
                .as(
                        "the environment of %s in %s, against its application.yml: a new variable gets a line there"
                                + " (without a value if it has a default) and one in .env.example",
                        program.part(), BASE)
                .containsExactlyInAnyOrderElementsOf(program.variables().keySet());
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void whatAProgramCannotStartWithoutHasAValue(Program program) {
        Map<String, String> given = base.services().get(program.part()).environment();
        for (String variable : program.required()) {
            assertThat(given.get(variable))
                    .as("%s of %s", variable, program.part())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void eachProgramIsBuiltFromItsModuleAndAskedAtAHealthPathThatItHas(Program program) {
        Service service = base.services().get(program.part());
        assertThat(service.build().args()).containsEntry("MODULE", program.module());
        assertThat(service.image()).startsWith("rebound/" + program.serviceName() + ":");
        assertThat(Project.path(program.module() + "/pom.xml")).exists();
        assertThat(Project.path(FOLDER)
                        .resolve(service.build().context())
                        .resolve(service.build().dockerfile()))
                .exists();
        assertThat(service.healthcheck().test()).containsExactly("CMD", "healthy", "/actuator/health/readiness");
        Map<String, Object> platform = Project.yaml("platform/src/main/resources/platform.yml");
        Map<String, Object> own = Project.yaml(program.module() + "/src/main/resources/application.yml");
        Map<String, Object> management = at(program.isService() ? platform : own, "management");
        assertThat(management.toString())
                .as("health is exposed, with probes")
                .contains("health")
                .matches("(?s).*probes(\\.enabled=true|=\\{enabled=true}).*");
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void aProgramRunsWithoutRightsAndWritesNowhereButToTmp(Program program) {
        Service service = base.services().get(program.part());
        assertThat(service.readOnly()).isTrue();
        assertThat(service.capDrop()).containsExactly("ALL");
        assertThat(service.securityOpt()).contains("no-new-privileges:true");
        assertThat(service.tmpfs()).singleElement().asString().startsWith("/tmp:exec,");
        assertThat(service.volumes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, OBSERVABILITY, FAULTS})
    void everyImageIsPinnedAndEveryPartHasABoundAndAHealth(String file) {
        Compose.read(file).services().forEach((part, service) -> {
            if (service.image() == null) {
                return; // Laid over a part of compose.yaml.
            }
            if (service.build() == null) {
                assertThat(service.image())
                        .as("the image of %s in %s", part, file)
                        .matches("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+(-[a-z0-9.]+)?");
            } else {
                assertThat(service.image()).endsWith(":${REBOUND_VERSION:-local}");
            }
            assertThat(service.memLimit()).as("mem_limit of %s", part).matches("\\d+[mg]");
            assertThat(service.cpus()).as("cpus of %s", part).isPositive();
            assertThat(service.restart()).as("restart of %s", part).isEqualTo("unless-stopped");
            assertThat(service.healthcheck()).as("healthcheck of %s", part).isNotNull();
            assertThat(service.healthcheck().test().get(0)).isIn("CMD", "CMD-SHELL");
            assertThat(service.logging()).as("bounded logs of %s", part).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, OBSERVABILITY, FAULTS})
    void whoeverWaitsWaitsForAHealthyPartThatThereIs(String file) {
        var parts = new TreeSet<>(base.services().keySet());
        parts.addAll(Compose.read(file).services().keySet());
        Compose.read(file).services().forEach((part, service) -> service.dependsOn()
                .forEach((other, condition) -> {
                    assertThat(parts).as("%s waits for", part).contains(other);
                    assertThat(condition.condition()).isEqualTo("service_healthy");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {BASE, OBSERVABILITY, FAULTS})
    void portsAreOpenOnThisMachineAloneAndNetworksAndVolumesAreDeclared(String file) {
        Compose compose = Compose.read(file);
        compose.services().forEach((part, service) -> {
            service.ports().forEach(port -> {
                assertThat(port).as("a port of %s", part).matches("127\\.0\\.0\\.1:\\$\\{[A-Z_]+:-\\d+}:\\d+");
                assertThat(service.networks())
                        .as("%s has a port, and the network inside has no door", part)
                        .contains("outside");
            });
            if (service.networks() != null) {
                assertThat(base.networks().keySet()).containsAll(service.networks());
            }
            for (String volume : service.volumes()) {
                String source = volume.split(":")[0];
                if (source.startsWith(".")) {
                    assertThat(Project.path(FOLDER).resolve(source).normalize())
                            .as("what %s mounts", part)
                            .exists();
                } else {
                    assertThat(compose.volumes()).containsKey(source);
                }
            }
        });
        assertThat(base.networks().get("inside").internal()).isTrue();
    }

    @Test
    void theGatewayIsPointedAtTheServicesAndEveryAddressNamesAPartAndItsPort() {
        Map<String, String> given = base.services().get("gateway").environment();
        for (Program program : Program.values()) {
            if (program.isService()) {
                assertThat(given)
                        .containsEntry(
                                "REBOUND_" + program.part().toUpperCase() + "_URL",
                                "http://" + program.part() + ":8080");
                assertThat(base.services().get(program.part()).environment()).containsEntry("REBOUND_PORT", "8080");
            }
        }
        Pattern address = Pattern.compile("(?://|^)([a-z]+):(\\d+)");
        Stream.of(base, Compose.read(FAULTS))
                .flatMap(compose -> compose.services().entrySet().stream())
                .forEach(entry -> entry.getValue().environment().forEach((name, value) -> {
                    Matcher found = address.matcher(value == null || !name.startsWith("REBOUND_") ? "" : value);
                    while (found.find()) {
                        assertThat(found.group(1))
                                .as("%s of %s", name, entry.getKey())
                                .isIn(Stream.concat(base.services().keySet().stream(), Stream.of("faults"))
                                        .toList());
                    }
                }));
    }

    @Test
    void theExampleOfEnvNamesEveryVariableOfTheFilesAndNoOther() {
        var used = new TreeSet<String>();
        for (String file : List.of(BASE, OBSERVABILITY, FAULTS)) {
            Compose.read(file).services().values().forEach(service -> service.environment()
                    .forEach((name, value) -> {
                        if (value == null) {
                            used.add(name);
                        }
                    }));
            Matcher found = INTERPOLATED.matcher(Project.read(file));
            while (found.find()) {
                used.add(found.group(1));
            }
        }
        assertThat(example().keySet())
                .as("deploy/compose/.env.example against the compose files")
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theExampleOfEnvShowsTheDefaultsOfTheCode() {
        Map<String, String> example = example();
        for (Program program : Program.values()) {
            Map<String, String> given = base.services().get(program.part()).environment();
            program.variables().forEach((name, fallback) -> {
                if (given.containsKey(name) && given.get(name) == null) {
                    assertThat(example.get(name)).as("%s in .env.example", name).isEqualTo(fallback);
                }
            });
        }
    }

    @Test
    void prepareFillsInSecretsOnceAndKeepsThemAfterwards(@TempDir Path folder) throws Exception {
        Path env = folder.resolve(".env");
        prepare(env);
        String first = Files.readString(env);
        assertThat(first).doesNotContainPattern("(?m)^[A-Z_]+=$");
        Matcher key = Pattern.compile("(?m)^REBOUND_MASTER_KEY=(.+)$").matcher(first);
        assertThat(key.find()).isTrue();
        assertThat(Base64.getDecoder().decode(key.group(1))).hasSize(32);
        assertThat(Files.getPosixFilePermissions(env)).hasSize(2);

        prepare(env);
        assertThat(env).content().isEqualTo(first);
    }

    @Test
    void theRealmGivesTheGatewayWhatItAsksForAndTheServicesWhatTheyDemand() {
        JsonNode realm = JsonMapper.shared().readTree(Project.read(FOLDER + "identity/rebound-realm.json"));
        Map<String, String> gateway = base.services().get("gateway").environment();
        assertThat(gateway.get("REBOUND_ISSUER"))
                .endsWith("/realms/" + realm.get("realm").asString());

        JsonNode client = named(realm.get("clients"), "clientId", gateway.get("REBOUND_CLIENT_ID"));
        assertThat(client.get("redirectUris").toString()).contains("/login/oauth2/code/rebound");
        assertThat(client.get("defaultClientScopes").toString()).contains("profile", "email", "rebound", "basic");
        for (JsonNode scope : client.get("defaultClientScopes")) {
            assertThat(named(realm.get("clientScopes"), "name", scope.asString()))
                    .isNotNull();
        }
        JsonNode audience = named(realm.get("clientScopes"), "name", "rebound")
                .get("protocolMappers")
                .get(0)
                .get("config");
        assertThat(audience.get("included.custom.audience").asString())
                .isEqualTo(Program.APPLICATION.variables().get("REBOUND_AUDIENCE"));

        Matcher placeholder = INTERPOLATED.matcher(realm.toString());
        while (placeholder.find()) {
            assertThat(base.services().get("identity").environment()).containsKey(placeholder.group(1));
        }
    }

    @Test
    void everythingThatTheServicesReachOverKafkaAndMongoCanBeDisturbed() {
        JsonNode proxies = JsonMapper.shared().readTree(Project.read(FOLDER + "faults/proxies.json"));
        Compose faults = Compose.read(FAULTS);
        for (Program program : Program.values()) {
            if (program.isService()) {
                Map<String, String> moved =
                        faults.services().get(program.part()).environment();
                assertThat(moved.get("REBOUND_KAFKA")).isEqualTo("faults:" + listening(proxies, "broker"));
                assertThat(moved.get("REBOUND_MONGODB")).startsWith("mongodb://faults:" + listening(proxies, "store"));
            }
        }
    }

    private static String listening(JsonNode proxies, String name) {
        return named(proxies, "name", name).get("listen").asString().split(":")[1];
    }

    private static JsonNode named(JsonNode nodes, String field, String value) {
        for (JsonNode node : nodes) {
            if (node.get(field).asString().equals(value)) {
                return node;
            }
        }
        return null;
    }

    private static TreeSet<String> reboundVariables(Service service) {
        var names = new TreeSet<String>();
        service.environment().keySet().stream()
                .filter(name -> name.startsWith("REBOUND_"))
                .forEach(names::add);
        return names;
    }

    private static Map<String, String> example() {
        Map<String, String> example = new TreeMap<>();
        Matcher line = Pattern.compile("(?m)^#?([A-Z_]+)=(.*)$").matcher(Project.read(FOLDER + ".env.example"));
        while (line.find()) {
            example.put(line.group(1), line.group(2));
        }
        return example;
    }

    private static void prepare(Path env) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Project.path(FOLDER + "prepare").toString(), env.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> content, String key) {
        return (Map<String, Object>) content.get(key);
    }
}
