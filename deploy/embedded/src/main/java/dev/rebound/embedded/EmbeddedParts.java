package dev.rebound.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** {@link Broker} and {@link Store} in this JVM: the broker in a temporary directory, the store in memory. */
final class EmbeddedParts implements TestInfrastructure.Parts {

    private static final long PATIENCE_MS = 10_000;

    private final Once<Broker> broker = new Once<>(this::startBroker);
    private final Once<Store> store = new Once<>(() -> Store.inMemory(0));

    @Override
    public String kafka() {
        return broker.get().bootstrapServers();
    }

    @Override
    public String mongo(String database) {
        // Needs no stop of its own: it lives in memory and ends with the JVM, after the last application has closed.
        return store.get().uri() + "/" + database;
    }

    private Broker startBroker() {
        try {
            Path dir = Files.createTempDirectory("rebound-broker-");
            Broker started = Broker.start(dir, 0);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, dir), "stop-broker"));
            return started;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void stop(Broker broker, Path dir) {
        awaitOtherHooks();
        broker.close();
        try (Stream<Path> files = Files.walk(dir)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException leftBehind) {
            // the operating system empties its temporary directory in its own time
        }
    }

    /**
     * All hooks run at once, and a test's application closes its consumers in one of them: each would wait for its
     * time-out if the broker went first. Hooks cannot be ordered; those that close an application bear a telling name.
     */
    private static void awaitOtherHooks() {
        try {
            Thread.sleep(50); // until all have been started
            long end = System.nanoTime() + PATIENCE_MS * 1_000_000;
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().endsWith("ShutdownHook")) {
                    thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
