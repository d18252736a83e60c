package dev.rebound.feedback.reviewing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Any text can be reviewed before it goes out, and nothing of it is kept. */
@FeedbackTest
class ReviewCallsTest {

    private static final String OWN_LETTER = """
            Dear Ms Okafor,

            Thank you for the long afternoon in your tide station. I walked home along the river and thought of the gauges
            that you showed me, and of the colleague who reads them by hand each morning in all weathers. What would you
            advise me to work on next? Any advice is welcome.
            """;

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper mapper;

    @Autowired
    Seeker seeker;

    private ResultActions review(Map<String, ?> body) throws Exception {
        return post(mapper.writeValueAsString(body), "alex");
    }

    private ResultActions post(String body, String who) throws Exception {
        return http.perform(MockMvcRequestBuilders.post("/api/letter-reviews")
                .with(Seeker.named(who))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    @DisplayName("R29: a text comes back with findings, their places, reasons, rows and rewrites, and no key is needed")
    void aTextComesBackWithItsFindings() throws Exception {
        review(Map.of(
                        "kind",
                        "REQUEST",
                        "text",
                        "Dear Priya, was there anything I could have done better?",
                        "recipientName",
                        "Priya Nair"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.passes").value(false))
                .andExpect(jsonPath("$.findings.length()").value(1))
                .andExpect(jsonPath("$.findings[0].code").value("BACKWARD"))
                .andExpect(jsonPath("$.findings[0].row").value("R29"))
                .andExpect(jsonPath("$.findings[0].severity").value("MEND"))
                .andExpect(jsonPath("$.findings[0].start").value(12))
                .andExpect(jsonPath("$.findings[0].end").value(56))
                .andExpect(jsonPath("$.findings[0].quote").value("was there anything I could have done better?"))
                .andExpect(jsonPath("$.findings[0].reason").isNotEmpty())
                .andExpect(
                        jsonPath("$.findings[0].rewrite").value("What would make me a stronger candidate next time?"))
                .andExpect(jsonPath("$.missing[*].part", not(hasItem("GREETING"))))
                .andExpect(jsonPath("$.missing[0].part").value("THANKS"))
                .andExpect(jsonPath("$.missing[0].row").value("R28"))
                .andExpect(jsonPath("$.missing[0].needed").value(true))
                .andExpect(jsonPath("$.missing[0].sentence").isNotEmpty());
    }

    @Test
    @DisplayName("R18, R32 and R33: with a request, what is known of it and of the others counts")
    void aLetterOfARequestIsReadWithWhatIsKnownOfIt() throws Exception {
        UUID candidacy = seeker.rejected();
        seeker.published(
                candidacy,
                "candidacy.self-evaluated",
                Map.of("evaluatedAt", Seeker.NOW, "alreadyKnown", List.of("first_impression")));
        UUID other = UUID.randomUUID();
        seeker.rejected(
                other,
                Map.of("company", Words.of("alex", "Wexcombe Mills"), "title", Words.of("alex", "Dyeing Technician")));
        seeker.awaitVersion(other, 1);

        Map<String, Object> letter = Map.of(
                "kind",
                "REQUEST",
                "request",
                Ids.feedbackRequest(candidacy),
                "text",
                "Did it matter that I came late? I liked what Wexcombe Mills makes. Thank you for the Data Analyst interview.");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> review(letter)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings.length()").value(2))
                .andExpect(jsonPath("$.findings[0].code").value("OBVIOUS"))
                .andExpect(jsonPath("$.findings[0].row").value("R32"))
                .andExpect(jsonPath("$.findings[1].code").value("WRONG_NAME"))
                .andExpect(jsonPath("$.findings[1].quote").value("Wexcombe Mills"))
                .andExpect(jsonPath("$.findings[1].rewrite").value("Larchmont Instruments"))
                .andExpect(jsonPath("$.missing[*].part", not(hasItem("TITLE")))));
    }

    @Test
    @DisplayName(
            "R33: what went out for another candidacy is known again with other names in it, and never for its own")
    void aLetterThatWentToAnotherIsKnownAgain() throws Exception {
        UUID first = seeker.rejected();
        seeker.post(
                        first,
                        "sent",
                        mapper.writeValueAsString(Map.of(
                                "sentAt", Seeker.NOW.minusSeconds(3_600), "channel", "EMAIL", "letter", OWN_LETTER)))
                .andExpect(status().isCreated());
        UUID second = seeker.rejected();

        String copied = OWN_LETTER.replace("Okafor", "Nair");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> review(of(second, copied))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].code", is(List.of("MASS_MAILING"))))
                .andExpect(jsonPath("$.findings[0].row").value("R33"))
                .andExpect(jsonPath("$.findings[0].rewrite", containsString("Larchmont Instruments"))));
        review(of(first, copied)).andExpect(jsonPath("$.findings").isEmpty());
    }

    private static Map<String, Object> of(UUID candidacy, String text) {
        return Map.of("kind", "REQUEST", "request", Ids.feedbackRequest(candidacy), "text", text);
    }

    @Test
    @DisplayName("R45: an answer to harsh feedback is better for a night's sleep, and may go all the same (R9)")
    void anAnswerToHarshFeedbackCoolsOff() throws Exception {
        UUID candidacy = seeker.rejected();
        seeker.answered(candidacy, "Frankly, it was one of the worst interviews that we have had.")
                .andExpect(status().isCreated());
        Map<String, Object> thanks = new HashMap<>(
                of(
                        candidacy,
                        "Dear Priya,\n\nThank you for your feedback, which is invaluable to me. I will work on it.\n\nAlex Moreau"));
        thanks.put("kind", "THANKS");
        thanks.put("name", "Alex Moreau");
        review(thanks)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].code", is(List.of("COOL_OFF"))))
                .andExpect(jsonPath("$.findings[0].row").value("R45"))
                .andExpect(jsonPath("$.findings[0].severity").value("CONSIDER"))
                .andExpect(jsonPath("$.findings[0].rewrite", nullValue()))
                .andExpect(jsonPath("$.passes").value(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"kind\": \"REQUEST\"}; text",
                "{\"kind\": \"REQUEST\", \"text\": \"  \"}; text",
                "{\"text\": \"Hello\"}; kind",
                "{\"kind\": \"POEM\", \"text\": \"Hello\"}; kind",
                "{\"kind\": \"REQUEST\", \"text\": \"Hello\", \"request\": \"x\"}; request",
                "{\"kind\": \"REQUEST\", \"text\": \"Hello\", \"alreadyKnown\": [\"height\"]}; alreadyKnown",
                "{\"kind\": \"REQUEST\", \"text\": \"Hello\", \"alreadyKnown\": [null]}; alreadyKnown",
            })
    void badInputIsRefusedByItsName(String body, String field) throws Exception {
        post(body, "alex")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(content().string(containsString(field)));
    }

    @Test
    void tooLongFieldsAndMalformedJsonAreRefused() throws Exception {
        review(Map.of("kind", "REQUEST", "text", "a".repeat(10_001))).andExpect(status().isBadRequest());
        review(Map.of("kind", "REQUEST", "text", "a".repeat(10_000))).andExpect(status().isOk());
        review(Map.of("kind", "REQUEST", "text", "a", "recipientName", "a".repeat(201)))
                .andExpect(status().isBadRequest());
        post("{\"kind\": ", "alex").andExpect(status().isBadRequest());
    }

    @Test
    void anUnknownRequestAndAnothersAreNotToldApart() throws Exception {
        UUID candidacy = seeker.rejected();
        review(of(UUID.randomUUID(), "Hello")).andExpect(status().isNotFound());
        post(mapper.writeValueAsString(of(candidacy, "Hello")), "sam").andExpect(status().isNotFound());
    }
}
