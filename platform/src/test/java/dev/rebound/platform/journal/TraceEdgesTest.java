package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.embedded.TestInfrastructure;
import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.stream.Streams;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** From the call through the store and the relay to Kafka there is one trace: the caller's. */
@JournalTest
class TraceEdgesTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    MockMvc http;

    @Autowired
    Commands commands;

    @Autowired
    Streams streams;

    @Test
    void theCallersTraceIsStoredWithTheEventAndTravelsWithItsRecord() throws Exception {
        UUID journal = UUID.randomUUID();
        commands.send(
                new Call("alex", "begin", null, null),
                journal,
                new Journal.Begin(journal, "alex", Words.of("alex", "Larchmont")));
        http.perform(post("/api/journals/{id}/notes", journal)
                        .with(jwt().jwt(token -> token.subject("alex"))
                                .authorities(new SimpleGrantedAuthority("SCOPE_rebound")))
                        .header("Idempotency-Key", "one")
                        .header("traceparent", "00-" + ID + "-00f067aa0ba902b7-01")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"a note\", \"mood\": \"CALM\"}"))
                .andExpect(status().isCreated());

        Document stream = streams.collection()
                .find(new Document("_id", journal.toString()))
                .first();
        List<Document> events = stream.getList("events", Document.class);
        assertThat(events.get(0).getString("metadata")).doesNotContain(ID);
        assertThat(events.get(1).getString("metadata")).contains("00-" + ID);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(tracesOnKafka(journal)).last().asString().startsWith("00-" + ID));
    }

    private static List<String> tracesOnKafka(UUID journal) {
        List<String> traces = new ArrayList<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestInfrastructure.kafka(), "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("rebound.candidacy").stream()
                    .map(partition -> new TopicPartition("rebound.candidacy", partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (journal.toString().equals(record.key())) {
                        traces.add(EventHeaders.text(record.headers(), EventHeaders.TRACE_PARENT));
                    }
                });
            }
        }
        return traces;
    }
}
