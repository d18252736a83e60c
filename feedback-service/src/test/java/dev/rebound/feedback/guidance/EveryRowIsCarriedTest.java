package dev.rebound.feedback.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.feedback.advice.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each row of the guidance is found by its number where it is carried and where that is tested, in whichever service. The
 * list of the rows itself does not count.
 */
class EveryRowIsCarriedTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> SERVICES =
            List.of("application-service", "feedback-service", "notification-service", "analytics-service");

    private static final List<String> CARRYING = sources("src/main");
    private static final List<String> TESTING = sources("src/test");

    @ParameterizedTest
    @EnumSource
    void theRowIsCarriedAndTested(Rule row) {
        // As a word of its own, or in the name of a test, where rows follow each other.
        Pattern number = Pattern.compile("(?<![A-Z])R" + row.number() + "(?![0-9])|\\br" + row.number() + "_");
        assertThat(names(CARRYING, number)).as("%s is carried", row).isTrue();
        assertThat(names(TESTING, number)).as("%s is tested", row).isTrue();
    }

    private static boolean names(List<String> sources, Pattern number) {
        return sources.stream().anyMatch(source -> number.matcher(source).find());
    }

    private static List<String> sources(String part) {
        return SERVICES.stream()
                .map(service -> ROOT.resolve(service).resolve(part))
                .flatMap(EveryRowIsCarriedTest::files)
                .toList();
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".html"))
                    .filter(file -> !file.endsWith("advice/Rule.java")
                            && !file.toString().contains("guidance"))
                    .map(EveryRowIsCarriedTest::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
