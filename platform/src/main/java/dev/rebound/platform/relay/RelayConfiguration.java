package dev.rebound.platform.relay;

import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.stream.StoredEvents;
import dev.rebound.platform.stream.Streams;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The relay from the store to Kafka, for a service that has something to publish. */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

    /** The one producer of a service: bytes only, so that dead letters keep exactly what came. */
    @Bean
    ProducerFactory<String, byte[]> producers(KafkaProperties properties) {
        Map<String, Object> settings = new HashMap<>(properties.buildProducerProperties());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Each event is awaited before the next of its stream: lingering would only add its time to each.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new DefaultKafkaProducerFactory<>(settings);
    }

    @Bean
    KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<String, byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    Relay relay(
            Streams streams,
            StoredEvents stored,
            KafkaTemplate<String, byte[]> kafka,
            List<PublishedLanguage> languages,
            JsonMapper mapper,
            MeterRegistry meters,
            Clock clock,
            EventStore events,
            @Value("${spring.application.name}") String service) {
        Relay relay = new Relay(
                new Outbox(streams.collection()),
                stored,
                new Publisher(kafka, languages, mapper, service),
                new RelayMetrics(meters),
                clock);
        events.subscribe(messages -> afterCommit(messages, relay));
        return relay;
    }

    private static void afterCommit(
            List<? extends org.axonframework.eventhandling.EventMessage<?>> messages, Relay relay) {
        Set<String> ids = new LinkedHashSet<>();
        messages.forEach(message -> {
            if (message instanceof DomainEventMessage<?> event) {
                ids.add(event.getAggregateIdentifier());
            }
        });
        CurrentUnitOfWork.get().afterCommit(work -> ids.forEach(relay::soon));
    }

    @Bean
    Rounds relaySweeper(Relay relay, @Value("${rebound.relay.sweep-every:1s}") Duration pause) {
        return new Rounds("relay-sweeper", pause, relay::sweep);
    }
}
