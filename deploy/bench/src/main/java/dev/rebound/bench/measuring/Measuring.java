package dev.rebound.bench.measuring;

import dev.rebound.local.launch.LocalSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Starts a system in a folder of its own, measures it, and leaves nothing behind. */
public final class Measuring {

    private Measuring() {}

    /**
     * @param candidacies of the seeker whose dashboard is read, 12 to 2,000
     * @param calls measured of each kind, 20 to 10,000
     * @param clients that record at the same time, 1 to 64
     * @return the report, as Markdown
     */
    public static String run(int candidacies, int calls, int clients)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("rebound-bench");
        try (LocalSystem system = LocalSystem.in(folder.resolve("data"))
                // Nothing changes by itself while it is measured.
                .env("application", "REBOUND_SILENCE_LOOK", "false")
                .start()) {
            return new Load(system).run(candidacies, calls, clients);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
