package dev.rebound.feedback.mails;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import tools.jackson.databind.json.JsonMapper;

/** A mail goes in, what it was taken for comes out, and nothing is kept. */
@FeedbackTest
class MailCallsTest {

    static final String SENT = """
            Received: from mx.larchmont.example by mx.mail.example; Tue, 3 Mar 2026 09:15:02 +0000
            From: =?utf-8?q?Larchmont_B=C3=BCro?= <no-reply@larchmont.example>
            To: alex@mail.example
            Subject: =?utf-8?b?WW91ciBhcHBsaWNhdGlvbg==?=
            Date: Tue, 3 Mar 2026 09:14:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Dear Alex, we regret to inform you that you were not sel=
            ected for the position of Data Analyst. Gr=FC=DFe
            --b
            Content-Type: text/html; charset=utf-8

            <p>Dear Alex, see the other part.</p>
            --b--
            """;

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Autowired
    JsonMapper mapper;

    @ParameterizedTest
    @DisplayName("R2: the three phrasings of the guidance are rejections, the first before any interview")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "After reviewing your materials we have decided that we will not be offering you an interview at this time.|APPLICATION",
                "Unfortunately, we won\u2019t be moving forward with your application.|null",
                "We regret to inform you that you were not selected for the position.|null"
            })
    void r2_theThreePhrasingsAreRejections(String mail, String stage) throws Exception {
        json(Map.of("mail", mail))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.label").value("REJECTION"))
                .andExpect(jsonPath("$.stageHint").value(stage))
                .andExpect(jsonPath("$.phrases[?(@.strength == 'STRONG')]").isNotEmpty());
    }

    @Test
    @DisplayName("R11: a mail arrived when the server took it in")
    void r11_aMailAsItWasSentIsReadWithItsHeadersAndEncodings() throws Exception {
        raw("message/rfc822", SENT.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.label").value("REJECTION"))
                .andExpect(jsonPath("$.sender.name").value("Larchmont B\u00fcro"))
                .andExpect(jsonPath("$.sender.address").value("no-reply@larchmont.example"))
                .andExpect(jsonPath("$.title").value("Data Analyst"))
                .andExpect(jsonPath("$.arrivedAt").value("2026-03-03T09:15:02Z"))
                .andExpect(jsonPath("$.arrivedAtFrom").value("RECEIVED_HEADER"))
                .andExpect(jsonPath("$.text").value(containsString("Gr\u00fc\u00dfe")))
                .andExpect(jsonPath("$.phrases[*].quote").value(hasItem("not selected")));
    }

    @Test
    @DisplayName("R11: a forwarded mail arrived when the mail within did")
    void r11_aForwardIsLookedInto() throws Exception {
        String forward = "From: alex@mail.example\nSubject: Fwd: Decision\nDate: Mon, 9 Mar 2026 20:00:00 +0000\n\n"
                + "---------- Forwarded message ---------\nFrom: Kim <kim@larchmont.example>\n"
                + "Date: Tue, 3 Mar 2026 at 09:14\nSubject: Decision\nTo: <alex@mail.example>\n\n"
                + "I am sorry, you have not been successful.";
        raw("text/plain", forward.getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.label").value("REJECTION"))
                .andExpect(jsonPath("$.sender.address").value("kim@larchmont.example"))
                .andExpect(jsonPath("$.arrivedAt").value("2026-03-03T09:14:00Z"))
                .andExpect(jsonPath("$.arrivedAtFrom").value("FORWARDED_DATE"))
                .andExpect(jsonPath("$.forwarded").value(true));
    }

    @Test
    void htmlIsReadAsItIsSeenAndFeedbackIsToldApart() throws Exception {
        raw(
                        "text/html",
                        ("<div>Dear Alex,<br>we have decided <b>not</b>&nbsp;to<br>proceed.</div><p>For next time,"
                                        + " bring two examples.</p><script>offer()</script>")
                                .getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.label").value("REJECTION"))
                .andExpect(jsonPath("$.also[0]").value("FEEDBACK"))
                .andExpect(jsonPath("$.feedback[0].quote").value("For next time, bring two examples."));
    }

    @Test
    void theCandidaciesThatItMayBelongToAreNamedWithAReason() throws Exception {
        UUID likely = opened("Quillstone Ltd", "Conservation Officer");
        opened("Tessel", "Conservation Officer");
        opened("Tessel", "Data Engineer");
        Map<String, String> mail = Map.of(
                "mail", "You have not been successful for the post of Conservation Officer.",
                "from", "Careers <careers@quillstone.example>",
                "subject", "Your application");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> json(mail)
                .andExpect(jsonPath("$.candidacies.length()").value(2))
                .andExpect(jsonPath("$.candidacies[0].id").value(likely.toString()))
                .andExpect(jsonPath("$.candidacies[0].because")
                        .value("The sender's address is the company's and the position."))
                .andExpect(jsonPath("$.candidacies[1].because").value("The mail names the position.")));
        http.perform(post("/api/rejection-mails")
                        .with(Seeker.named("somebody-else"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(mapper.writeValueAsString(mail)))
                .andExpect(jsonPath("$.candidacies").isEmpty());
    }

    @Test
    void anUnknownLanguageIsOtherWithTheReason() throws Exception {
        json(Map.of(
                        "mail",
                        "Z przykro\u015bci\u0105 informujemy, \u017ce nie zosta\u0142 Pan wybrany na to stanowisko."))
                .andExpect(jsonPath("$.label").value("OTHER"))
                .andExpect(jsonPath("$.language").isEmpty())
                .andExpect(jsonPath("$.because").value(containsString("language")));
    }

    @Test
    void aBlankOrOverlargeMailIsRefusedByName() throws Exception {
        json(Map.of("mail", "  "))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(content().string(containsString("mail")));
        json(Map.of()).andExpect(status().isBadRequest());
        json(Map.of("mail", "a".repeat(256 * 1024 + 1))).andExpect(status().isBadRequest());
        json(Map.of("mail", "no", "subject", "two\nlines")).andExpect(status().isBadRequest());
        raw("text/plain", " \n".getBytes(StandardCharsets.UTF_8)).andExpect(status().isBadRequest());
        raw("message/rfc822", new byte[256 * 1024 + 1]).andExpect(status().is(413));
        raw("application/pdf", new byte[10]).andExpect(status().isUnsupportedMediaType());
    }

    private UUID opened(String company, String title) {
        UUID candidacy = UUID.randomUUID();
        alex.published(
                candidacy,
                "candidacy.opened",
                Map.of(
                        "company",
                        Words.of("alex", company),
                        "title",
                        Words.of("alex", title),
                        "appliedOn",
                        "2026-02-01",
                        "source",
                        "BOARD"));
        return candidacy;
    }

    private ResultActions json(Map<String, String> body) throws Exception {
        return http.perform(post("/api/rejection-mails")
                .with(Seeker.named("alex"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(mapper.writeValueAsString(body)));
    }

    private ResultActions raw(String type, byte[] body) throws Exception {
        return http.perform(post("/api/rejection-mails")
                .with(Seeker.named("alex"))
                .contentType(type)
                .content(body));
    }
}
