package dev.rebound.analytics;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.EventHeaders;
import java.util.Collection;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts events on their topics as the other services would. */
public final class Publishing {

    private Publishing() {}

    public static void publish(KafkaTemplate<String, byte[]> kafka, JsonMapper mapper, Collection<CloudEvent> events) {
        events.forEach(event -> {
            String family = event.type().replaceAll("^dev\\.rebound\\.([a-z-]+)\\..*$", "$1");
            ProducerRecord<String, byte[]> message =
                    new ProducerRecord<>("rebound." + family, event.subject(), mapper.writeValueAsBytes(event.data()));
            EventHeaders.put(message.headers(), EventHeaders.SPEC_VERSION, "1.0");
            EventHeaders.put(message.headers(), EventHeaders.ID, event.id());
            EventHeaders.put(message.headers(), EventHeaders.TYPE, event.type());
            EventHeaders.put(message.headers(), EventHeaders.SOURCE, event.source());
            EventHeaders.put(message.headers(), EventHeaders.SUBJECT, event.subject());
            EventHeaders.put(message.headers(), EventHeaders.TIME, event.time().toString());
            EventHeaders.put(message.headers(), EventHeaders.AGGREGATE, event.aggregate());
            EventHeaders.put(message.headers(), EventHeaders.SEQUENCE, String.valueOf(event.sequence()));
            EventHeaders.put(message.headers(), EventHeaders.PARTITION_KEY, event.subject());
            kafka.send(message).join();
        });
    }
}
