package dev.rebound.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import dev.rebound.embedded.TestInfrastructure;
import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.rounds.Rounds;
import dev.rebound.platform.stream.StoredEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two relays over one store and a broker that loses a part of the records and of the acknowledgements: duplicates are
 * allowed, a loss or a wrong order of first occurrences is not.
 */
class RelayTest {

    static final int STREAMS = 40;
    static final int EVENTS = 12;

    MongoClient mongo;
    MongoCollection<Document> streams;
    final Map<String, List<Long>> log = new ConcurrentHashMap<>();
    final AtomicInteger lost = new AtomicInteger();
    final List<Relay> relays = new ArrayList<>();
    final List<Rounds> sweepers = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    volatile int faultsPercent;
    volatile boolean brokerIsAway;

    @BeforeEach
    void anEmptyStore() {
        String database = "relay_" + UUID.randomUUID().toString().substring(0, 8);
        mongo = MongoClients.create(TestInfrastructure.mongo(database));
        streams = mongo.getDatabase(database).getCollection("streams");
        for (List<String> keys : List.of(List.of("version"), List.of("published"), List.of("version", "published"))) {
            Document index = new Document("_id", 1);
            keys.forEach(key -> index.append(key, 1));
            streams.createIndex(index, new IndexOptions().unique(true));
        }
    }

    @AfterEach
    void stop() {
        sweepers.forEach(Rounds::stop);
        relays.forEach(Relay::stop);
        mongo.close();
    }

    @Test
    void withTwoRelaysAndALossyBrokerNothingIsLostAndFirstOccurrencesAreInOrder() {
        faultsPercent = 8;
        Relay one = start(new Random(1));
        Relay two = start(new Random(2));
        for (int i = 0; i < STREAMS; i++) {
            create("s" + i);
        }
        Random random = new Random(3);
        for (int n = 2; n <= EVENTS; n++) {
            for (int i = 0; i < STREAMS; i++) {
                append("s" + i, n);
                if (random.nextInt(100) < 90) {
                    (random.nextBoolean() ? one : two).soon("s" + i);
                }
            }
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> backlog() == 0);

        assertThat(lost.get()).as("faults were really injected").isGreaterThan(10);
        for (int i = 0; i < STREAMS; i++) {
            assertThat(firstOccurrences("s" + i)).isEqualTo(upTo(EVENTS));
            assertThat(published("s" + i)).isEqualTo(EVENTS);
        }
    }

    @Test
    void whatACrashLeftBehindIsSwept() {
        create("left-behind");
        append("left-behind", 2);

        start(new Random(1));

        await().atMost(Duration.ofSeconds(10)).until(() -> backlog() == 0);
        assertThat(firstOccurrences("left-behind")).isEqualTo(upTo(2));
    }

