package dev.rebound.application;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One event type of the contract as its files tell it. */
public record Contract(String name) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** All event types of a topic, such as {@code candidacy}. */
    public static List<Contract> of(String topic) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contracts/events/" + topic + ".*/v1/sample.json"))
                    .map(resource -> resource.getDescription().replaceAll(".*contracts/events/([^/]+)/v1.*", "$1"))
                    .map(Contract::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String type() {
        return "dev.rebound." + name + ".v1";
    }

    public ObjectNode sample() {
        return file("sample.json");
    }

    public ObjectNode headers() {
        return file("headers.json");
    }

    /** What breaks the schema, formats included. */
    public List<Error> errors(JsonNode payload) {
        return SCHEMAS.getSchema(file("schema.json"))
                .validate(payload, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private ObjectNode file(String file) {
        String path = "/contracts/events/" + name + "/v1/" + file;
        try (InputStream content = Contract.class.getResourceAsStream(path)) {
            return (ObjectNode) JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
