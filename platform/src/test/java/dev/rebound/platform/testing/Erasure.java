package dev.rebound.platform.testing;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells a service of a seeker, with the samples of the contract, and looks at what it keeps of them. */
public final class Erasure {

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper mapper;
    private final MongoDatabase database;
    private final String seeker;
    private final JsonNode words;

    public Erasure(KafkaTemplate<String, byte[]> kafka, JsonMapper mapper, MongoDatabase database, String seeker) {
        this.kafka = kafka;
        this.mapper = mapper;
        this.database = database;
        this.seeker = seeker;
        // Sealed beforehand, as those of an event that is still on its way when the seeker is erased.
        this.words = mapper.valueToTree(Words.of(seeker, "Canarywords"));
    }

    /** Puts an event on its topic: its sample, with words of this seeker and whatever else is changed. */
    public void tell(String name, UUID candidacy, String aggregate, long sequence, Consumer<ObjectNode> change) {
        String topic = name.substring(0, name.indexOf('.'));
        String subject = topic.equals("seeker") ? seeker : candidacy.toString();
        ObjectNode data = sample(name);
        data.properties().forEach(field -> {
            if (field.getValue().isString() && field.getValue().asString().startsWith("sealed.")) {
                data.set(field.getKey(), words);
            }
        });
        data.put("seeker", seeker);
        if (data.has("candidacy")) {
            data.put("candidacy", subject);
        }
        change.accept(data);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("rebound." + topic, subject, mapper.writeValueAsBytes(data));
        Map.of(
                        EventHeaders.SPEC_VERSION,
                        "1.0",
                        EventHeaders.ID,
                        UUID.randomUUID().toString(),
                        EventHeaders.TYPE,
                        "dev.rebound." + name + ".v1",
                        EventHeaders.SOURCE,
                        "/rebound/test",
                        EventHeaders.SUBJECT,
                        subject,
                        EventHeaders.TIME,
                        "2025-11-03T09:00:00Z",
                        EventHeaders.SEQUENCE,
                        Long.toString(sequence),
                        EventHeaders.AGGREGATE,
                        aggregate,
                        EventHeaders.PARTITION_KEY,
                        subject)
                .forEach((header, text) -> EventHeaders.put(record.headers(), header, text));
        kafka.send(record).join();
    }

    /** The same with the sample as it is. */
    public void tell(String name, UUID candidacy, String aggregate, long sequence) {
        tell(name, candidacy, aggregate, sequence, data -> {});
    }

    /** Says that the seeker was erased. */
    public void tellTheErasure(long sequence) {
        tell("seeker.erased", null, "seeker:" + seeker, sequence);
    }

    /** How many documents each collection holds of the seeker; collections that hold none are left out. */
    public Map<String, Long> left() {
        Map<String, Long> left = new TreeMap<>();
        for (String collection : database.listCollectionNames()) {
            long count = database.getCollection(collection).countDocuments(new Document("seeker", seeker));
            if (count > 0) {
                left.put(collection, count);
            }
        }
        return left;
    }

    private ObjectNode sample(String name) {
        try (InputStream in = Erasure.class.getResourceAsStream("/contracts/events/" + name + "/v1/sample.json")) {
            return (ObjectNode) mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
