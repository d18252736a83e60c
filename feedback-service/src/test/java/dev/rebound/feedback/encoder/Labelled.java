package dev.rebound.feedback.encoder;

import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.feedback.themes.ThemeTagger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled texts: the training set with its test part, and the development cases. */
final class Labelled {

    private static final Path DATA = Path.of("training", "data");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Row(String id, String text, Map<Theme, Polarity> themes) {}

    private Labelled() {}

    static List<Row> all() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATA)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                rows.addAll(rows(Files.readString(file)));
            }
        }
        return rows;
    }

    /** The rows that nobody trains on or chooses by. */
    static List<Row> test() throws IOException {
        Set<String> ids = testIds();
        return all().stream().filter(row -> ids.contains(row.id())).toList();
    }

    static Set<String> testIds() throws IOException {
        return Files.readAllLines(DATA.resolve("test-part.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    static List<Row> development() throws IOException {
        try (InputStream in = ThemeTagger.class.getResourceAsStream("cases.jsonl")) {
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<Row> rows(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(Labelled::row).toList();
    }

    private static Row row(String line) {
        JsonNode node = JSON.readTree(line);
        Map<Theme, Polarity> themes = new LinkedHashMap<>();
        if (node.has("labels")) {
            node.get("labels")
                    .forEach(label -> themes.put(
                            Theme.of(label.get("theme").asString()).orElseThrow(),
                            polarity(label.get("polarity").asString())));
        } else {
            node.get("themes")
                    .properties()
                    .forEach(one -> themes.put(
                            Theme.of(one.getKey()).orElseThrow(),
                            polarity(one.getValue().asString())));
        }
        return new Row(node.get("id").asString(), node.get("text").asString(), themes);
    }

    private static Polarity polarity(String code) {
        return Polarity.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
