package dev.rebound.platform.listening;

import dev.rebound.platform.cloudevents.CloudEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import tools.jackson.databind.json.JsonMapper;

/** Parks a record as it came, by its key, with the cause in its headers. */
final class DeadLetters extends DeadLetterPublishingRecoverer {

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
        return new ProducerRecord<>(target.topic(), null, record.key(), raw, headers);
    }
}
