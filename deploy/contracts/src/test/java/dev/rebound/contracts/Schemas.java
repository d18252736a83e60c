package dev.rebound.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Validates by JSON Schema 2020-12 with formats asserted, which that version leaves off unless asked. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    static List<Error> errors(JsonNode schema, JsonNode document) {
        return REGISTRY.getSchema(schema)
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
