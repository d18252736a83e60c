package dev.rebound.feedback.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of a request as a browser without JavaScript sees it. */
@FeedbackTest
class RequestPagesTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Test
    void aPlannedRequestSaysTheNextStepAndWhy() throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.rejected(candidacy, Map.of("receivedAt", Seeker.NOW, "thankYouNoteSent", false));
        alex.awaitVersion(candidacy, 1);
        page(candidacy)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Advice from Larchmont Instruments"),
                                containsString("<span>Data analyst</span>"),
                                containsString("Ask them for advice"),
                                containsString("in 23 hours"),
                                containsString("no thank-you note from you"),
                                containsString("Rule 11 of the guidance."),
                                containsString("Rule 13 of the guidance."),
                                containsString("Whoever turned you down"),
                                containsString("name=\"idempotencyKey\""),
                                containsString("name=\"_csrf\" value=\"token-of-the-gateway\""))));
    }

    @Test
    void theFormsTellTheWholeLifeOfARequest() throws Exception {
        UUID candidacy = alex.rejected();
        submit(sent(candidacy)
                        .param("sentAt", typed(Seeker.NOW.minus(9, ChronoUnit.HOURS)))
                        .param("letter", "Dear Ms Okafor,\r\nthank you"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/feedback-requests/" + Ids.feedbackRequest(candidacy)));
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("Wait for their answer"),
                                containsString("Your letter"),
                                containsString("Dear Ms Okafor,\nthank you"),
                                not(containsString("id=\"sent-sentAt\"")))));

        submit(form(candidacy, "follow-ups").param("sentAt", typed(Seeker.NOW.minus(8, ChronoUnit.HOURS))))
                .andExpect(status().isSeeOther());
        page(candidacy).andExpect(content().string(containsString("You followed up.")));

        submit(
                        form(candidacy, "feedback")
                                .param("receivedAt", typed(Seeker.NOW.minus(2, ChronoUnit.HOURS)))
                                .param("provenance", "DIRECT")
                                .param(
                                        "text",
                                        "Your SQL was never in doubt. Next time bring concrete examples. There is a hiring freeze."))
                .andExpect(status().isSeeOther());
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("Thank them"),
                                containsString("Interview preparation"),
                                containsString("Something to work on"),
                                containsString("They praised this"),
                                containsString("Outside your control"),
                                containsString("<mark>concrete examples</mark>"),
                                containsString(
                                        "<span>Your </span><mark>SQL</mark><span> was never in doubt.</span>"))));

        submit(form(candidacy, "thanks").param("sentAt", typed(Seeker.NOW.minus(1, ChronoUnit.HOURS))))
                .andExpect(status().isSeeOther());
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("Take the steps"),
                                containsString("You thanked them."),
                                containsString("Rule 7 of the guidance."))));

        submit(form(candidacy, "closing").param("outcome", "ANSWERED")).andExpect(status().isSeeOther());
        page(candidacy)
                .andExpect(content().string(allOf(containsString("They answered."), containsString(">Closed<"))));
    }

    @Test
    void themesAreCorrectedWithAForm() throws Exception {
        UUID candidacy = alex.rejected();
        String answer = alex.answered(candidacy, "Next time bring concrete examples.")
                .andReturn()
                .getResponse()
                .getContentAsString();
        String feedback = JsonPath.read(answer, "$.feedback");
        submit(form(candidacy, "themes")
                        .param("feedback", feedback)
                        .param("communication", "IMPROVE")
                        .param("interview_preparation", "")
                        .param("noReason", ""))
                .andExpect(status().isSeeOther());
        page(candidacy)
                .andExpect(
                        content().string(allOf(containsString("named by you"), not(containsString("named clearly")))));

        submit(form(candidacy, "themes")
                        .param("feedback", feedback)
                        .param("communication", "IMPROVE")
                        .param("noReason", "VAGUE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#themes-" + feedback + "-noReason\""),
                                containsString("Feedback with themes does have a reason."))));
        submit(form(candidacy, "themes").param("feedback", feedback).param("noReason", "VAGUE"))
                .andExpect(status().isSeeOther());
        page(candidacy).andExpect(content().string(containsString("No usable reason given.")));
    }

    @Test
    void oneClickConfirmsAThemeAndAnotherTakesOneAway() throws Exception {
        UUID candidacy = alex.rejected();
        String answer = alex.answered(candidacy, "Your SQL was weak. Next time bring concrete examples.")
                .andReturn()
                .getResponse()
                .getContentAsString();
        String feedback = JsonPath.read(answer, "$.feedback");
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-label=\"That is right: Technical expertise\""),
                                containsString("aria-label=\"Not this: Interview preparation\""))));

        submit(form(candidacy, "themes/technical_expertise")
                        .param("feedback", feedback)
                        .param("verdict", "CONFIRMED"))
                .andExpect(status().isSeeOther());
        submit(form(candidacy, "themes/interview_preparation")
                        .param("feedback", feedback)
                        .param("verdict", "REJECTED"))
                .andExpect(status().isSeeOther());
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("confirmed by you"),
                                not(containsString("That is right")),
                                not(containsString("<span>Interview preparation</span>")))));
    }

    @Test
    void aSmallFormNotesOfAReasonWhetherItWasAskedForAndCouldBeSeenBeforeAndCorrectingKeepsIt() throws Exception {
        UUID candidacy = alex.rejected();
        String answer = alex.answered(candidacy, "Your SQL was weak. Next time bring concrete examples.")
                .andReturn()
                .getResponse()
                .getContentAsString();
        String feedback = JsonPath.read(answer, "$.feedback");
        String form = "reason-technical_expertise-" + feedback;
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("for=\"" + form + "-foreseeable\""),
                                containsString("Saving this also says that the theme is right."))));

        submit(form(candidacy, "themes/technical_expertise")
                        .param("feedback", feedback)
                        .param("verdict", "CONFIRMED")
                        .param("askedFor", "NO")
                        .param("foreseeable", "PERHAPS"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#" + form + "-foreseeable\"")));
        submit(form(candidacy, "themes/technical_expertise")
                        .param("feedback", feedback)
                        .param("verdict", "CONFIRMED")
                        .param("askedFor", "NO")
                        .param("foreseeable", "YES"))
                .andExpect(status().isSeeOther());
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("The posting did not ask for it."),
                                containsString("You could have seen it before the interview: it says more about which"
                                        + " postings to choose than about your skill."),
                                containsString("name=\"technical_expertise-foreseeable\" value=\"YES\""))));

        submit(form(candidacy, "themes")
                        .param("feedback", feedback)
                        .param("technical_expertise", "IMPROVE")
                        .param("technical_expertise-foreseeable", "YES"))
                .andExpect(status().isSeeOther());
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                not(containsString("The posting did not ask for it.")),
                                containsString("You could have seen it before the interview"))));
    }

    @Test
    void aGroundThatMayNotBeLawfulIsMarkedBesideTheThemes() throws Exception {
        UUID candidacy = alex.rejected();
        alex.answered(candidacy, "Your SQL was weak. And at your age we doubt that you would stay.");
        page(candidacy)
                .andExpect(content()
                        .string(allOf(
                                containsString("One ground they name may not be a lawful one."),
                                containsString("Technical expertise"),
                                not(containsString("No usable reason given.")))));
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndNamesTheField() throws Exception {
        UUID candidacy = alex.rejected();
        submit(sent(candidacy).param("sentAt", "2020-01-01T10:00").param("letter", "Dear <b>Ms</b> Okafor"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("Please look at this once more"),
                                containsString("href=\"#sent-sentAt\""),
                                containsString("value=\"2020-01-01T10:00\""),
                                containsString("Dear &lt;b&gt;Ms&lt;/b&gt; Okafor"))));
        submit(sent(candidacy).param("sentAt", "yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Choose a day and a time.")));
        submit(form(candidacy, "feedback")
                        .param("receivedAt", typed(Seeker.NOW))
                        .param("provenance", "RUMOUR")
                        .param("text", "x".repeat(20_001)))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#feedback-text\""),
                                containsString("href=\"#feedback-provenance\""))));
        assertThat(alex.version(candidacy)).isEqualTo(1);
    }

    @Test
    void timesAreTypedAndShownInTheReadersZone() throws Exception {
        UUID candidacy = alex.rejected();
        submit(sent(candidacy)
                        .cookie(new Cookie("zone", "Asia.Tokyo"))
                        .param(
                                "sentAt",
                                typed(Seeker.NOW.minus(2, ChronoUnit.HOURS).plus(9, ChronoUnit.HOURS))))
                .andExpect(status().isSeeOther());
        alex.get(candidacy)
                .andExpect(content()
                        .string(containsString("\"sentAt\":\""
                                + Seeker.NOW.minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES)
                                + "\"")));
    }

    @Test
    void theSameFormAgainRecordsOnce() throws Exception {
        UUID candidacy = alex.rejected();
        for (int i = 0; i < 2; i++) {
            submit(post("/feedback-requests/{id}/closing", Ids.feedbackRequest(candidacy))
                            .param("idempotencyKey", "pressed-twice")
                            .param("outcome", "DECLINED"))
                    .andExpect(status().isSeeOther());
        }
        assertThat(alex.version(candidacy)).isEqualTo(2);
    }

    @Test
    void r17AThemeSaysWhatItCanMeanInPracticeAndAdviceOnMannerNamesAdjustments() throws Exception {
        UUID prepared = alex.rejected();
        alex.answered(prepared, "Next time bring concrete examples.").andExpect(status().isCreated());
        page(prepared)
                .andExpect(content()
                        .string(allOf(
                                containsString("What this can mean in practice"),
                                containsString("easy to fix"),
                                not(containsString("reasonable adjustments")))));

        UUID nervous = alex.rejected();
        String answer = alex.answered(nervous, "You seemed nervous.")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        alex.putThemes(
                nervous,
                "{\"feedback\": \"" + JsonPath.read(answer, "$.feedback")
                        + "\", \"themes\": [{\"theme\": \"confidence_composure\", \"polarity\": \"improve\"}]}");
        page(nervous)
                .andExpect(content()
                        .string(allOf(containsString("reasonable adjustments"), containsString("takes work"))));
    }

    @Test
    void aRequestThatIsNotHereYetSaysSoAndLooksAgain() throws Exception {
        page(UUID.randomUUID())
                .andExpect(status().isNotFound())
                .andExpect(content()
                        .string(allOf(
                                containsString("Not here yet"),
                                containsString("hx-trigger=\"load delay:1s\""),
                                containsString("Look again"))));
        UUID candidacy = alex.rejected();
        http.perform(get("/feedback-requests/{id}", Ids.feedbackRequest(candidacy))
                        .with(Seeker.named("sam"))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("Larchmont"))));
        http.perform(form(candidacy, "closing").param("outcome", "DECLINED").with(Seeker.named("sam")))
                .andExpect(status().isNotFound());
        assertThat(alex.version(candidacy)).isEqualTo(1);
    }

    private ResultActions page(UUID candidacy) throws Exception {
        return http.perform(get("/feedback-requests/{id}", Ids.feedbackRequest(candidacy))
                .with(Seeker.named("alex"))
                .header("X-Csrf-Token", "token-of-the-gateway")
                .accept(MediaType.TEXT_HTML));
    }

    private ResultActions submit(MockHttpServletRequestBuilder form) throws Exception {
        return http.perform(form.with(Seeker.named("alex")).accept(MediaType.TEXT_HTML));
    }

    private static MockHttpServletRequestBuilder form(UUID candidacy, String what) {
        return post("/feedback-requests/{id}/{what}", Ids.feedbackRequest(candidacy), what)
                .param("idempotencyKey", UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder sent(UUID candidacy) {
        return form(candidacy, "sent").param("channel", "EMAIL").param("recipient", "REJECTED_ME");
    }

    private static String typed(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").format(moment.atZone(ZoneOffset.UTC));
    }
}
