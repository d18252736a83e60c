package dev.rebound.checks.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.checks.Project;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Each kustomization names files that are there, and what kustomize makes of it is still what the checks allow. */
class KustomizationsTest {

    private static final ObjectMapper STRICT = new ObjectMapper();

    record Kustomization(
            String apiVersion,
            String kind,
            String namespace,
            List<Labels> labels,
            List<String> resources,
            List<String> components,
            List<Generator> configMapGenerator,
            GeneratorOptions generatorOptions,
            List<Replicas> replicas,
            List<Patch> patches,
            List<Image> images) {}

    record Labels(Map<String, String> pairs, boolean includeTemplates) {}

    record Generator(String name, String behavior, List<String> envs, List<String> files, GeneratorOptions options) {}

    record GeneratorOptions(Map<String, String> labels, boolean disableNameSuffixHash) {}

    record Replicas(String name, int count) {}

    record Patch(Map<String, String> target, String patch) {}

    record Image(String name, String newTag) {}

    static Stream<Path> kustomizations() {
        return Stream.concat(
                Project.files(Resources.FOLDER, "kustomization.yaml").stream(),
                Project.files("deploy/observability", "kustomization.yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void aKustomizationNamesOnlyWhatIsThereAndNothingLiesAboutUnnamed(Path file) throws IOException {
        Kustomization kustomization = read(file);
        Path folder = file.getParent();
        var named = new TreeSet<String>();
        Stream.of(kustomization.resources(), kustomization.components())
                .filter(list -> list != null)
                .flatMap(List::stream)
                .forEach(entry -> {
                    Path target = folder.resolve(entry).normalize();
                    assertThat(target)
                            .as("%s names %s", Project.shown(file), entry)
                            .exists();
                    if (target.toFile().isDirectory()) {
                        assertThat(target.resolve("kustomization.yaml")).exists();
                    }
                    named.add(target.getFileName().toString());
                });
        if (kustomization.configMapGenerator() != null) {
            kustomization.configMapGenerator().forEach(generator -> Stream.of(generator.envs(), generator.files())
                    .filter(list -> list != null)
                    .flatMap(List::stream)
                    .forEach(entry -> {
                        assertThat(folder.resolve(entry)).exists();
                        named.add(entry);
                    }));
        }
        for (var beside : folder.toFile().listFiles()) {
            if (beside.isFile() && !beside.getName().equals("kustomization.yaml")) {
                assertThat(named)
                        .as("%s lies beside %s, which does not name it", beside.getName(), Project.shown(file))
                        .contains(beside.getName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "production"})
    void anOverlayGivesEveryImageATagThatDoesNotMove(String overlay) throws IOException {
        Kustomization kustomization =
                read(Project.path(Resources.FOLDER + "overlays/" + overlay + "/kustomization.yaml"));
        assertThat(kustomization.images())
                .extracting(Image::name)
                .containsExactlyInAnyOrderElementsOf(Resources.programs()
                        .map(program -> program.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .get(0)
                                .getImage())
                        .toList());
        assertThat(kustomization.images())
                .allSatisfy(image -> assertThat(image.newTag()).matches("\\d+\\.\\d+\\.\\d+(-[A-Za-z0-9.]+)?"));
        assertThat(kustomization.namespace()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "production"})
    void whatKustomizeMakesIsStillReadWithNothingLeftOver(String overlay) throws Exception {
        assumeTrue(isThere(), "kubectl is not on this machine: the sources alone were checked");
        Process process = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        Project.path(Resources.FOLDER + "overlays/" + overlay).toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String made = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        int programs = 0;
        for (Object document : new Yaml().loadAll(made)) {
            @SuppressWarnings("unchecked")
            Map<String, Object> resource = (Map<String, Object>) document;
            if (resource.get("kind").equals("ConfigMap")) {
                continue;
            }
            Object read = Resources.read(resource, overlay);
            if (read instanceof Deployment deployment) {
                programs++;
                var container = deployment
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0);
                assertThat(container.getImage()).matches("rebound/[a-z-]+:\\d+\\.\\d+\\.\\d+.*");
                assertThat(container.getEnvFrom().get(0).getConfigMapRef().getName())
                        .as("settings by the name that carries their hash")
                        .matches("rebound-(service|gateway)-settings-[a-z0-9]+");
            }
        }
        assertThat(programs).isEqualTo(5);
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Kustomization read(Path file) {
        return STRICT.convertValue(Project.documents(file).get(0), Kustomization.class);
    }
}
