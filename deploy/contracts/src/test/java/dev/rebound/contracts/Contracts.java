package dev.rebound.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract files as a service finds them: on the class path, so that a file which the build leaves out is missed. */
final class Contracts {

    static final Path FOLDER = folder();

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private Contracts() {}

    /** One version of one event type in one form: {@code events} on Kafka or {@code plain} over HTTP. */
    record Contract(String form, String name, String version) {

        JsonNode schema() {
            return json(file("schema.json"));
        }

        ObjectNode sample() {
            return (ObjectNode) json(file("sample.json"));
        }

        ObjectNode headers() {
            return (ObjectNode) json(file("headers.json"));
        }

        String type() {
            return "dev.rebound." + name + "." + version;
        }

        String topic() {
            return "rebound." + name.substring(0, name.indexOf('.'));
        }

        private Path file(String name) {
            return FOLDER.resolve(form).resolve(this.name).resolve(version).resolve(name);
        }

        @Override
        public String toString() {
            return form + "/" + name + "/" + version;
        }
    }

    static List<Contract> all() {
        return Stream.concat(events().stream(), plain().stream()).toList();
    }

    static List<Contract> events() {
        return in("events");
    }

    static List<Contract> plain() {
        return in("plain");
    }

    static JsonNode topics() {
        return yaml("topics.yaml").required("topics");
    }

    static JsonNode asyncApi() {
        return yaml("asyncapi.yaml");
    }

    static JsonNode headersSchema() {
        return json(FOLDER.resolve("events/headers.schema.json"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Contract> in(String form) {
        return folders(FOLDER.resolve(form)).stream()
                .flatMap(type -> folders(type).stream()
                        .map(version -> new Contract(
                                form,
                                type.getFileName().toString(),
                                version.getFileName().toString())))
                .toList();
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static JsonNode yaml(String name) {
        return YAML.readTree(FOLDER.resolve(name).toFile());
    }

    private static Path folder() {
        try {
            return Path.of(Contracts.class.getResource("/contracts").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
