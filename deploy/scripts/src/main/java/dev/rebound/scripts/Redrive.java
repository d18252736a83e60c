package dev.rebound.scripts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends what a service has parked to where it came from, each key's records in the order in which they were parked. Whoever
 * has applied a record already drops it. What is no event of ours stays parked: it would only be parked again.
 *
 * <p>How far it has come is kept at the broker, for each service, and moves on only after the broker has acknowledged the
 * records: a redrive that is interrupted repeats some, and leaves out none.
 */
public final class Redrive {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ADDED = "kafka_dlt-";

    private Redrive() {}

    /**
     * One parked record, without its content.
     *
     * @param cause the class of what went wrong
     * @param drivable whether it is an event of ours
     */
    public record Parked(
            String key, String type, String aggregate, String from, String cause, String place, boolean drivable) {

        @Override
        public String toString() {
            return "%s: %s of %s, key %s, from %s, because of %s%s"
                    .formatted(place, type, aggregate, key, from, cause, drivable ? "" : " (stays parked: no event)");
        }
    }

    /** What waits to be redriven, of one key or of all. Changes nothing. */
    public static List<Parked> list(Installation installation, String service, String key) {
        return run(installation, service, key, false);
    }

    /**
     * Redrives.
     *
     * @param key only the records of this key, from the very beginning, and whatever was redriven before; null for all
     *     that came since the last time
     * @return what was looked at
     */
    public static List<Parked> run(Installation installation, String service, String key) {
        return run(installation, service, key, true);
    }

    private static List<Parked> run(Installation installation, String service, String key, boolean send) {
        String topic = "rebound.dead-letters." + service;
        if (TopicDrift.wanted().stream().noneMatch(known -> known.name().equals(topic))) {
            throw new IllegalArgumentException("there is no " + topic + "; name a service, such as feedback-service");
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                installation.kafka(),
                "group.id",
                "rebound.redrive." + service,
                "enable.auto.commit",
                "false");
        List<Parked> looked = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> parked =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", installation.kafka(), "acks", "all", "enable.idempotence", "true"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            Set<TopicPartition> partitions = parked.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet());
            parked.assign(partitions);
            begin(parked, partitions, key != null);
            Map<TopicPartition, Long> ends = parked.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(partition -> parked.position(partition) < ends.get(partition))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(topic + " could not be read to its end in " + PATIENCE);
                }
                for (ConsumerRecord<String, byte[]> record : parked.poll(Duration.ofMillis(500))) {
                    if (record.offset() < ends.get(new TopicPartition(topic, record.partition()))
                            && (key == null || key.equals(record.key()))) {
                        Parked found = read(record);
                        looked.add(found);
                        if (send && found.drivable()) {
                            producer.send(asItCame(record)).get();
                        }
                    }
                }
            }
            if (send && key == null) {
                Map<TopicPartition, OffsetAndMetadata> reached = new HashMap<>();
                ends.forEach((partition, end) -> reached.put(partition, new OffsetAndMetadata(end)));
                parked.commitSync(reached);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record; run it again", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return looked;
    }

    private static void begin(
            KafkaConsumer<String, byte[]> parked, Set<TopicPartition> partitions, boolean fromTheVeryBeginning) {
        Map<TopicPartition, OffsetAndMetadata> last = parked.committed(partitions);
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata reached = last.get(partition);
            if (fromTheVeryBeginning || reached == null) {
                parked.seekToBeginning(List.of(partition));
            } else {
                parked.seek(partition, reached.offset());
            }
        }
    }

    private static Parked read(ConsumerRecord<String, byte[]> record) {
        String from = header(record, ADDED + "original-topic");
        String cause = header(record, ADDED + "exception-cause-fqcn");
        boolean ours = record.value() != null
                && record.key() != null
                && from != null
                && header(record, "ce_id") != null
                && header(record, "ce_aggregate") != null
                && header(record, "ce_sequence") != null;
        return new Parked(
                record.key(),
                header(record, "ce_type"),
                header(record, "ce_aggregate"),
                from,
                cause == null ? header(record, ADDED + "exception-fqcn") : cause,
                record.partition() + "@" + record.offset(),
                ours);
    }

    private static ProducerRecord<String, byte[]> asItCame(ConsumerRecord<String, byte[]> parked) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(header(parked, ADDED + "original-topic"), parked.key(), parked.value());
        for (Header header : parked.headers()) {
            if (!header.key().startsWith(ADDED) && !header.key().startsWith("springDeserializerException")) {
                record.headers().add(header);
            }
        }
        return record;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
