package dev.rebound.platform.listening;

import com.mongodb.client.MongoDatabase;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.CloudEventDeserializer;
import dev.rebound.platform.erasing.Purge;
import dev.rebound.platform.stream.StoreIndexes;
import dev.rebound.platform.stream.StoreUnavailable;
import dev.rebound.platform.words.SeekerKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.databind.json.JsonMapper;

/** How every listener of a service reads, retries, parks and reports. */
@Configuration(proxyBeanMethods = false)
@EnableKafka
public class ListeningConfiguration {

    /** The store being away is nobody's fault: the listener waits for it, one second a poll, however long it takes. */
    static final BackOff UNTIL_THE_STORE_IS_BACK = new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS);

    @Bean
    Topics topics() {
        return new Topics();
    }

    @Bean
    KafkaAdmin.NewTopics contractTopics(
            Topics topics,
            @Value("${rebound.topics.partitions}") int partitions,
            @Value("${rebound.topics.replication}") short replicas) {
        return new KafkaAdmin.NewTopics(topics.all(partitions, replicas));
    }

    @Bean
    ListeningMetrics listeningMetrics(MeterRegistry registry, Clock clock) {
        return new ListeningMetrics(registry, clock);
    }

    @Bean
    Listening listening(
            MongoDatabase database,
            StoreIndexes indexes,
            JsonMapper mapper,
            SeekerKeys keys,
            Purge purge,
            ListeningMetrics metrics) {
        return new Listening(database, indexes, mapper, keys, purge, metrics);
    }

    @Bean
    ConsumerFactory<String, CloudEvent> consumers(
            KafkaProperties properties,
            JsonMapper mapper,
            MeterRegistry registry,
            @Value("${spring.application.name}") String service) {
        Map<String, Object> settings = new HashMap<>(properties.buildConsumerProperties());
        settings.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, service);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        DefaultKafkaConsumerFactory<String, CloudEvent> consumers = new DefaultKafkaConsumerFactory<>(
                settings,
                new ErrorHandlingDeserializer<>(new StringDeserializer()),
                new ErrorHandlingDeserializer<>(new CloudEventDeserializer(mapper)));
        // Above all the lag of each listener.
        consumers.addListener(new MicrometerConsumerListener<>(registry));
        return consumers;
    }

    @Bean
    DefaultErrorHandler errorHandler(
            KafkaTemplate<String, byte[]> kafka,
            Topics topics,
            JsonMapper mapper,
            ListeningMetrics metrics,
            @Value("${spring.application.name}") String service) {
        DefaultErrorHandler handler = new DefaultErrorHandler(
                new DeadLetters(kafka, topics.deadLettersOf(service), mapper, metrics), threeMoreTries());
        handler.addNotRetryableExceptions(SequenceGap.class, UnknownEvent.class);
        handler.setBackOffFunction(
                (record, cause) -> StoreUnavailable.isCauseOf(cause) ? UNTIL_THE_STORE_IS_BACK : null);
        return handler;
    }

    static BackOff threeMoreTries() {
        ExponentialBackOffWithMaxRetries backOff = new ExponentialBackOffWithMaxRetries(3);
        backOff.setInitialInterval(200);
        backOff.setMultiplier(4);
        return backOff;
    }

    /**
     * Each listener is a consumer group of its own, named by the service (or {@code spring.kafka.consumer.group-id}) and the
     * listener's id. Two listeners of one group that hear the same topic would each get a part of its partitions and miss
     * the rest without a word.
     */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, CloudEvent> kafkaListenerContainerFactory(
            ConsumerFactory<String, CloudEvent> consumers,
            DefaultErrorHandler errorHandler,
            RecordInterceptor<String, CloudEvent> tracedRecords) {
        ConcurrentKafkaListenerContainerFactory<String, CloudEvent> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setCommonErrorHandler(errorHandler);
        factory.setRecordInterceptor(tracedRecords);
        factory.getContainerProperties().setObservationEnabled(true);
        String service = (String) consumers.getConfigurationProperties().get(ConsumerConfig.GROUP_ID_CONFIG);
        factory.setContainerCustomizer(
                listener -> listener.getContainerProperties().setGroupId(service + "." + listener.getListenerId()));
        return factory;
    }

    @Bean
    HealthIndicator listenersHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        return new ListenersHealth(listeners);
    }
}
