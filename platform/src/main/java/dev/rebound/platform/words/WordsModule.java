package dev.rebound.platform.words;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Makes every JSON mapper of a service write words sealed and read them back from their token. */
final class WordsModule extends SimpleModule {

    WordsModule(Sealer sealer) {
        super("words");
        addSerializer(new StdSerializer<Words>(Words.class) {
            @Override
            public void serialize(Words words, JsonGenerator out, SerializationContext context) {
                out.writeString(words.token(sealer));
            }
        });
        addDeserializer(Words.class, new StdDeserializer<Words>(Words.class) {
            @Override
            public Words deserialize(JsonParser in, DeserializationContext context) {
                String token = in.getValueAsString();
                if (token == null || !token.startsWith(Sealer.PREFIX)) {
                    // The value is not repeated: it may be somebody's words in plain.
                    return context.reportInputMismatch(Words.class, "words must be sealed");
                }
                return sealer.open(token);
            }
        });
    }
}
