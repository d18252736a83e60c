package dev.rebound.application.erasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import dev.rebound.platform.testing.Erasure;
import dev.rebound.platform.words.Words;
import dev.rebound.platform.words.WordsErased;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** A seeker erases themselves, over the API and on the page. */
@ServiceTest
class ErasureTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Calls calls;

    @Autowired
    MongoClient mongo;

    @Autowired
    MongoDatabase database;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Value("${rebound.words.database}")
    String keys;

    final String alex = "alex-" + UUID.randomUUID();
    final String sam = "sam-" + UUID.randomUUID();
    Erasure ofAlex;
    Erasure ofSam;

    @BeforeEach
    void lookAtWhatIsKept() {
        ofAlex = new Erasure(kafka, mapper, database, alex);
        ofSam = new Erasure(kafka, mapper, database, sam);
    }

    @Test
    void whatWasKeptGoesAndItsWordsAreNoiseAndNobodyElseLosesAnything() throws Exception {
        UUID candidacy = calls.open(alex, "Canarycompany", "Analyst", "2025-08-19");
        calls.post(alex, "/api/candidacies/" + candidacy + "/notes", "{\"text\": \"Canarynote\"}")
                .andExpect(status().isCreated());
        UUID other = calls.open(sam, "Tindall", "Analyst", "2025-08-19");
        await().atMost(SOON)
                .until(() -> ofAlex.left().size() >= 3 && ofSam.left().size() >= 3);
        Map<String, Long> keptOfSam = ofSam.left();
        List<String> tokens = tokensOf(candidacy);
        assertThat(tokens)
                .extracting(token -> mapper.convertValue(token, Words.class).text())
                .contains("Canarycompany", "Canarynote");

        erase().andExpect(status().isNoContent());

        assertThat(tokens).allSatisfy(token -> assertThatThrownBy(
                        () -> mapper.convertValue(token, Words.class).text())
                .isInstanceOf(WordsErased.class));
        assertThat(mongo.getDatabase(keys)
                        .getCollection("seeker-keys")
                        .find(new Document("_id", alex))
                        .first())
                .containsOnlyKeys("_id", "destroyedAt");
        await().atMost(SOON).untilAsserted(() -> assertThat(ofAlex.left()).containsOnly(Map.entry("streams", 1L)));
        Document tombstone = database.getCollection("streams")
                .find(new Document("seeker", alex))
                .first();
        assertThat(tombstone.getString("_id")).isEqualTo("seeker:" + alex);
        assertThat(tombstone.getList("events", Document.class))
                .last()
                .satisfies(event -> assertThat(event.getString("type")).isEqualTo("seeker.erased"));
        calls.get(alex, "/api/candidacies/" + candidacy).andExpect(status().isNotFound());
        calls.get(sam, "/api/candidacies/" + other)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.company").value("Tindall"));
        assertThat(ofSam.left()).isEqualTo(keptOfSam);
    }

    @Test
    void erasedOnceIsErasedAndNothingIsTakenFromThemAnyMore() throws Exception {
        calls.get(alex, "/api/me").andExpect(status().isOk());
        erase().andExpect(status().isNoContent());
        erase().andExpect(status().isNoContent());

        calls.get(alex, "/api/me")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("erased")));
        calls.put(alex, "/api/me", "{\"timeZone\": \"UTC\", \"spelling\": \"BRITISH\"}")
                .andExpect(status().is4xxClientError());
        calls.post(alex, "/api/candidacies", """
                        {"company": "Larchmont", "title": "Analyst", "appliedOn": "2025-08-19", "source": "BOARD"}
                        """)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Sign in as somebody new.")));
        assertThat(ofAlex.left()).containsOnly(Map.entry("streams", 1L));
    }

    @Test
    void whoNeverWroteAnythingIsErasedAllTheSame() throws Exception {
        erase().andExpect(status().isNoContent());
        calls.get(alex, "/api/me").andExpect(status().isNotFound());
    }

    @Test
    void aStaleErasureErasesNothing() throws Exception {
        calls.get(alex, "/api/me").andExpect(header().string("ETag", "\"1\""));
        calls.perform(delete("/api/me").with(Calls.as(alex)).header("If-Match", "\"7\""))
                .andExpect(status().isPreconditionFailed());
        calls.get(alex, "/api/me").andExpect(status().isOk());
    }

    @Test
    void whatIsStillOnItsWayFromOtherServicesBringsNothingBack() throws Exception {
        UUID candidacy = calls.open(alex, "Larchmont", "Analyst", "2025-08-19");
        await().atMost(SOON).until(() -> ofAlex.left().size() >= 3);
        erase().andExpect(status().isNoContent());
        await().atMost(SOON).until(() -> ofAlex.left().equals(Map.of("streams", 1L)));

        String request = UUID.randomUUID().toString();
        ofAlex.tell("feedback.request-planned", candidacy, request, 1);
        ofAlex.tell("feedback.request-sent", candidacy, request, 2);
        ofAlex.tell("candidacy.opened", candidacy, candidacy.toString(), 1);
        UUID next = calls.open(sam, "Tindall", "Analyst", "2025-08-19");
        ofSam.tell("feedback.request-planned", next, UUID.randomUUID().toString(), 1);

        await().atMost(SOON).untilAsserted(() -> calls.get(sam, "/api/candidacies/" + next + "/history")
                .andExpect(content().string(containsString("feedback.request-planned"))));
        assertThat(ofAlex.left()).isEqualTo(Map.of("streams", 1L));
    }

    @Test
    void thePageSaysWhatGoesAndWhatStaysAndAsksForTheWord() throws Exception {
        calls.page(alex, "/profile")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"/profile/erasure\"")))
                .andExpect(content().string(containsString("What goes, for good:")))
                .andExpect(content().string(containsString("What stays:")))
                .andExpect(content().string(containsString("type the word <strong>erase</strong>")));
        calls.page(alex, "/profile/erased")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/profile"));

        calls.form(alex, "/profile/erasure", "confirmation", "yes please")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"confirmation-problem\"")))
                .andExpect(content().string(containsString("type the word erase into it")))
                .andExpect(content().string(containsString("value=\"yes please\"")));
        calls.form(alex, "/profile/erasure").andExpect(status().isUnprocessableContent());
        calls.get(alex, "/api/me").andExpect(status().isOk());

        calls.form(alex, "/profile/erasure", "confirmation", " Erase ")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/profile/erased"));
        calls.page(alex, "/profile/erased")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>Everything is erased</h1>")))
                .andExpect(content().string(not(containsString("Name of"))));
        calls.page(alex, "/profile/erasure")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/profile/erased"));
        calls.page(alex, "/profile")
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Sign in as somebody new.")));
    }

    private ResultActions erase() throws Exception {
        return calls.perform(delete("/api/me").with(Calls.as(alex)));
    }

    private List<String> tokensOf(UUID candidacy) {
        String stored = database.getCollection("streams")
                .find(new Document("_id", candidacy.toString()))
                .first()
                .toJson();
        return Pattern.compile("sealed\\.v1\\.[\\w-]+\\.[\\w-]+")
                .matcher(stored)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
