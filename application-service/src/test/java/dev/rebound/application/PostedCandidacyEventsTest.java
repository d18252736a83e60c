package dev.rebound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events posted by front ends: the samples of the contract are taken as they are, and everything happens once. */
@ServiceTest
class PostedCandidacyEventsTest {

    /** In the order of a life that has all of them. */
    static final List<String> TYPES = List.of(
            "opened",
            "interviewed",
            "thank-you-note-sent",
            "rejected",
            "self-evaluated",
            "reopened",
            "went-silent",
            "put-on-hold",
            "offered",
            "withdrawn",
            "future-roles-chosen");

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();
    final UUID id = UUID.randomUUID();

    @Test
    void everyPlainSampleOfTheContractIsTakenInOneBatch() throws Exception {
        String batch =
                TYPES.stream().map(type -> event(type, type, sample(type))).collect(Collectors.joining(",", "[", "]"));
        var answer = calls.events(alex, batch).andExpect(status().isOk());
        for (int i = 0; i < TYPES.size(); i++) {
            answer.andExpect(jsonPath("$.results[" + i + "].status").value(201))
                    .andExpect(jsonPath("$.results[" + i + "].aggregate").value(id.toString()));
        }
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.version").value(TYPES.size()))
                .andExpect(jsonPath("$.company").value("Harbour & Finch"))
                .andExpect(jsonPath("$.state").value("WITHDRAWN"));

        // The whole batch again: known, and nothing more.
        answer = calls.events(alex, batch).andExpect(status().isOk());
        for (int i = 0; i < TYPES.size(); i++) {
            answer.andExpect(jsonPath("$.results[" + i + "].status").value(200))
                    .andExpect(jsonPath("$.results[" + i + "].version").value(i + 1));
        }
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.version").value(TYPES.size()));
    }

    @Test
    void oneEventAnswersAsItsCommandWould() throws Exception {
        calls.event(alex, event("1", "opened", sample("opened"))).andExpect(status().isCreated());
        calls.event(alex, event("1", "opened", sample("opened"))).andExpect(status().isOk());
        calls.event(alex, event("2", "opened", sample("opened")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.problem.mend").isNotEmpty());
        calls.event(
                        alex,
                        event(
                                "3",
                                "rejected",
                                "{\"receivedAt\": \"2025-08-01T00:00:00Z\", \"channel\": \"EMAIL\","
                                        + " \"stageReached\": \"APPLICATION\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problem.field").value("receivedAt"));
        calls.event(alex, event("4", "rejected", "{\"receivedAt\": \"2025-09-01T00:00:00Z\", \"channel\": \"OWL\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problem.field").value("data.channel"));
        calls.event(alex, event("5", "rejected", "{\"channel\": \"EMAIL\", \"stageReached\": \"APPLICATION\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problem.field").value("data.receivedAt"));
        calls.event(alex, event("6", "vanished", "{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problem.field").value("type"))
                .andExpect(jsonPath("$.problem.mend").value(containsString("dev.rebound.candidacy.rejected.v1")));
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void oneBadEventDoesNotSpoilItsBatch() throws Exception {
        calls.events(
                        alex,
                        "[" + event("1", "opened", sample("opened")) + "," + event("2", "went-silent", "{}") + ","
                                + event("3", "went-silent", sample("went-silent")) + "]")
                .andExpect(jsonPath("$.results[0].status").value(201))
                .andExpect(jsonPath("$.results[1].status").value(400))
                .andExpect(jsonPath("$.results[1].problem.field").value("data.since"))
                .andExpect(jsonPath("$.results[2].status").value(201));
    }

    @Test
    void whatBuildsOnSomethingUnknownWaitsAndIsThenToldToComeAgain() throws Exception {
        calls.event(alex, event("1", "thank-you-note-sent", sample("thank-you-note-sent")))
                .andExpect(status().isConflict())
                .andExpect(header().string("Retry-After", "1"));
    }

    @Test
    void anotherSeekersCandidacyTakesNoEvents() throws Exception {
        calls.event(alex, event("1", "opened", sample("opened"))).andExpect(status().isCreated());
        calls.event("sam-" + UUID.randomUUID(), event("2", "went-silent", sample("went-silent")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.problem.field").value("subject"));
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.version").value(1));
    }

    @Test
    void aBatchOverAHundredIsRefusedWhole() throws Exception {
        String batch = IntStream.range(0, 101)
                .mapToObj(i -> event("e" + i, "opened", sample("opened")))
                .collect(Collectors.joining(",", "[", "]"));
        calls.events(alex, batch).andExpect(status().isContentTooLarge());
        calls.get(alex, "/api/candidacies/" + id).andExpect(status().isNotFound());
    }

    private String event(String eventId, String type, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/phone/%s", "type": "dev.rebound.candidacy.%s.v1",
                 "subject": "%s", "datacontenttype": "application/json", "data": %s}
                """.formatted(eventId, id, type, id, data);
    }

    /** The golden sample, except that nobody of this candidacy has brought the news. */
    static String sample(String type) {
        String path = "/contracts/plain/candidacy." + type + "/v1/sample.json";
        try (InputStream sample = PostedCandidacyEventsTest.class.getResourceAsStream(path)) {
            assertThat(sample).as(path).isNotNull();
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\"rejectedBy\": \"[^\"]+\",", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
