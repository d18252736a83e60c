package dev.rebound.feedback.letters.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.words.Words;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@FeedbackTest
class ThankYouNotesTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Test
    @DisplayName("R12: a note is composed for a candidacy that nobody has rejected, each part with its row")
    void r12ANoteNeedsNoRejection() throws Exception {
        UUID candidacy = opened("Quality engineer");
        http.perform(get("/api/thank-you-notes?candidacy=" + candidacy).with(Seeker.named("alex")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(jsonPath("$.stage").value("FIRST_INTERVIEW"))
                .andExpect(jsonPath("$.subject").value("Thank you for the conversation: Quality engineer"))
                .andExpect(jsonPath("$.text").value(containsString("Quality engineer role at Pemberley Pumps")))
                .andExpect(jsonPath("$.parts[*].row").value(hasItem("R12")))
                .andExpect(jsonPath("$.gaps").value(hasItem("one thing you liked hearing")));
        http.perform(get("/api/thank-you-notes?stage=PHONE_SCREEN&candidacy=" + candidacy)
                        .with(Seeker.named("alex")))
                .andExpect(jsonPath("$.text").value(containsString("speak with me")));
    }

    @Test
    @DisplayName(
            "R12: a note to the recruiter or to somebody known there thanks for their part, and asks to pass thanks on")
    void r12ANoteIsAddressedToWhomItIsFor() throws Exception {
        UUID candidacy = opened("Quality engineer");
        String path = "/api/thank-you-notes?candidacy=" + candidacy;
        http.perform(get(path).with(Seeker.named("alex")))
                .andExpect(jsonPath("$.to").value("EMPLOYER"))
                .andExpect(jsonPath("$.text").value(containsString("Thank you for the interview")));
        http.perform(get(path + "&to=RECRUITER").with(Seeker.named("alex")))
                .andExpect(jsonPath("$.to").value("RECRUITER"))
                .andExpect(jsonPath("$.gaps").value(hasItem("their name")))
                .andExpect(jsonPath("$.text").value(containsString("for putting me forward")))
                .andExpect(jsonPath("$.text").value(not(containsString("your answer"))));
        http.perform(get(path + "&to=INSIDER").with(Seeker.named("alex")))
                .andExpect(jsonPath("$.text").value(containsString("Thank you for your help")));
        http.perform(get(path + "&to=GHOST").with(Seeker.named("alex"))).andExpect(status().isBadRequest());

        http.perform(get("/thank-you-notes?to=RECRUITER&candidacy=" + candidacy).with(Seeker.named("alex")))
                .andExpect(content().string(containsString("for putting me forward")))
                .andExpect(content().string(containsString("<option value=\"RECRUITER\" selected=\"selected\">")));
        form("", candidacy, Map.of("to", "RECRUITER", "recipientName", "Ms Kerr and Mr Lund", "letter", TYPED))
                .andExpect(content().string(containsString("Dear Ms Kerr and Mr Lund,")))
                .andExpect(content().string(containsString("name=\"to\" value=\"RECRUITER\"")));
    }

    @Test
    void badInputIsNamedAndAnothersCandidacyIsNotFound() throws Exception {
        UUID candidacy = opened("Quality engineer");
        String path = "/api/thank-you-notes?candidacy=" + candidacy;
        http.perform(get(path + "&stage=APPLICATION").with(Seeker.named("alex")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("stage"));
        http.perform(get(path + "&stage=TEA").with(Seeker.named("alex"))).andExpect(status().isBadRequest());
        http.perform(get("/api/thank-you-notes?candidacy=one").with(Seeker.named("alex")))
                .andExpect(status().isBadRequest());
        http.perform(get("/api/thank-you-notes").with(Seeker.named("alex"))).andExpect(status().isBadRequest());
        http.perform(get(path).with(Seeker.named("sam"))).andExpect(status().isNotFound());
        http.perform(get("/api/thank-you-notes?candidacy=" + UUID.randomUUID()).with(Seeker.named("alex")))
                .andExpect(status().isNotFound());
        http.perform(get(path)).andExpect(status().isUnauthorized());
    }

    @Test
    @DisplayName("R12: the page fills in what is told and hands the note to the mail program, without keeping it")
    void r12ThePageFillsInWhatIsTold() throws Exception {
        UUID candidacy = opened("Quality engineer");
        http.perform(get("/thank-you-notes?stage=FINAL_INTERVIEW&candidacy=" + candidacy)
                        .with(Seeker.named("alex")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>Write a thank-you note</h1>")))
                .andExpect(content().string(containsString("Dear [their name],")))
                .andExpect(content().string(containsString("Still to fill in:")))
                .andExpect(content().string(containsString("/candidacies/" + candidacy + "/thank-you-note")))
                .andExpect(content().string(not(containsString("Open in your mail program"))));

        form("", candidacy, Map.of("recipientName", "Kim", "liked", "how you plan the week", "letter", TYPED))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dear Kim,")))
                .andExpect(content().string(containsString("It was good to hear about how you plan the week.")))
                .andExpect(content().string(containsString("mailto:?subject=Thank%20you")))
                .andExpect(content().string(not(containsString("Still to fill in:"))));

        http.perform(get("/thank-you-notes?candidacy=" + candidacy).with(Seeker.named("alex")))
                .andExpect(content().string(containsString("Dear [their name],")));
    }

    @Test
    void whatIsTooLongIsShownAgainAsItWasTyped() throws Exception {
        UUID candidacy = opened("Quality engineer");
        form("", candidacy, Map.of("liked", "l".repeat(501), "letter", TYPED))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("l".repeat(501))))
                .andExpect(content().string(containsString("longer than 500 characters")));
        form("/mail", candidacy, Map.of("letter", "y".repeat(10_001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("longer than 10,000 characters")));
    }

    @Test
    @DisplayName("R12: the mail file holds what stands in the form; a title over two lines begins no header")
    void r12TheMailFileHoldsWhatStandsInTheForm() throws Exception {
        UUID candidacy = opened("Quality engineer\r\nBcc: all@example.org");
        form("/mail", candidacy, Map.of("letter", TYPED))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("their name, one thing you liked hearing")));

        byte[] file = form("/mail", candidacy, Map.of("letter", "Dear Zoë,\r\n\r\nthank you.\r\n\r\nAlex"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("message/rfc822")))
                .andExpect(header().string("Content-Disposition", containsString("thank-you-note.eml")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
        assertThat(((String) mail.getContent()).replace("\r\n", "\n")).isEqualTo("Dear Zoë,\n\nthank you.\n\nAlex");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject())
                .isEqualTo("Thank you for the conversation: Quality engineer Bcc: all@example.org");
    }

    private static final String TYPED =
            "Dear [their name],\r\n\r\nthank you for the interview. It was good to hear about"
                    + " [one thing you liked hearing].\r\n\r\nAlex";

    private UUID opened(String title) {
        UUID candidacy = UUID.randomUUID();
        alex.published(
                candidacy,
                "candidacy.opened",
                Map.of(
                        "company",
                        Words.of("alex", "Pemberley Pumps"),
                        "title",
                        Words.of("alex", title),
                        "appliedOn",
                        "2026-03-02",
                        "source",
                        "DIRECT"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> http.perform(
                        get("/api/thank-you-notes?candidacy=" + candidacy).with(Seeker.named("alex")))
                .andExpect(status().isOk()));
        return candidacy;
    }

    private ResultActions form(String path, UUID candidacy, Map<String, String> values) throws Exception {
        var call = post("/thank-you-notes" + path)
                .with(Seeker.named("alex"))
                .param("candidacy", candidacy.toString())
                .param("stage", "FIRST_INTERVIEW")
                .param("idempotencyKey", UUID.randomUUID().toString());
        values.forEach(call::param);
        return http.perform(call);
    }
}
