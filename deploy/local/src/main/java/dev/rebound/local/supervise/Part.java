package dev.rebound.local.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One process of the system.
 *
 * @param name short; also the name of its log
 * @param command program and arguments
 * @param environment added to the launcher's own
 * @param directory where it runs; made and emptied at each start, so that what a killed process left is gone
 * @param health how to tell that it is ready, and that it still is
 * @param log what it prints goes here
 */
public record Part(
        String name, List<String> command, Map<String, String> environment, Path directory, Health health, Log log) {

    /** Makes the directory, or removes whatever is in it. */
    public void emptyDirectory() throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> content = Files.walk(directory)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
