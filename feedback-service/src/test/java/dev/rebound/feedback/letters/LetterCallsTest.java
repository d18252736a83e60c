package dev.rebound.feedback.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@FeedbackTest
class LetterCallsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Autowired
    JsonMapper mapper;

    @Autowired
    MongoDatabase database;

    @Test
    @DisplayName("R28: a request is composed of its parts, each with its row")
    void aRequestIsComposed() throws Exception {
        letter(alex.rejected(), "request")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.row").value("R28"))
                .andExpect(jsonPath("$.subject").value(containsString("Data analyst")))
                .andExpect(jsonPath("$.text").value(startsWith("Dear [their name],")))
                .andExpect(jsonPath("$.text").value(containsString("Larchmont Instruments")))
                .andExpect(jsonPath("$.parts[*].row").value(hasItem("R31")))
                .andExpect(jsonPath("$.gaps").value(hasItem("their name")))
                .andExpect(jsonPath("$.savedAt").isEmpty())
                .andExpect(jsonPath("$.mailto").isEmpty());
    }

    @Test
    @DisplayName("R19, R25: with a recruiter it goes to the recruiter, and who asks otherwise is heard")
    void itIsAddressedAsThePlanSays() throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.rejected(candidacy, Map.of("viaRecruiter", true));
        alex.awaitVersion(candidacy, 1);
        letter(candidacy, "request").andExpect(jsonPath("$.text").value(containsString("hiring manager")));
        letter(candidacy, "request?to=EMPLOYER")
                .andExpect(jsonPath("$.text").value(not(containsString("hiring manager"))));
    }

    @Test
    @DisplayName("R18: what the seeker found out alone is said in the request")
    void theSelfEvaluationIsHeard() throws Exception {
        UUID candidacy = alex.rejected();
        alex.published(
                candidacy,
                "candidacy.self-evaluated",
                Map.of("evaluatedAt", Seeker.NOW, "alreadyKnown", List.of("communication")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> letter(candidacy, "request")
                .andExpect(jsonPath("$.text").value(containsString("how I put things"))));
    }

    @Test
    void aDraftIsKeptSealedAndFillsTheGap() throws Exception {
        UUID candidacy = alex.rejected();
        save(candidacy, "request", "Kim Osei", "Dear [their name],\n\nThank you. Whistling helps.\n\nAlex", null)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.text").value(startsWith("Dear Kim Osei,")))
                .andExpect(jsonPath("$.gaps").value(empty()))
                .andExpect(jsonPath("$.mailto").value(startsWith("mailto:?subject=Thank%20you")));
        letter(candidacy, "request")
                .andExpect(jsonPath("$.recipient").value("Kim Osei"))
                .andExpect(jsonPath("$.savedAt").isNotEmpty());
        List<String> stored = database.getCollection("letter-drafts")
                .find(new Document("request", Ids.feedbackRequest(candidacy).toString()))
                .map(Document::toJson)
                .into(new ArrayList<>());
        assertThat(stored).singleElement().asString().doesNotContain("Whistling", "Kim", "Osei");
    }

    @Test
    void aDraftThatChangedElsewhereIsNotOverwritten() throws Exception {
        UUID candidacy = alex.rejected();
        save(candidacy, "request", null, "One", "\"0\"").andExpect(status().isOk());
        save(candidacy, "request", null, "Two", "\"0\"").andExpect(status().isPreconditionFailed());
        save(candidacy, "request", null, "Two", "\"1\"").andExpect(status().isOk());
        letter(candidacy, "request").andExpect(jsonPath("$.text").value("Two"));
    }

    @Test
    void discardedItIsAsItWasComposed() throws Exception {
        UUID candidacy = alex.rejected();
        save(candidacy, "request", null, "One", null);
        http.perform(delete(path(candidacy, "request")).with(Seeker.named("alex")))
                .andExpect(status().isNoContent());
        letter(candidacy, "request").andExpect(jsonPath("$.text").value(startsWith("Dear [their name],")));
    }

    @Test
    void markedAsSentTheDraftIsWhatWasSentAndIsGone() throws Exception {
        UUID candidacy = alex.rejected();
        save(candidacy, "request", "Kim", "Dear Kim, thank you.", null);
        alex.post(candidacy, "sent", sent(47, ", \"channel\": \"EMAIL\"")).andExpect(status().isCreated());
        alex.get(candidacy).andExpect(jsonPath("$.request.letter").value("Dear Kim, thank you."));
        letter(candidacy, "request").andExpect(jsonPath("$.savedAt").isEmpty());

        alex.post(candidacy, "follow-ups", sent(40, ", \"letter\": \"Just a line.\""))
                .andExpect(status().isCreated());
        alex.get(candidacy).andExpect(jsonPath("$.followUp.letter").value("Just a line."));

        alex.answered(candidacy, "You spoke too long.").andExpect(status().isCreated());
        letter(candidacy, "thanks").andExpect(jsonPath("$.text").value(containsString("how I put things")));
        alex.post(candidacy, "thanks", sent(0, ", \"letter\": \"Thank you, Kim.\""))
                .andExpect(status().isCreated());
        alex.get(candidacy).andExpect(jsonPath("$.feedback[0].thanksLetter").value("Thank you, Kim."));
    }

    @Test
    @DisplayName("R43: the follow-up names the day of the request")
    void theFollowUpNamesTheDay() throws Exception {
        UUID candidacy = alex.rejected();
        alex.sent(candidacy);
        letter(candidacy, "follow-up").andExpect(jsonPath("$.text").value(containsString("I wrote to you on ")));
    }

    @Test
    void theMailFileIsOneThatAMailProgramReads() throws Exception {
        UUID candidacy = alex.rejected();
        http.perform(get(path(candidacy, "request") + "/mail").with(Seeker.named("alex")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("their name")));

        String text = "Dear Zoë,\n\nthank you – truly.\n\nAlex";
        save(candidacy, "request", "Zoë\r\nBcc: all@example.org", text, null).andExpect(status().isOk());
        byte[] file = http.perform(get(path(candidacy, "request") + "/mail").with(Seeker.named("alex")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("message/rfc822")))
                .andExpect(header().string("Content-Disposition", containsString("request.eml")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
        assertThat(mail.getSubject()).contains("Data analyst");
        assertThat(((String) mail.getContent()).replace("\r\n", "\n")).isEqualTo(text);
        assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Message-ID")).isNull();
    }

    @Test
    void aLetterTooLongForALinkHasNone() throws Exception {
        UUID candidacy = alex.rejected();
        save(candidacy, "request", null, "é".repeat(800), null)
                .andExpect(jsonPath("$.mailto").isEmpty());
        String link = mapper.readTree(save(candidacy, "request", null, "Thanks & all: 100 %\nAlex", null)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .get("mailto")
                .asString();
        assertThat(URLDecoder.decode(link.substring(link.indexOf("&body=") + 6), StandardCharsets.UTF_8))
                .isEqualTo("Thanks & all: 100 %\r\nAlex");
    }

    @Test
    void badInputIsNamedAndAnothersRequestIsNotFound() throws Exception {
        UUID candidacy = alex.rejected();
        letter(candidacy, "poem")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("thanks")));
        save(candidacy, "request", null, " ", null).andExpect(status().isBadRequest());
        save(candidacy, "request", null, "x".repeat(10_001), null)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("10,000")));
        save(candidacy, "request", "x".repeat(201), "Dear", null).andExpect(status().isBadRequest());
        http.perform(get(path(candidacy, "request")).with(Seeker.named("sam"))).andExpect(status().isNotFound());
        http.perform(put(path(candidacy, "request"))
                        .with(Seeker.named("sam"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Dear\"}"))
                .andExpect(status().isNotFound());
        letter(candidacy, "request").andExpect(jsonPath("$.savedAt").isEmpty());
    }

    @Test
    void thePageSuggestsKeepsAndSendsTheLetter() throws Exception {
        UUID candidacy = alex.rejected();
        String page = "/feedback-requests/" + Ids.feedbackRequest(candidacy);
        page(page)
                .andExpect(content().string(containsString("Dear [their name],")))
                .andExpect(content().string(not(containsString("Open in your mail program"))));

        form(page + "/letters/request", Map.of("recipientName", "Kim", "letter", "Dear [their name],\r\nthanks."))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(page));
        page(page)
                .andExpect(content().string(containsString("Dear Kim,")))
                .andExpect(content().string(containsString("Open in your mail program")))
                .andExpect(content().string(containsString("/letters/request/mail")))
                .andExpect(content().string(containsString("Start again from the suggestion")));

        form(page + "/letters/request/again", Map.of()).andExpect(status().isSeeOther());
        page(page).andExpect(content().string(containsString("Dear [their name],")));

        form(
                        page + "/sent",
                        Map.of(
                                "recipientName", "Kim",
                                "letter", "Dear [their name],\r\nmany thanks.",
                                "sentAt", LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T10:00",
                                "channel", "EMAIL",
                                "recipient", "REJECTED_ME"))
                .andExpect(status().isSeeOther());
        alex.get(candidacy).andExpect(jsonPath("$.request.letter").value("Dear Kim,\nmany thanks."));
    }

    @Test
    void aLetterThatIsTooLongIsShownAgainAsItWasTyped() throws Exception {
        UUID candidacy = alex.rejected();
        String page = "/feedback-requests/" + Ids.feedbackRequest(candidacy);
        form(page + "/letters/request", Map.of("letter", "y".repeat(10_001)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("y".repeat(10_001))))
                .andExpect(content().string(containsString("longer than 10,000 characters")));
    }

    private ResultActions letter(UUID candidacy, String kind) throws Exception {
        return http.perform(get(path(candidacy, kind)).with(Seeker.named("alex")));
    }

    private ResultActions save(UUID candidacy, String kind, String recipient, String text, String seen)
            throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("recipient", recipient);
        body.put("text", text);
        var call = put(path(candidacy, kind))
                .with(Seeker.named("alex"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(mapper.writeValueAsString(body));
        return http.perform(seen == null ? call : call.header("If-Match", seen));
    }

    private ResultActions page(String path) throws Exception {
        return http.perform(get(path).with(Seeker.named("alex"))).andExpect(status().isOk());
    }

    private ResultActions form(String path, Map<String, String> values) throws Exception {
        var call = post(path)
                .with(Seeker.named("alex"))
                .param("idempotencyKey", UUID.randomUUID().toString());
        values.forEach(call::param);
        return http.perform(call);
    }

    private static String path(UUID candidacy, String kind) {
        return "/api/feedback-requests/" + Ids.feedbackRequest(candidacy) + "/letters/" + kind;
    }

    private static String sent(int hoursAgo, String more) {
        return "{\"sentAt\": \"" + Seeker.NOW.minus(hoursAgo, ChronoUnit.HOURS) + "\"" + more + "}";
    }
}
