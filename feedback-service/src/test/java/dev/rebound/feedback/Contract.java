package dev.rebound.feedback;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rebound.platform.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** One contract file as the service finds it on its class path. The words of a sample are its tokens, taken as they are. */
public record Contract(String form, String name) {

    public static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(tokensAsTheyAre())
            .build();

    public static Contract event(String name) {
        return new Contract("events", name);
    }

    public static Contract plain(String name) {
        return new Contract("plain", name);
    }

    public ObjectNode sample() {
        return (ObjectNode) file("sample.json");
    }

    public JsonNode headers() {
        return file("headers.json");
    }

    /** What the schema has against a payload. */
    public List<Error> errors(JsonNode payload) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(file("schema.json"))
                .validate(payload, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private JsonNode file(String file) {
        String path = "/contracts/" + form + "/" + name + "/v1/" + file;
        try (InputStream in = Contract.class.getResourceAsStream(path)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleModule tokensAsTheyAre() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(new StdSerializer<Words>(Words.class) {
            @Override
            public void serialize(Words words, JsonGenerator out, SerializationContext context) {
                out.writeString(words.text());
            }
        });
        module.addDeserializer(Words.class, new StdDeserializer<Words>(Words.class) {
            @Override
            public Words deserialize(JsonParser in, DeserializationContext context) {
                return Words.of("alex", in.getValueAsString());
            }
        });
        return module;
    }

    @Override
    public String toString() {
        return name;
    }
}
