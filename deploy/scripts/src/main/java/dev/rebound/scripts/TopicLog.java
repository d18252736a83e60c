package dev.rebound.scripts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/** Everything that a topic holds, by aggregate, in the order of the log. */
final class TopicLog {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** One record as far as its headers tell. */
    record Entry(String id, long sequence) {}

    private static final String ERASED = "dev.rebound.seeker.erased.v1";

    private final Map<String, List<Entry>> byAggregate = new HashMap<>();
    private final Map<String, String> seekers = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    private TopicLog() {}

    static TopicLog read(String kafka, String topic) {
        TopicLog log = new TopicLog();
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "enable.auto.commit", "false");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .collect(Collectors.toSet());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(topic + " could not be read to its end in " + PATIENCE);
                }
                consumer.poll(Duration.ofMillis(500)).forEach(log::add);
            }
        }
        return log;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        String aggregate = header(record, "ce_aggregate");
        String sequence = header(record, "ce_sequence");
        String id = header(record, "ce_id");
        if (aggregate == null || id == null || sequence == null || !sequence.matches("[1-9][0-9]{0,17}")) {
            // No event of ours: its consumers park it, and it belongs to no aggregate.
            return;
        }
        byAggregate.computeIfAbsent(aggregate, key -> new ArrayList<>()).add(new Entry(id, Long.parseLong(sequence)));
        String seeker = seeker(record.value());
        if (seeker != null) {
            seekers.put(aggregate, seeker);
            if (ERASED.equals(header(record, "ce_type"))) {
                erased.add(seeker);
            }
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String seeker(byte[] payload) {
        try {
            return payload == null
                    ? null
                    : Document.parse(new String(payload, StandardCharsets.UTF_8))
                            .getString("seeker");
        } catch (RuntimeException noEventOfOurs) {
            return null;
        }
    }

    /** Whose an aggregate is, or null if its records do not tell. */
    String seekerOf(String aggregate) {
        return seekers.get(aggregate);
    }

    /** The seekers of whom this log says that they were erased. */
    Set<String> erased() {
        return erased;
    }

    /** An aggregate's records, repetitions included. */
    List<Entry> of(String aggregate) {
        return byAggregate.getOrDefault(aggregate, List.of());
    }

    Set<String> aggregates() {
        return byAggregate.keySet();
    }

    /** The highest sequence that the log has of an aggregate, 0 for none. */
    long last(String aggregate) {
        return of(aggregate).stream().mapToLong(Entry::sequence).max().orElse(0);
    }

    long records() {
        return byAggregate.values().stream().mapToLong(List::size).sum();
    }
}
