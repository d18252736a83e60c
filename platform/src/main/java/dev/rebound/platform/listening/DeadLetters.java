package dev.rebound.platform.listening;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.cloudevents.EventHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import tools.jackson.databind.json.JsonMapper;

/** Parks a record as it came, by its key, with the cause in its headers. */
final class DeadLetters extends DeadLetterPublishingRecoverer {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final JsonMapper mapper;
    private final ListeningMetrics metrics;

    DeadLetters(KafkaOperations<String, byte[]> kafka, String topic, JsonMapper mapper, ListeningMetrics metrics) {
        super(kafka, (record, cause) -> new TopicPartition(topic, -1));
        this.mapper = mapper;
        this.metrics = metrics;
        setFailIfSendResultIsError(true);
        excludeHeader(HeaderNames.HeadersToAdd.EX_STACKTRACE);
    }

    @Override
    protected ProducerRecord<Object, Object> createProducerRecord(
            ConsumerRecord<?, ?> record, TopicPartition target, Headers headers, byte[] key, byte[] value) {
        Object raw = value;
        if (raw == null && record.value() instanceof CloudEvent event) {
            raw = mapper.writeValueAsBytes(event.data());
        }
        metrics.deadLetter();
        log.warn(
                "parked in {}: {} from {}-{}@{} because of {}",
                target.topic(),
                record.value() instanceof CloudEvent event ? event : "a record that is no event",
                record.topic(),
                record.partition(),
                record.offset(),
                EventHeaders.text(headers, "kafka_dlt-exception-cause-fqcn"));
        return new ProducerRecord<>(target.topic(), null, record.key(), raw, headers);
    }
}
