package dev.rebound.notification;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's files as this service meets them on its class path. */
public final class Samples {

    private static final JsonMapper PLAIN = JsonMapper.shared();

    private Samples() {}

    public static JsonNode sample(String name) {
        return file(name, "sample");
    }

    public static JsonNode headers(String name) {
        return file(name, "headers");
    }

    public static List<Error> errors(String name, JsonNode payload) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(file(name, "schema"))
                .validate(payload, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode file(String name, String part) {
        String path = "/contracts/events/" + name + "/v1/" + part + ".json";
        try (InputStream file = Samples.class.getResourceAsStream(path)) {
            return PLAIN.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }
}