    @Test
    void whileTheBrokerIsAwayTheBacklogIsSeenAndAfterwardsItDrains() {
        brokerIsAway = true;
        create("waiting");
        Relay relay = start(new Random(1));
        relay.soon("waiting");

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(meters.get("rebound.relay.backlog").gauge().value()).isEqualTo(1);
            assertThat(meters.get("rebound.relay.oldest.age").gauge().value()).isPositive();
        });
        brokerIsAway = false;
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        meters.get("rebound.relay.backlog").gauge().value())
                .isZero());
        assertThat(firstOccurrences("waiting")).isEqualTo(upTo(1));
    }

    @Test
    void setBackItIsPublishedAgainFromThereWithTheSameNumbers() {
        create("again");
        append("again", 2);
        append("again", 3);
        start(new Random(1));
        await().atMost(Duration.ofSeconds(10)).until(() -> backlog() == 0);

        streams.updateOne(
                new Document("_id", "again"),
                Updates.combine(Updates.set("published", 0L), Updates.set("unpublishedSince", new Date(0))));

        await().atMost(Duration.ofSeconds(10)).until(() -> log.get("again").size() == 6);
        assertThat(log.get("again")).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
    }

    @Test
    void internalEventsTakeNoNumber() {
        create("mixed");
        streams.updateOne(
                new Document("_id", "mixed"),
                Updates.combine(
                        Updates.push("events", new Document("id", "inside").append("sequence", 2L)),
                        Updates.set("version", 2L)));
        append("mixed", 3);
        start(new Random(1));
        await().atMost(Duration.ofSeconds(10)).until(() -> backlog() == 0);
        assertThat(log.get("mixed")).containsExactly(1L, 2L);
        assertThat(published("mixed")).isEqualTo(3);
    }

    private Relay start(Random faults) {
        @SuppressWarnings("unchecked")
        KafkaOperations<String, byte[]> kafka = mock(KafkaOperations.class);
        Random random = new Random(faults.nextLong());
        when(kafka.send(any(ProducerRecord.class))).thenAnswer(call -> send(call.getArgument(0), random));
        StoredEvents stored = mock(StoredEvents.class);
        when(stored.read(any(), any(), any()))
                .thenAnswer(call -> new GenericDomainEventMessage<>(
                        "Thing",
                        call.getArgument(1),
                        ((Document) call.getArgument(2)).getLong("sequence") - 1,
                        "payload",
                        Map.of(),
                        ((Document) call.getArgument(2)).getString("id"),
                        Instant.EPOCH));
        Relay relay = new Relay(
                new Outbox(streams),
                stored,
                new Publisher(kafka, List.of(language()), JsonMapper.shared(), "test-service"),
                new RelayMetrics(relays.isEmpty() ? meters : new SimpleMeterRegistry()),
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(3)));
        Rounds sweeper = new Rounds("relay-sweeper", Duration.ofMillis(100), relay::sweep);
        relay.start();
        sweeper.start();
        relays.add(relay);
        sweepers.add(sweeper);
        return relay;
    }

    private CompletableFuture<Object> send(ProducerRecord<String, byte[]> record, Random random) {
        int dice;
        synchronized (random) {
            dice = random.nextInt(100);
        }
        if (brokerIsAway || dice < faultsPercent / 2) {
            lost.incrementAndGet();
            return CompletableFuture.failedFuture(new IllegalStateException("lost before it was written"));
        }
        log.computeIfAbsent(
                        EventHeaders.text(record.headers(), EventHeaders.AGGREGATE),
                        key -> Collections.synchronizedList(new ArrayList<>()))
                .add(Long.parseLong(EventHeaders.text(record.headers(), EventHeaders.SEQUENCE)));
        if (dice < faultsPercent) {
            lost.incrementAndGet();
            return CompletableFuture.failedFuture(
                    new IllegalStateException("written, but the acknowledgement is lost"));
        }
        return CompletableFuture.completedFuture(null);
    }

    /** The first time that each number is seen, in the order of the log. */
    private List<Long> firstOccurrences(String id) {
        return log.getOrDefault(id, List.of()).stream().distinct().toList();
    }

    private static List<Long> upTo(long last) {
        List<Long> numbers = new ArrayList<>();
        for (long n = 1; n <= last; n++) {
            numbers.add(n);
        }
        return numbers;
    }

    private void create(String id) {
        streams.insertOne(new Document("_id", id)
                .append("type", "Thing")
                .append("version", 1L)
                .append("published", 0L)
                .append("unpublishedSince", new Date())
                .append("events", List.of(event(id, 1))));
    }

    private void append(String id, long number) {
        streams.updateOne(
                new Document("_id", id),
                Updates.combine(
                        Updates.push("events", event(id, number)),
                        Updates.set("version", number),
                        Updates.min("unpublishedSince", new Date())));
    }

    private static Document event(String id, long sequence) {
        return new Document("id", id + "-" + sequence)
                .append("sequence", sequence)
                .append("public", true);
    }

    private long backlog() {
        return streams.countDocuments(new Document("unpublishedSince", new Document("$exists", true)));
    }

    private long published(String id) {
        return ((Number) streams.find(new Document("_id", id)).first().get("published")).longValue();
    }

    private static PublishedLanguage language() {
        return new PublishedLanguage() {
            @Override
            public String aggregateType() {
                return "Thing";
            }

            @Override
            public String topic() {
                return "rebound.things";
            }

            @Override
            public Optional<Message> translate(Object event) {
                return Optional.of(new Message("thing.happened.v1", "key", Map.of("what", event)));
            }
        };
    }
}
