package dev.rebound.checks.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.rebound.checks.Project;
import dev.rebound.checks.settings.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one Dockerfile of all parts, and the scripts that go into it. */
class ImagesTest {

    private static final String DOCKERFILE = Project.read("deploy/images/Dockerfile");

    @Test
    void theImageIsPinnedLayeredAndRunsAsNobodyInParticular() {
        Matcher from = Pattern.compile("(?m)^FROM (\\S+)").matcher(DOCKERFILE);
        int stages = 0;
        while (from.find()) {
            stages++;
            assertThat(from.group(1)).matches("[a-z-]+:\\d+\\.\\d+\\.\\d+[-_][a-z0-9_-]+");
        }
        assertThat(stages).isEqualTo(2);
        assertThat(DOCKERFILE)
                .contains("extract --layers", "layers/dependencies/ ./", "layers/application/ ./")
                .contains("USER 10001:10001")
                .contains("eclipse-temurin:25")
                .doesNotContain("ADD ", "latest");
        assertThat(DOCKERFILE.indexOf("layers/dependencies/"))
                .as("what changes seldom lies below")
                .isLessThan(DOCKERFILE.indexOf("layers/application/"));
    }

    @Test
    void anImageCarriesTheListOfWhatItIsMadeOfAndShowsIt() {
        assertThat(DOCKERFILE).contains("mvn -q -B -Psbom ");
        assertThat(Project.read("pom.xml"))
                .contains(
                        "<id>sbom</id>",
                        "/META-INF/sbom</outputDirectory>",
                        "<outputName>application.cdx</outputName>");
        assertThat(Project.read("platform/src/main/resources/platform.yml"))
                .containsPattern("include: health,.*\\bsbom\\b");
    }

    @Test
    void whatItCopiesIsThere() {
        Matcher copied = Pattern.compile("deploy/images/[a-z]+").matcher(DOCKERFILE);
        while (copied.find()) {
            if (!copied.group().endsWith("/")) {
                String path = copied.group();
                assertThat(path.equals("deploy/images/Dockerfile")
                                || Project.path(path).toFile().canExecute())
                        .as("%s exists and may be run", path)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Program.class)
    void eachProgramIsBuiltAndItsRehearsalIsGivenAllThatItNeeds(Program program) {
        assertThat(DOCKERFILE).containsPattern("[ ,]" + program.module() + "[,\n]");
        String rehearsal = Project.read("deploy/images/rehearse");
        for (String variable : program.required()) {
            assertThat(rehearsal)
                    .as("deploy/images/rehearse sets %s, without which %s does not start", variable, program.part())
                    .containsPattern("[ \n]" + variable + "=");
        }
    }

    @Test
    void theHealthScriptBelievesOnlyA200() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/up", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/down", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertThat(healthy("/up", port)).isZero();
            assertThat(healthy("/down", port)).isNotZero();
            assertThat(healthy("/nowhere", port)).isNotZero();
        } finally {
            server.stop(0);
        }
        assertThat(healthy("/up", port)).as("when nothing listens").isNotZero();
    }

    private static int healthy(String path, int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Project.path("deploy/images/healthy").toString(), path, String.valueOf(port))
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
