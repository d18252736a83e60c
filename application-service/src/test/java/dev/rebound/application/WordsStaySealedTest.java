package dev.rebound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** No word that a seeker typed is found in plain in the store, on a topic or in the logs. */
@ServiceTest
class WordsStaySealedTest {

    @Autowired
    Calls calls;

    @Autowired
    OtherServices others;

    @Autowired
    MongoClient mongo;

    @Autowired
    MongoDatabase database;

    @Value("${rebound.words.database}")
    String keys;

    @Value("${REBOUND_KAFKA}")
    String brokers;

    final String alex = "alex-" + UUID.randomUUID();
    final List<String> canaries = new ArrayList<>();
    final Listener logs = new Listener();

    /** Everything that is logged while the test runs. */
    static final class Listener extends ListAppender<ILoggingEvent> {

        Listener() {
            list = new CopyOnWriteArrayList<>();
        }

        List<String> lines() {
            return list.stream()
                    .map(event -> event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                    .toList();
        }
    }

    @BeforeEach
    void listen() {
        logs.start();
        root().addAppender(logs);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(logs);
    }

    @Test
    void wordsTypedInEveryFieldAreFoundNowhereInPlain() throws Exception {
        UUID id = UUID.fromString(calls.json(calls.post(alex, "/api/candidacies", """
                                {"company": "%s", "title": "%s", "appliedOn": "2025-08-19", "source": "BOARD",
                                 "postingUrl": "https://%s.example.org/", "notes": "%s"}
                                """.formatted(
                                word("company"), word("title"), word("posting"), word("notes"))))
                .required("id")
                .asString());
        String at = "/api/candidacies/" + id;
        calls.post(alex, at + "/contacts", """
                        {"role": "INTERVIEWER", "name": "%s", "email": "%s@example.org", "phone": "%s"}
                        """.formatted(word("name"), word("email"), word("phone")))
                .andExpect(status().isCreated());
        calls.post(alex, at + "/interviews", "{\"stage\": \"FIRST_INTERVIEW\", \"heldAt\": \"2025-09-02T13:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.post(alex, at + "/self-evaluation", "{\"alreadyKnown\": [], \"note\": \"" + word("look") + "\"}")
                .andExpect(status().isCreated());
        calls.post(alex, at + "/notes", "{\"text\": \"" + word("along") + "\"}").andExpect(status().isCreated());
        calls.form(alex, "/candidacies/" + id + "/note", "text", word("formalong"))
                .andExpect(status().isSeeOther());
        calls.post(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL", "stageReached": "FIRST_INTERVIEW",
                         "statedReason": "%s"}
                        """.formatted(word("reason"))).andExpect(status().isCreated());
        calls.put(alex, at, """
                        {"company": "%s", "title": "%s", "appliedOn": "2025-08-18", "source": "BOARD",
                         "postingUrl": "https://%s.example.org/", "notes": "%s"}
                        """.formatted(word("company2"), word("title2"), word("posting2"), word("notes2")))
                .andExpect(status().isOk());
        postAnEvent();
        typeIntoForms(id);
        makeAProfile();
        beRefused(at);
        others.feedback(alex, id, "request-planned", Map.of("deadline", "2025-09-23T08:12:00Z"));

        // All of it has gone everywhere it goes.
        calls.get(alex, at).andExpect(jsonPath("$.notes").isNotEmpty());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            calls.get(alex, "/api/candidacies?q=" + word("nothing"))
                    .andExpect(jsonPath("$.items").isEmpty());
            calls.get(alex, "/api/candidacies")
                    .andExpect(jsonPath("$.items.length()").value(3));
            calls.get(alex, at).andExpect(jsonPath("$.feedbackRequest.planned").value(true));
        });

        Map<String, String> places = new LinkedHashMap<>(store());
        assertThat(places).hasSizeGreaterThan(5);
        Map<String, String> records = topics();
        assertThat(records.keySet()).anyMatch(place -> place.startsWith("rebound.candidacy"));
        assertThat(records.keySet()).anyMatch(place -> place.startsWith("rebound.seeker"));
        places.putAll(records);
        // What is open is found, so what is sealed would be found as well if it were not.
        LoggerFactory.getLogger(WordsStaySealedTest.class).info("the seeker is {}", alex);
        places.put("the logs", String.join("\n", logs.lines()));
        assertThat(records.values()).anyMatch(text -> text.contains(alex));
        assertThat(store().values()).anyMatch(text -> text.contains(alex));
        assertThat(places.get("the logs")).contains(alex);
        assertThat(canaries).hasSizeGreaterThan(30);
        for (String canary : canaries) {
            String encoded =
                    Base64.getEncoder().withoutPadding().encodeToString(canary.getBytes(StandardCharsets.UTF_8));
            places.forEach((place, text) -> assertThat(text)
                    .as(place)
                    .doesNotContainIgnoringCase(canary)
                    .doesNotContain(encoded));
        }
    }

    private void postAnEvent() throws Exception {
        calls.event(alex, """
                        {"specversion": "1.0", "id": "1", "source": "/phone", "type": "dev.rebound.candidacy.opened.v1",
                         "subject": "%s", "data": {"company": "%s", "title": "%s", "appliedOn": "2025-08-19",
                         "source": "BOARD", "notes": "%s"}}
                        """.formatted(UUID.randomUUID(), word("posted"), word("posted2"), word("posted3")))
                .andExpect(status().isCreated());
    }

    private void typeIntoForms(UUID id) throws Exception {
        calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        word("formcompany"),
                        "title",
                        word("formtitle"),
                        "appliedOn",
                        "2025-08-19",
                        "source",
                        "BOARD",
                        "notes",
                        word("formnotes"))
                .andExpect(status().isSeeOther());
        calls.form(
                        alex,
                        "/candidacies/" + id + "/contact",
                        "name",
                        word("formname"),
                        "role",
                        "INSIDER",
                        "email",
                        word("formemail") + "@example.org",
                        "phone",
                        word("formphone"))
                .andExpect(status().isSeeOther());
        calls.form(alex, "/candidacies/" + id + "/self-evaluation", "note", word("formlook"))
                .andExpect(status().isSeeOther());
        calls.form(
                        alex,
                        "/candidacies/" + id + "/rejection",
                        "receivedAt",
                        word("badtime"),
                        "channel",
                        word("badchannel"),
                        "statedReason",
                        word("formreason"))
                .andExpect(status().isUnprocessableContent());
        calls.page(alex, "/candidacies?q=" + word("sought")).andExpect(status().isOk());
        calls.page(alex, "/candidacies/" + id).andExpect(status().isOk());
    }

    private void makeAProfile() throws Exception {
        calls.perform(get("/api/me")
                        .with(jwt().jwt(token -> token.subject(alex)
                                        .claim("name", word("claimname"))
                                        .claim("email", word("claimemail") + "@example.org"))
                                .authorities(new SimpleGrantedAuthority("SCOPE_rebound"))))
                .andExpect(status().isOk());
        calls.put(alex, "/api/me", """
                        {"name": "%s", "email": "%s@example.org", "phone": "%s", "timeZone": "UTC", "spelling": "BRITISH"}
                        """.formatted(word("myname"), word("myemail"), word("myphone")))
                .andExpect(status().isOk());
        calls.put(alex, "/api/me", """
                        {"name": "%s", "timeZone": "%s", "spelling": "BRITISH"}
                        """.formatted(word("badname"), word("badzone")))
                .andExpect(status().isUnprocessableContent());
    }

    /** What is refused leaves no trace either. */
    private void beRefused(String at) throws Exception {
        calls.post(alex, at + "/contacts", "{\"role\": \"" + word("badrole") + "\", \"name\": \"x\"}")
                .andExpect(status().isBadRequest());
        calls.post(
                        alex,
                        at + "/contacts",
                        "{\"role\": \"INSIDER\", \"name\": \"" + word("long").repeat(20) + "\"}")
                .andExpect(status().isBadRequest());
        calls.post(alex, at + "/contacts", "{\"role\": \"INSIDER\", \"name\": \"" + word("broken"))
                .andExpect(status().isBadRequest());
        calls.post(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL", "stageReached": "APPLICATION",
                         "statedReason": "%s"}
                        """.formatted(word("second"))).andExpect(status().isConflict());
    }

    private String word(String field) {
        String word = "zq" + field + "canary" + canaries.size();
        canaries.add(word);
        return word;
    }

    /** Every document that this service keeps, the seekers' keys included. */
    private Map<String, String> store() {
        Map<String, String> documents = new LinkedHashMap<>();
        for (MongoDatabase each : List.of(database, mongo.getDatabase(keys))) {
            for (String collection : each.listCollectionNames()) {
                for (Document document : each.getCollection(collection).find()) {
                    documents.put(each.getName() + "/" + collection + "/" + document.get("_id"), document.toJson());
                }
            }
        }
        return documents;
    }

    /** Every record of every topic, with its key and headers. */
    private Map<String, String> topics() {
        Map<String, String> records = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("rebound."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    StringBuilder text = new StringBuilder(text(record.key())).append(text(record.value()));
                    record.headers().forEach(header -> text.append(text(header.value())));
                    records.put(record.topic() + "-" + record.partition() + "@" + record.offset(), text.toString());
                }
            }
        }
        return records;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
