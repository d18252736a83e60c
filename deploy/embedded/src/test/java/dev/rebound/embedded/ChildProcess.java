package dev.rebound.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A main class in a JVM of its own, on the very jars that the launcher uses. */
final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final StringBuffer errors = new StringBuffer();
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final Thread errorReader;

    private ChildProcess(Process process) {
        this.process = process;
        reader(process.getInputStream(), line -> {
            output.append(line).append('\n');
            if (line.startsWith("READY ")) {
                address.complete(line.substring("READY ".length()));
            }
        });
        this.errorReader =
                reader(process.getErrorStream(), line -> errors.append(line).append('\n'));
        process.onExit().thenRun(() -> address.completeExceptionally(new IllegalStateException("ended before READY")));
    }

    static ChildProcess of(Class<?> main, Object... args) {
        return start(List.of(), Map.of(), runtimeJars(), main, args);
    }

    /** As a shell would start it that allows no file beyond this size: the disk is full for the child alone. */
    static ChildProcess withFilesUpTo(int kilobytes, Class<?> main, Object... args) {
        return start(
                List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "bash"),
                Map.of(),
                runtimeJars(),
                main,
                args);
    }

    /** On the class path of the tests, with environment variables added. */
    static ChildProcess ofTest(Map<String, String> environment, Class<?> main, Object... args) {
        return start(List.of(), environment, System.getProperty("java.class.path"), main, args);
    }

    private static String runtimeJars() {
        Path target = Path.of("target").toAbsolutePath();
        return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }

    private static ChildProcess start(
            List<String> prefix, Map<String, String> environment, String classPath, Class<?> main, Object... args) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            return new ChildProcess(builder.start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Waits for the READY line and returns the address it names. */
    String awaitReady() throws InterruptedException {
        try {
            return address.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notReady) {
            throw new AssertionError("not ready; it wrote:\n" + errors, notReady);
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As {@code kill}. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("still running; it wrote:\n" + errors);
        }
        errorReader.join(5000);
        return process.exitValue();
    }

    String errors() {
        return errors.toString();
    }

    String output() {
        return output.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private interface Line {
        void read(String line);
    }

    private static Thread reader(InputStream stream, Line to) {
        Thread thread = new Thread(() -> {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    to.read(line);
                }
            } catch (IOException ended) {
                // the process has gone, and its stream with it
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
