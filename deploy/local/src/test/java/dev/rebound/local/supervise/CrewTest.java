package dev.rebound.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.local.supervise.Keeper.Patience;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Supervision of real processes. */
class CrewTest {

    static final Patience SHORT = new Patience(
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            5,
            Duration.ofMillis(100),
            Duration.ofSeconds(60),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2));

    @TempDir
    Path folder;

    final Heard heard = new Heard();
    final Crew crew = new Crew(heard, SHORT);

    @AfterEach
    void stop() {
        crew.close();
    }

    @Test
    void aKilledPartIsStartedAgainHoweverOften() throws Exception {
        start("broker", "line");
        for (int i = 0; i < SHORT.failures() + 1; i++) {
            long before = crew.pid("broker");

            crew.kill("broker");

            assertThat(ProcessHandle.of(before).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
            assertThat(crew.awaitReady(List.of("broker"))).isTrue();
            assertThat(crew.pid("broker")).isNotEqualTo(before);
        }
        assertThat(heard.events).startsWith("broker ready", "broker was killed", "broker ready");
    }

    @Test
    void aPartThatIsKilledFromOutsideIsStartedAgain() throws Exception {
        start("broker", "line");
        long before = crew.pid("broker");

        signal("KILL", before);

        awaitAnother("broker", before);
    }

    @Test
    void aPartThatSaysItIsDownIsStartedAgain() throws Exception {
        int port = freePort();
        Part part = part(folder, "service", "probes", String.valueOf(port));
        crew.start(new Part(
                part.name(), part.command(), part.environment(), part.directory(), Health.byProbes(port), part.log()));
        assertThat(crew.awaitReady(List.of("service"))).isTrue();
        long before = crew.pid("service");

        HttpURLConnection illness = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/fall-ill").toURL().openConnection();
        assertThat(illness.getResponseCode()).isEqualTo(200);

        awaitAnother("service", before);
        assertThat(heard.events).contains("service says that it is DOWN");
    }

    @Test
    void aPartThatFailsFiveTimesInARowIsGivenUpAndItsLogSaysWhy() throws Exception {
        Part part = part(folder, "broken", "fails");

        crew.start(part);

        assertThat(crew.awaitReady(List.of("broken"))).isFalse();
        assertThat(heard.events).hasSize(5).last().isEqualTo("broken given up, ended with exit code 3");
        assertThat(part.log().tail(100)).hasSize(5).containsOnly("cannot find what it needs");
        assertThat(part.log().tail(2)).hasSize(2);
    }

    @Test
    void aPartThatNeverGetsReadyCountsAsFailed() throws Exception {
        Crew impatient = new Crew(
                heard,
                new Patience(
                        Duration.ofMillis(300),
                        SHORT.lasting(),
                        SHORT.shortest(),
                        SHORT.longest(),
                        2,
                        SHORT.betweenProbes(),
                        SHORT.silence(),
                        SHORT.toStop(),
                        SHORT.foundationsToStop()));
        try (impatient) {
            impatient.start(part(folder, "slow", "never"));

            assertThat(impatient.awaitReady(List.of("slow"))).isFalse();
            assertThat(heard.events).last().asString().startsWith("slow given up, was not ready after");
        }
    }

    @Test
    void aPartThatIsHeldStaysDownUntilItIsReleased() throws Exception {
        start("broker", "line");

        crew.hold("broker");
        Thread.sleep(500);

        assertThatThrownBy(() -> crew.pid("broker")).isInstanceOf(IllegalStateException.class);
        crew.release("broker");
        assertThat(crew.awaitReady(List.of("broker"))).isTrue();
        assertThat(crew.pid("broker")).isPositive();
    }

    @Test
    void onePartCanBeStoppedForGood() throws Exception {
        start("broker", "line");
        crew.start(part(folder, "replica", "line", "replica", ends()));
        crew.awaitReady(List.of("replica"));
        long pid = crew.pid("replica");

        crew.stop("replica");

        assertThat(isAlive(pid)).isFalse();
        assertThat(crew.isReady("broker")).isTrue();
        assertThatThrownBy(() -> crew.pid("replica")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoppedProcessIsLeftAloneAndGoesOn() throws Exception {
        int port = freePort();
        Part part = part(folder, "service", "probes", String.valueOf(port));
        crew.start(new Part(
                part.name(), part.command(), part.environment(), part.directory(), Health.byProbes(port), part.log()));
        crew.awaitReady(List.of("service"));
        long pid = crew.pid("service");

        signal("STOP", pid);
        Thread.sleep(3_000);
        signal("CONT", pid);
        Thread.sleep(500);

        assertThat(crew.pid("service")).isEqualTo(pid);
    }

    @Test
    void thoseThatOthersStandOnAreStoppedLast() throws Exception {
        crew.startFoundation(part(folder, "broker", "line", "broker", ends()));
        for (String name : List.of("a", "b", "c")) {
            crew.start(part(folder, name, "line", name, ends()));
        }
        assertThat(crew.awaitReady(List.of("broker", "a", "b", "c"))).isTrue();
        List<Long> pids = pids("broker", "a", "b", "c");

        crew.close();

        assertThat(Files.readAllLines(Path.of(ends())))
                .hasSize(4)
                .containsExactlyInAnyOrder("a", "b", "c", "broker")
                .last()
                .isEqualTo("broker");
        assertThat(pids).noneMatch(CrewTest::isAlive);
        assertThat(heard.events).as("a wanted end is no news").hasSize(4);
    }

    @Test
    void aPartThatDoesNotStopIsKilledWhenItsTimeIsOver() throws Exception {
        crew.start(part(folder, "mule", "stubborn"));
        crew.awaitReady(List.of("mule"));
        long pid = crew.pid("mule");
        long start = System.nanoTime();

        crew.close();

        assertThat(isAlive(pid)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void ctrlCDoesNotReachThePartsPastTheLauncher() throws Exception {
        start("broker", "line");
        long pid = crew.pid("broker");

        signal("INT", pid);
        signal("HUP", pid);
        Thread.sleep(700);

        assertThat(crew.pid("broker")).isEqualTo(pid);
    }

    @Test
    void partsEndWhenTheLauncherIsKilled() throws Exception {
        Process launcher = new ProcessBuilder(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrewProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] pids;
        try (var out = launcher.inputReader(StandardCharsets.UTF_8)) {
            pids = out.readLine().split(" ");
            launcher.destroyForcibly().waitFor();
        }

        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> !isAlive(Long.parseLong(pids[0])));
        assertThat(isAlive(Long.parseLong(pids[1]))).isFalse();
        assertThat(Files.readAllLines(Path.of(ends())))
                .as("stopped in order, not killed")
                .containsExactly("service", "broker");
    }

    @Test
    void whatAKilledProcessLeftInItsFolderIsGone() throws Exception {
        start("broker", "line");
        Path left = folder.resolve("tmp/broker/tomcat.1");
        Files.createDirectories(left);
        Files.writeString(left.resolve("upload"), "x");

        crew.kill("broker");
        crew.awaitReady(List.of("broker"));

        assertThat(left).doesNotExist();
    }

    private void start(String name, String behaviour) throws InterruptedException {
        crew.startFoundation(part(folder, name, behaviour, name, ends()));
        assertThat(crew.awaitReady(List.of(name))).isTrue();
    }

    private String ends() {
        return folder.resolve("ends").toString();
    }

    private void awaitAnother(String part, long before) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> crew.isReady(part) && crew.pid(part) != before);
        assertThat(isAlive(before)).isFalse();
    }

    private List<Long> pids(String... parts) {
        List<Long> pids = new ArrayList<>();
        for (String part : parts) {
            pids.add(crew.pid(part));
        }
        return pids;
    }

    static Part part(Path folder, String name, String... behaviour) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                FakePart.class.getName()));
        command.addAll(List.of(behaviour));
        return new Part(
                name,
                command,
                Map.of(),
                folder.resolve("tmp").resolve(name),
                Health.byLine(),
                new Log(folder.resolve("logs"), name));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start();
        assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(kill.exitValue()).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
