package dev.rebound.feedback.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The calls of the API on a request that a rejection planned. */
@FeedbackTest
class RequestCallsTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    UUID candidacy;

    @BeforeEach
    void aRejectedCandidacy() {
        candidacy = alex.rejected();
    }

    @Test
    void aPlannedRequestShowsItsPlanWithReasonsAndRules() throws Exception {
        alex.get(candidacy)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.company").value("Larchmont Instruments"))
                .andExpect(jsonPath("$.state").value("PLANNED"))
                .andExpect(jsonPath("$.plan.channel").value("EMAIL"))
                .andExpect(jsonPath("$.plan.odds").value("GOOD"))
                .andExpect(jsonPath("$.plan.late").value(true))
                .andExpect(jsonPath("$.plan.deadline")
                        .value(Seeker.NOW.minus(1, ChronoUnit.DAYS).toString()))
                .andExpect(jsonPath("$.plan.recipients[0]").value("REJECTED_ME"))
                .andExpect(jsonPath("$.plan.reasons[?(@.rule == 'R11')].reason", not("")))
                .andExpect(jsonPath("$.nextStep.kind").value("ASK"))
                .andExpect(jsonPath("$.request").value((Object) null));
    }

    @Test
    void theWholeLifeOfARequestCanBeToldByCalls() throws Exception {
        alex.sent(candidacy)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/feedback-requests/" + Ids.feedbackRequest(candidacy)))
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.version").value(2));
        alex.post(candidacy, "follow-ups", "{\"sentAt\": \"" + Seeker.NOW.minus(3, ChronoUnit.HOURS) + "\"}")
                .andExpect(status().isCreated());
        String answer = alex.answered(
                        candidacy, "Your SQL was never in doubt. Next time bring two or three concrete examples.")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String feedback = JsonPath.read(answer, "$.feedback");
        alex.putThemes(
                        candidacy,
                        "{\"feedback\": \"" + feedback
                                + "\", \"themes\": [{\"theme\": \"communication\", \"polarity\": \"improve\"}],"
                                + " \"noReason\": null}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"5\""));
        alex.post(candidacy, "thanks", "{\"sentAt\": \"" + Seeker.NOW + "\"}").andExpect(status().isCreated());
        alex.post(candidacy, "closing", "{\"outcome\": \"ANSWERED\"}").andExpect(status().isCreated());

        alex.get(candidacy)
                .andExpect(header().string("ETag", "\"7\""))
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.request.letter").value("Dear Ms Okafor"))
                .andExpect(jsonPath("$.request.inTime").value(true))
                .andExpect(jsonPath("$.followUp.sentAt").exists())
                .andExpect(jsonPath("$.feedback[0].id").value(feedback))
                .andExpect(jsonPath("$.feedback[0].text", containsString("never in doubt")))
                .andExpect(jsonPath("$.feedback[0].themes[0].theme").value("communication"))
                .andExpect(jsonPath("$.feedback[0].thankedAt").exists())
                .andExpect(jsonPath("$.closing.outcome").value("ANSWERED"))
                .andExpect(jsonPath("$.nextStep.kind").value("NOTHING"));
    }

    @Test
    void themesComeWithTheSentenceThatShowsThem() throws Exception {
        alex.answered(candidacy, "Your SQL was never in doubt. Next time bring two or three concrete examples.")
                .andExpect(status().isCreated());

        alex.get(candidacy)
                .andExpect(jsonPath("$.feedback[0].themes.length()").value(2))
                .andExpect(jsonPath(
                        "$.feedback[0].tagged.themes[?(@.theme == 'technical_expertise')].polarity",
                        contains("strength")))
                .andExpect(jsonPath(
                        "$.feedback[0].tagged.themes[?(@.theme == 'technical_expertise')].evidence[0].sentence",
                        contains("Your SQL was never in doubt.")))
                .andExpect(jsonPath(
                        "$.feedback[0].tagged.themes[?(@.theme == 'interview_preparation')].evidence[0].sentence",
                        contains("Next time bring two or three concrete examples.")));
    }

    @Test
    void ofAReasonItIsNotedWhetherThePostingAskedForItAndWhetherItCouldBeSeenBefore() throws Exception {
        String answer = alex.answered(candidacy, "Your SQL was weak. Next time bring concrete examples.")
                .andReturn()
                .getResponse()
                .getContentAsString();
        String feedback = JsonPath.read(answer, "$.feedback");
        themes(
                        feedback,
                        "[{\"theme\": \"technical_expertise\", \"polarity\": \"improve\", \"askedFor\": true,"
                                + " \"foreseeable\": true}, {\"theme\": \"communication\", \"polarity\": \"improve\"}]",
                        "null")
                .andExpect(status().isOk());
        alex.get(candidacy)
                .andExpect(jsonPath("$.feedback[0].themes[0].askedFor").value(true))
                .andExpect(jsonPath("$.feedback[0].themes[0].foreseeable").value(true))
                .andExpect(jsonPath("$.feedback[0].themes[1].askedFor").value(nullValue()))
                .andExpect(jsonPath("$.feedback[0].themes[1].foreseeable").value(nullValue()));

        note("technical_expertise", feedback, "CONFIRMED", "\"askedFor\": false")
                .andExpect(status().isOk());
        alex.get(candidacy)
                .andExpect(jsonPath("$.feedback[0].themes[0].askedFor").value(false))
                .andExpect(jsonPath("$.feedback[0].themes[0].foreseeable").value(nullValue()));

        note("technical_expertise", feedback, "CONFIRMED", "\"foreseeable\": \"perhaps\"")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("foreseeable"));
        note("technical_expertise", feedback, "REJECTED", "\"foreseeable\": true")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("foreseeable"));
    }

    private ResultActions note(String theme, String feedback, String verdict, String noted) throws Exception {
        return alex.putThemes(
                candidacy,
                "/" + theme,
                "{\"feedback\": \"" + feedback + "\", \"verdict\": \"" + verdict + "\", " + noted + "}");
    }

    @Test
    void oneThemeIsConfirmedAddedOrRejectedByItself() throws Exception {
        String answer = alex.answered(candidacy, "Your SQL was weak. Next time bring concrete examples.")
                .andReturn()
                .getResponse()
                .getContentAsString();
        String feedback = JsonPath.read(answer, "$.feedback");
        judge("technical_expertise", feedback, "\"CONFIRMED\"", "null").andExpect(status().isOk());
        judge("interview_preparation", feedback, "\"REJECTED\"", "null").andExpect(status().isOk());
        judge("communication", feedback, "\"CONFIRMED\"", "\"improve\"").andExpect(status().isOk());

        alex.get(candidacy)
                .andExpect(jsonPath("$.feedback[0].themes[*].theme", contains("technical_expertise", "communication")))
                .andExpect(jsonPath("$.feedback[0].themes[*].provenance", contains("CONFIRMED", "ADDED")))
                .andExpect(jsonPath("$.feedback[0].tagged.themes.length()").value(2))
                .andExpect(jsonPath("$.feedback[0].correctedAt").exists());

        judge("culture_team_fit", feedback, "\"CONFIRMED\"", "null")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("polarity"));
        judge("charisma", feedback, "\"CONFIRMED\"", "null").andExpect(status().isNotFound());
        judge("communication", feedback, "\"PERHAPS\"", "null")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("verdict"));
    }

    private ResultActions judge(String theme, String feedback, String verdict, String polarity) throws Exception {
        return alex.putThemes(
                candidacy,
                "/" + theme,
                "{\"feedback\": \"" + feedback + "\", \"verdict\": " + verdict + ", \"polarity\": " + polarity + "}");
    }

    @Test
    void feedbackInTheVeryMailThatSaidNoNeedsNoRequest() throws Exception {
        alex.answered(candidacy, "We went with somebody with more years in retail.")
                .andExpect(status().isCreated());
        alex.get(candidacy)
                .andExpect(jsonPath("$.state").value("ANSWERED"))
                .andExpect(jsonPath("$.nextStep.kind").value("THANK"));
    }

    @Test
    void aSecondFollowUpIsRefusedWithItsReason() throws Exception {
        String followUp = "{\"sentAt\": \"" + Seeker.NOW.minus(3, ChronoUnit.HOURS) + "\"}";
        alex.post(candidacy, "follow-ups", followUp)
                .andExpect(status().isConflict())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.type").value("urn:rebound:problem:not-sent-yet"));
        alex.sent(candidacy);
        alex.post(candidacy, "follow-ups", followUp).andExpect(status().isCreated());
        alex.post(candidacy, "follow-ups", followUp)
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString("R44")));
        assertThat(alex.version(candidacy)).isEqualTo(3);
    }

    @Test
    void theSameCallAgainGetsTheSameAnswerAndMakesOneEvent() throws Exception {
        String body = "{\"receivedAt\": \"" + Seeker.NOW + "\", \"provenance\": \"DIRECT\", \"text\": \"Thanks.\"}";
        String first = http.perform(Seeker.posting(candidacy, "feedback", body, "one-key"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        http.perform(Seeker.posting(candidacy, "feedback", body, "one-key"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(content().json(first));
        http.perform(Seeker.posting(candidacy, "feedback", body.replace("Thanks", "More"), "one-key"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("Idempotency-Key"));
        assertThat(alex.version(candidacy)).isEqualTo(2);
    }

    @Test
    void aStaleVersionIsRefused() throws Exception {
        String body = "{\"outcome\": \"DECLINED\"}";
        http.perform(Seeker.posting(candidacy, "closing", body).header("If-Match", "\"9\""))
                .andExpect(status().isPreconditionFailed());
        assertThat(alex.version(candidacy)).isEqualTo(1);
        http.perform(Seeker.posting(candidacy, "closing", body).header("If-Match", "\"1\""))
                .andExpect(status().isCreated());
    }

    @Test
    void anotherSeekersRequestAndAnUnknownOneAreNotThere() throws Exception {
        http.perform(get("/api/feedback-requests/{id}", Ids.feedbackRequest(candidacy))
                        .with(Seeker.named("sam")))
                .andExpect(status().isNotFound());
        http.perform(Seeker.posting(candidacy, "closing", "{\"outcome\": \"DECLINED\"}")
                        .with(Seeker.named("sam")))
                .andExpect(status().isNotFound());
        alex.get(UUID.randomUUID())
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.mend").exists());
        http.perform(get("/api/feedback-requests?candidacy=" + candidacy).with(Seeker.named("sam")))
                .andExpect(jsonPath("$.items").isEmpty());
        assertThat(alex.version(candidacy)).isEqualTo(1);
    }

    @Test
    void whateverIsWrongWithACallIsNamedAndNothingIsStored() throws Exception {
        alex.post(candidacy, "sent", "{\"sentAt\": \"" + Seeker.NOW + "\", ")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("not valid JSON")));
        alex.post(candidacy, "sent", "{\"sentAt\": \"" + Seeker.NOW + "\", \"channel\": \"PIGEON\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("channel"))
                .andExpect(jsonPath("$.mend", containsString("EMAIL, PHONE, LETTER, PORTAL, IN_PERSON, OTHER")));
        alex.post(candidacy, "sent", "{\"channel\": \"EMAIL\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("sentAt"));
        alex.post(
                        candidacy,
                        "sent",
                        "{\"sentAt\": \"" + Seeker.NOW + "\", \"channel\": \"EMAIL\", \"letter\": \""
                                + "x".repeat(10_001) + "\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("letter"))
                .andExpect(jsonPath("$.mend").value("It must be at most 10,000 characters."));
        alex.post(candidacy, "sent", "{\"sentAt\": \"2020-01-01T00:00:00Z\", \"channel\": \"EMAIL\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("sentAt"));
        alex.answered(candidacy, "x".repeat(20_001))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("text"));
        alex.answered(candidacy, " \n ").andExpect(status().isBadRequest());
        alex.answered(candidacy, "x".repeat(1 << 20)).andExpect(status().isContentTooLarge());
        alex.post(candidacy, "closing", "{\"outcome\": \"NO_REPLY\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("outcome"));
        alex.post(candidacy, "thanks", "{\"sentAt\": \"" + Seeker.NOW + "\"}").andExpect(status().isConflict());
        assertThat(alex.version(candidacy)).isEqualTo(1);
    }

    @Test
    void whateverIsWrongWithThemesIsNamedAndNothingIsStored() throws Exception {
        String answer =
                alex.answered(candidacy, "No reason.").andReturn().getResponse().getContentAsString();
        String feedback = JsonPath.read(answer, "$.feedback");
        themes(feedback, "[{\"theme\": \"charisma\", \"polarity\": \"improve\"}]", "null")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("themes[0].theme"))
                .andExpect(jsonPath("$.mend", containsString("first_impression, communication")));
        themes(feedback, "[{\"theme\": \"communication\"}]", "null")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("themes[0].polarity"));
        themes(feedback, "null", "null")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("themes"));
        themes(feedback, "[{\"theme\": \"communication\", \"polarity\": \"improve\"}]", "\"policy\"")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("noReason"));
        themes(UUID.randomUUID().toString(), "[]", "\"policy\"")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("feedback"));
        assertThat(alex.version(candidacy)).isEqualTo(2);
    }

    private ResultActions themes(String feedback, String themes, String noReason) throws Exception {
        return alex.putThemes(
                candidacy,
                "{\"feedback\": \"" + feedback + "\", \"themes\": " + themes + ", \"noReason\": " + noReason + "}");
    }

    @Test
    void theListShowsTheLatestDeadlineFirstInPages() throws Exception {
        UUID later = UUID.randomUUID();
        alex.rejected(later, Map.of("receivedAt", Seeker.NOW.plus(200, ChronoUnit.DAYS)));
        UUID evenLater = UUID.randomUUID();
        alex.rejected(evenLater, Map.of("receivedAt", Seeker.NOW.plus(300, ChronoUnit.DAYS)));
        alex.sent(candidacy);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> alex.list("?limit=1")
                .andExpect(jsonPath("$.items[0].candidacy").value(evenLater.toString()))
                .andExpect(
                        jsonPath("$.next").value(Ids.feedbackRequest(evenLater).toString())));
        alex.list("?limit=1&after=" + Ids.feedbackRequest(evenLater))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].candidacy").value(later.toString()))
                .andExpect(jsonPath("$.items[0].company").value("Larchmont Instruments"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> alex.list("?candidacy=" + candidacy)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].state").value("SENT")));
        alex.list("?limit=101")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("limit"));
        alex.list("?after=last")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("after"));
    }
}
