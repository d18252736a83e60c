package dev.rebound.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    static final Path USUAL = Path.of("/somewhere/data");

    @Test
    void withoutOptionsTheUsualHolds() throws Exception {
        assertThat(Options.parse(new String[0], USUAL)).isEqualTo(new Options(USUAL, 8080, false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"--data;/a b/c;--port;9000", "--data=/a b/c;--port=9000;;", "--port;9000;--data=/a b/c;"})
    void valuesFollowOrAreJoined(String a, String b, String c, String d) throws Exception {
        String[] args = Stream.of(a, b, c, d).filter(Objects::nonNull).toArray(String[]::new);

        assertThat(Options.parse(args, USUAL)).isEqualTo(new Options(Path.of("/a b/c"), 9000, false, false));
    }

    @Test
    void aRelativeFolderIsSeenFromWhereOneStands() throws Exception {
        assertThat(Options.parse(new String[] {"--data", "x/../y"}, USUAL).data())
                .isEqualTo(Path.of("y").toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource({
        "--port, '--port needs a number'",
        "--data, '--data needs a directory'",
        "--data=, '--data needs a directory'",
        "--port=80, '--port must be a number from 1024 to 65511, not 80'",
        "--port=65512, '--port must be a number from 1024 to 65511, not 65512'",
        "--port=x, '--port must be a number from 1024 to 65511, not x'",
        "--verbose, 'There is no option --verbose'",
        "8080, 'There is no option 8080'",
    })
    void whatIsWrongIsSaid(String argument, String message) {
        assertThatThrownBy(() -> Options.parse(new String[] {argument}, USUAL))
                .isInstanceOf(Options.Misuse.class)
                .hasMessage(message);
    }

    @Test
    void theDemoIsLoadedOnlyWhenAskedFor() throws Options.Misuse {
        assertThat(Options.parse(new String[] {"--demo"}, USUAL).demo()).isTrue();
        assertThat(Options.parse(new String[0], USUAL).demo()).isFalse();
    }
}
