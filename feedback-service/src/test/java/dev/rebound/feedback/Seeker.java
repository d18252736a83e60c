package dev.rebound.feedback;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.EventHeaders;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** What a test does as a seeker: candidacies that change elsewhere, and calls to this service. */
public class Seeker {

    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final MockMvc http;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper mapper;
    private final Histories histories;
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

    Seeker(MockMvc http, KafkaTemplate<String, byte[]> kafka, JsonMapper mapper, Histories histories) {
        this.http = http;
        this.kafka = kafka;
        this.mapper = mapper;
        this.histories = histories;
    }

    public static RequestPostProcessor named(String name) {
        return jwt().jwt(token -> token.subject(name)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }

    /** A candidacy of alex that was rejected two days ago by email after a second interview; its request is planned. */
    public UUID rejected() {
        UUID candidacy = UUID.randomUUID();
        rejected(candidacy, Map.of());
        awaitVersion(candidacy, 1);
        return candidacy;
    }

    /** Publishes a rejection as the owner of candidacies does, with these fields changed. */
    public void rejected(UUID candidacy, Map<String, Object> changes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("company", Words.of("alex", "Larchmont Instruments"));
        data.put("title", Words.of("alex", "Data analyst"));
        data.put("source", "BOARD");
        data.put("receivedAt", NOW.minus(2, ChronoUnit.DAYS));
        data.put("channel", "EMAIL");
        data.put("stageReached", "SECOND_INTERVIEW");
        data.put("interviews", 2);
        data.put("thankYouNoteSent", true);
        data.put("viaRecruiter", false);
        data.put("askedOnTheCall", false);
        data.putAll(changes);
        published(candidacy, "candidacy.rejected", data);
    }

    /** Publishes the next event of a candidacy of alex. */
    public void published(UUID candidacy, String type, Map<String, Object> fields) {
        long sequence = sequences.merge(candidacy, 1L, Long::sum);
        publishedAgain(candidacy, type, fields, sequence);
    }

    /** Publishes an event of a candidacy under this sequence, whether it is the next or not. */
    public void publishedAgain(UUID candidacy, String type, Map<String, Object> fields, long sequence) {
        Map<String, Object> data = new LinkedHashMap<>(fields);
        data.put("seeker", "alex");
        data.put("candidacy", candidacy);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("rebound.candidacy", candidacy.toString(), mapper.writeValueAsBytes(data));
        EventHeaders.put(record.headers(), EventHeaders.SPEC_VERSION, "1.0");
        EventHeaders.put(
                record.headers(),
                EventHeaders.ID,
                Ids.of("event", candidacy.toString(), Long.toString(sequence)).toString());
        EventHeaders.put(record.headers(), EventHeaders.TYPE, "dev.rebound." + type + ".v1");
        EventHeaders.put(record.headers(), EventHeaders.SOURCE, "/rebound/application-service");
        EventHeaders.put(record.headers(), EventHeaders.SUBJECT, candidacy.toString());
        EventHeaders.put(record.headers(), EventHeaders.TIME, NOW.toString());
        EventHeaders.put(record.headers(), EventHeaders.AGGREGATE, candidacy.toString());
        EventHeaders.put(record.headers(), EventHeaders.SEQUENCE, Long.toString(sequence));
        try {
            kafka.send(record).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the request of a candidacy has this many events. */
    public void awaitVersion(UUID candidacy, int version) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        histories.of(Ids.feedbackRequest(candidacy).toString()).size() >= version);
    }

    /** How many events the request of a candidacy has. */
    public int version(UUID candidacy) {
        return histories.of(Ids.feedbackRequest(candidacy).toString()).size();
    }

    public ResultActions get(UUID candidacy) throws Exception {
        return http.perform(read("/api/feedback-requests/" + Ids.feedbackRequest(candidacy)));
    }

    public ResultActions list(String query) throws Exception {
        return http.perform(read("/api/feedback-requests" + query));
    }

    private static MockHttpServletRequestBuilder read(String path) {
        return MockMvcRequestBuilders.get(path).with(named("alex"));
    }

    public ResultActions post(UUID candidacy, String what, String body) throws Exception {
        return http.perform(posting(candidacy, what, body));
    }

    /** A POST of alex under a key of its own. */
    public static MockHttpServletRequestBuilder posting(UUID candidacy, String what, String body) {
        return posting(candidacy, what, body, UUID.randomUUID().toString());
    }

    public static MockHttpServletRequestBuilder posting(UUID candidacy, String what, String body, String key) {
        return MockMvcRequestBuilders.post("/api/feedback-requests/{id}/{what}", Ids.feedbackRequest(candidacy), what)
                .with(named("alex"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    public ResultActions putThemes(UUID candidacy, String body) throws Exception {
        return putThemes(candidacy, "", body);
    }

    /** @param which all of them if empty, or one, such as {@code /communication} */
    public ResultActions putThemes(UUID candidacy, String which, String body) throws Exception {
        return http.perform(MockMvcRequestBuilders.put(
                        "/api/feedback-requests/" + Ids.feedbackRequest(candidacy) + "/themes" + which)
                .with(named("alex"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    public ResultActions sent(UUID candidacy) throws Exception {
        return post(
                candidacy,
                "sent",
                "{\"sentAt\": \"" + NOW.minus(47, ChronoUnit.HOURS)
                        + "\", \"channel\": \"EMAIL\", \"recipient\": \"REJECTED_ME\", \"letter\": \"Dear Ms Okafor\"}");
    }

    public ResultActions answered(UUID candidacy, String text) throws Exception {
        return post(
                candidacy,
                "feedback",
                mapper.writeValueAsString(
                        Map.of("receivedAt", NOW.minus(1, ChronoUnit.HOURS), "provenance", "DIRECT", "text", text)));
    }
}
