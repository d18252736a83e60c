package dev.rebound.platform.relay;

import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/** Writes an event to its topic and waits until all in-sync replicas have it. */
final class Publisher {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KafkaOperations<String, byte[]> kafka;
    private final Map<String, PublishedLanguage> languages;
    private final JsonMapper mapper;
    private final String source;

    Publisher(
            KafkaOperations<String, byte[]> kafka,
            Collection<PublishedLanguage> languages,
            JsonMapper mapper,
            String service) {
        this.kafka = kafka;
        this.languages =
                languages.stream().collect(Collectors.toMap(PublishedLanguage::aggregateType, Function.identity()));
        this.mapper = mapper;
        this.source = "/rebound/" + service;
    }

    /** @param sequence the event's place among the published ones of its aggregate */
    void publish(DomainEventMessage<?> event, long sequence) throws PublishingFailed {
        PublishedLanguage language = languages.get(event.getType());
        PublishedLanguage.Message message =
                language == null ? null : language.translate(event.getPayload()).orElse(null);
        if (message == null) {
            throw new IllegalStateException("a public event without translation: "
                    + event.getPayloadType().getName());
        }
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(language.topic(), message.subject(), mapper.writeValueAsBytes(message.data()));
        var headers = record.headers();
        EventHeaders.put(headers, EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.put(headers, EventHeaders.ID, event.getIdentifier());
        EventHeaders.put(headers, EventHeaders.TYPE, "dev.rebound." + message.type());
        EventHeaders.put(headers, EventHeaders.SOURCE, source);
        EventHeaders.put(headers, EventHeaders.SUBJECT, message.subject());
        EventHeaders.put(headers, EventHeaders.TIME, DateTimeUtils.formatInstant(event.getTimestamp()));
        EventHeaders.put(headers, EventHeaders.SEQUENCE, Long.toString(sequence));
        EventHeaders.put(headers, EventHeaders.AGGREGATE, event.getAggregateIdentifier());
        EventHeaders.put(headers, EventHeaders.PARTITION_KEY, message.subject());
        EventHeaders.put(
                headers, EventHeaders.TRACE_PARENT, (String) event.getMetaData().get("traceparent"));
        headers.add(EventHeaders.CONTENT_TYPE, "application/json".getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    private void send(ProducerRecord<String, byte[]> record) throws PublishingFailed {
        try {
            kafka.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingFailed(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw new PublishingFailed(e);
        }
    }

    /** Kafka did not take the event; it stays marked as unpublished. */
    static final class PublishingFailed extends Exception {
        PublishingFailed(Exception cause) {
            super("the broker did not acknowledge the event", cause);
        }
    }
}
