package dev.rebound.analytics.improving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.rebound.analytics.Publishing;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.Told;
import dev.rebound.analytics.contribution.Contributions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("R47: take the steps")
class ActionCallsTest {

    static final String ACTIONS = "/api/improvement-actions";

    final String seeker = "alex-" + UUID.randomUUID();
    final String dueOn = LocalDate.now().plusWeeks(1).toString();

    @Autowired
    MockMvc http;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    Contributions contributions;

    @Autowired
    MongoDatabase database;

    @Test
    void anActionIsPlannedReadFinishedAndTakenUpAgain() throws Exception {
        String action = plan(UUID.randomUUID().toString(), "communication", "Practise aloud.", dueOn)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        as(seeker, get(action))
                .andExpect(jsonPath("$.theme").value("communication"))
                .andExpect(jsonPath("$.title").value("Communication"))
                .andExpect(jsonPath("$.step").value("Practise aloud."))
                .andExpect(jsonPath("$.dueOn").value(dueOn))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.seenAgain.of").value(0));

        change(action, "DONE", "Three evenings, with Kim.").andExpect(status().isOk());
        as(seeker, get(action))
                .andExpect(jsonPath("$.state").value("DONE"))
                .andExpect(jsonPath("$.whatWasDone").value("Three evenings, with Kim."))
                .andExpect(jsonPath("$.endedAt").isNotEmpty());

        change(action, "OPEN", null).andExpect(status().isOk());
        as(seeker, get(action))
                .andExpect(jsonPath("$.state").value("OPEN"))
                .andExpect(jsonPath("$.endedAt").isEmpty());
    }

    @Test
    void laterAnswersTellWhetherTheThemeWasSeenAgain() throws Exception {
        answered("communication", Instant.now().minus(Duration.ofDays(30)));
        plan(UUID.randomUUID().toString(), "communication", "Practise aloud.", dueOn)
                .andExpect(status().isCreated());
        as(seeker, get(ACTIONS)).andExpect(jsonPath("$.actions[0].seenAgain.of").value(0));

        UUID again = answered("communication", Instant.now().plusSeconds(60));
        answered("technical_expertise", Instant.now().plusSeconds(120));

        as(seeker, get(ACTIONS))
                .andExpect(jsonPath("$.actions[0].seenAgain.count").value(1))
                .andExpect(jsonPath("$.actions[0].seenAgain.of").value(2))
                .andExpect(jsonPath("$.actions[0].seenAgain.evidence[0]").value(again.toString()));
    }

    @Test
    void whatIsStillToDoComesFirstTheNearestDayOnTop() throws Exception {
        String done = location(plan("1", "communication", "A", dueOn));
        plan("2", "first_impression", "B", LocalDate.now().plusWeeks(3).toString());
        plan("3", "technical_expertise", "C", LocalDate.now().plusWeeks(2).toString());
        change(done, "DONE", null).andExpect(status().isOk());
        as(seeker, get(ACTIONS))
                .andExpect(jsonPath("$.actions[0].step").value("C"))
                .andExpect(jsonPath("$.actions[1].step").value("B"))
                .andExpect(jsonPath("$.actions[2].state").value("DONE"));
    }

    @Test
    void theSameCallAgainPlansItOnceAndAnotherBodyUnderItsKeyIsRefused() throws Exception {
        String first = location(plan("again", "communication", "A", dueOn));
        assertThat(location(plan("again", "communication", "A", dueOn))).isEqualTo(first);
        plan("again", "communication", "B", dueOn).andExpect(status().isUnprocessableContent());
        as(seeker, get(ACTIONS)).andExpect(jsonPath("$.actions", hasSize(1)));
    }

    @Test
    void anotherSeekersActionIsNotFoundAndNotListed() throws Exception {
        String action = location(plan("mine", "communication", "A", dueOn));
        as("sam-" + seeker, get(action)).andExpect(status().isNotFound());
        as("sam-" + seeker, get(ACTIONS)).andExpect(jsonPath("$.actions", hasSize(0)));
        as("sam-" + seeker, put(action).contentType(MediaType.APPLICATION_JSON).content(body("DONE", null)))
                .andExpect(status().isNotFound());
    }

    @Test
    void badInputIsNamedWithItsMendAndNothingIsKept() throws Exception {
        plan("a", "luck", "A", dueOn).andExpect(status().isBadRequest());
        plan("b", "communication", " ", dueOn)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("step")));
        plan("c", "communication", "x".repeat(501), dueOn)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("500 characters")));
        plan("d", "communication", "A", LocalDate.now().minusDays(3).toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("dueOn"));
        String action = location(plan("e", "communication", "A", dueOn));
        change(action, "OPEN", "not done")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("whatWasDone")));
        change(action, "HALF", null).andExpect(status().isBadRequest());
        as(seeker, get(ACTIONS)).andExpect(jsonPath("$.actions", hasSize(1)));
    }

    @Test
    void aStaleChangeIsRefused() throws Exception {
        String action = location(plan("stale", "communication", "A", dueOn));
        change(action, "DONE", null).andExpect(status().isOk()).andExpect(header().exists("ETag"));
        as(
                        seeker,
                        put(action)
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body("DROPPED", null)))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void theSeekersWordsLieSealedInTheStore() throws Exception {
        String action = location(plan("words", "communication", "Whistle before the mirror", dueOn));
        change(action, "DONE", "Hummed instead").andExpect(status().isOk());
        List<String> streams = database.getCollection("streams")
                .find(new Document("seeker", seeker))
                .map(Document::toJson)
                .into(new java.util.ArrayList<>());
        assertThat(streams).hasSize(1);
        assertThat(streams.get(0)).contains("improvement.action-planned").doesNotContain("Whistle", "Hummed");
    }

    private ResultActions plan(String key, String theme, String step, String dueOn) throws Exception {
        return as(
                seeker,
                post(ACTIONS)
                        .header("Idempotency-Key", seeker + key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(mapper.writeValueAsString(Map.of("theme", theme, "step", step, "dueOn", dueOn))));
    }

    private ResultActions change(String action, String state, String whatWasDone) throws Exception {
        return as(seeker, put(action).contentType(MediaType.APPLICATION_JSON).content(body(state, whatWasDone)));
    }

    private String body(String state, String whatWasDone) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("step", "A", "dueOn", dueOn, "state", state));
        body.put("whatWasDone", whatWasDone);
        return mapper.writeValueAsString(body);
    }

    private static String location(ResultActions call) {
        return call.andReturn().getResponse().getHeader("Location");
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.with(
                jwt().jwt(token -> token.subject(who)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"))));
    }

    private UUID answered(String theme, Instant at) {
        UUID candidacy = UUID.randomUUID();
        Publishing.publish(
                kafka,
                mapper,
                new Told(mapper, seeker, candidacy)
                        .tell("candidacy.opened", "appliedOn", "2026-01-05", "source", "BOARD")
                        .tell(
                                "feedback.received",
                                "feedback",
                                UUID.randomUUID(),
                                "receivedAt",
                                at.toString(),
                                "provenance",
                                "DIRECT",
                                "themes",
                                List.of(Map.of("theme", theme, "polarity", "improve", "band", "clear")),
                                "noReason",
                                null,
                                "tagger",
                                "t")
                        .all());
        await().atMost(Duration.ofSeconds(20)).until(() -> contributions.ofSeeker(seeker).stream()
                .anyMatch(one -> one.candidacy().equals(candidacy) && one.facts() != null && one.request() != null));
        return candidacy;
    }
}
