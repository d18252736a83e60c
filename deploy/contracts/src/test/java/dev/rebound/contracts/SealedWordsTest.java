package dev.rebound.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.contracts.Contracts.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a person wrote or is named by is on Kafka only sealed. */
class SealedWordsTest {

    private static final String SEALED = "^sealed\\.v1\\.";

    /** Opaque or ours, so they may be open: the subject of a token and the version of a tagger. */
    private static final Set<String> OPEN = Set.of("seeker", "tagger");

    static List<Contract> events() {
        return Contracts.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void noFieldOfAnEventTakesFreeText(Contract event) {
        event.schema().required("properties").forEachEntry((name, rules) -> {
            if (rules.required("type").toString().contains("\"string\"") && !OPEN.contains(name)) {
                assertThat(rules.has("enum") || rules.has("format") || rules.has("pattern"))
                        .as(name)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void theWordsThatNameAPersonOrAnEmployerAreSealed(Contract event) {
        for (String name : List.of("company", "title", "name", "email", "phone")) {
            if (event.schema().required("properties").has(name)) {
                assertThat(event.schema().at("/properties/" + name + "/pattern").stringValue())
                        .as(name)
                        .isEqualTo(SEALED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSealedWordOfASampleIsATokenOfItsSeeker(Contract event) {
        event.schema().required("properties").forEachEntry((name, rules) -> {
            if (rules.path("pattern").asString().equals(SEALED)) {
                String token = event.sample().required(name).stringValue();
                assertThat(token).as(name).matches("sealed\\.v1\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
                assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[2]), UTF_8))
                        .as(name)
                        .isEqualTo(event.sample().required("seeker").stringValue());
            }
        });
    }

    @Test
    void noWordThatASeekerTypesStandsInAFileOfTheEvents() throws IOException {
        List<String> words = new ArrayList<>();
        for (Contract plain : Contracts.plain()) {
            plain.schema().required("properties").forEachEntry((name, rules) -> {
                JsonNode value = plain.sample().get(name);
                if (value.isString() && !rules.has("enum") && !isTimeOrId(rules)) {
                    words.add(value.stringValue().toLowerCase(Locale.ROOT));
                }
            });
        }
        assertThat(words).hasSizeGreaterThanOrEqualTo(8).contains("data analyst");

        try (Stream<Path> files = Files.walk(Contracts.FOLDER)) {
            List<Path> open = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(Contracts.FOLDER.resolve("plain")))
                    .toList();
            assertThat(open).hasSizeGreaterThanOrEqualTo(70).allSatisfy(file -> assertThat(
                            Contracts.text(file).toLowerCase(Locale.ROOT))
                    .doesNotContain(words));
        }
    }

    private static boolean isTimeOrId(JsonNode rules) {
        return Set.of("date", "date-time", "uuid").contains(rules.path("format").asString());
    }
}
