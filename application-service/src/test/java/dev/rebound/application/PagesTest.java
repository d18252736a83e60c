package dev.rebound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.platform.Ids;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages and their forms, as a browser without scripts uses them. */
@ServiceTest
class PagesTest {

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    void r11_whoComesFromAMailBringsAlongWhenItArrivedAndHowFarItCame() throws Exception {
        String page = calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        "Harbour",
                        "title",
                        "Weaver",
                        "appliedOn",
                        "2025-08-19",
                        "source",
                        "OTHER")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        calls.page(
                        alex,
                        page + "/rejection?channel=EMAIL&receivedAt=2025-09-03T09:14:00Z&stageReached=SECOND_INTERVIEW")
                .andExpect(content().string(containsString("value=\"2025-09-03T09:14\"")))
                .andExpect(content().string(containsString("value=\"SECOND_INTERVIEW\" checked=\"checked\"")));
        calls.page(alex, page + "/rejection?receivedAt=yesterday").andExpect(status().isBadRequest());
        calls.page(alex, page + "/rejection?stageReached=NOWHERE").andExpect(status().isBadRequest());
        calls.page(alex, "/candidacies").andExpect(content().string(containsString("href=\"/rejection-mails\"")));
    }

    @Test
    void r3_whoComesFromAMailThatStoppedTheSearchPutsItOnHoldSinceTheMailArrived() throws Exception {
        UUID id = calls.open(alex, "Harbour", "Weaver", "2025-08-19");
        String hold = "/candidacies/" + id + "/hold";
        calls.page(alex, "/candidacies/" + id).andExpect(content().string(containsString("href=\"" + hold + "\"")));
        calls.page(alex, hold + "?since=2025-09-03T09:14:00Z")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"2025-09-03T09:14\"")))
                .andExpect(content().string(containsString("neither a yes nor a no")))
                .andExpect(content().string(not(containsString("th:"))));
        calls.page(alex, hold + "?since=yesterday").andExpect(status().isBadRequest());
        calls.form(alex, hold, "since", "2025-08-01T09:14")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"since-problem\"")));
        calls.form(alex, hold, "since", "2025-09-03T09:14").andExpect(status().isSeeOther());
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.state").value("ON_HOLD"))
                .andExpect(jsonPath("$.onHoldSince").value("2025-09-03T09:14:00Z"));
        calls.page("sam-" + UUID.randomUUID(), hold).andExpect(status().isNotFound());
    }

    @Test
    void r12_whoHasSentNoNoteChoosesToSendItToRecordItOrToGoOnAnyway() throws Exception {
        UUID id = calls.open(alex, "Harbour", "Weaver", "2025-08-19");
        String page = "/candidacies/" + id;
        String api = "/api" + page;
        String choice = "They have had no thank-you note from you";
        calls.post(alex, api + "/interviews", "{\"stage\": \"SECOND_INTERVIEW\", \"heldAt\": \"2025-09-02T13:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.page(alex, page).andExpect(content().string(not(containsString(choice))));
        calls.post(
                        alex,
                        api + "/rejection",
                        "{\"receivedAt\": \"2025-09-22T08:12:00Z\", \"channel\": \"EMAIL\", \"stageReached\":"
                                + " \"SECOND_INTERVIEW\"}")
                .andExpect(status().isCreated());
        calls.page(alex, page)
                .andExpect(content().string(containsString(choice)))
                .andExpect(content().string(containsString("Guidance R12")))
                .andExpect(content()
                        .string(containsString(
                                "href=\"/thank-you-notes?candidacy=" + id + "&amp;stage=SECOND_INTERVIEW\"")))
                .andExpect(content().string(containsString("href=\"" + page + "/thank-you-note\"")))
                .andExpect(content()
                        .string(containsString("href=\"/feedback-requests/" + Ids.feedbackRequest(id) + "#sent\"")));
        calls.post(alex, api + "/thank-you-notes", "{\"sentAt\": \"2025-09-02T18:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.page(alex, page).andExpect(content().string(not(containsString(choice))));

        // R13, R14: without an interview there is nobody to thank.
        UUID early = calls.open(alex, "Quay", "Weaver", "2025-08-19");
        calls.post(
                        alex,
                        "/api/candidacies/" + early + "/rejection",
                        "{\"receivedAt\": \"2025-09-22T08:12:00Z\", \"channel\": \"EMAIL\", \"stageReached\":"
                                + " \"APPLICATION\"}")
                .andExpect(status().isCreated());
        calls.page(alex, "/candidacies/" + early).andExpect(content().string(not(containsString(choice))));
    }

    @Test
    void aCandidacyIsOpenedAndLivedThroughByFormsAlone() throws Exception {
        calls.page(alex, "/candidacies/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"idempotencyKey\"")))
                .andExpect(content().string(containsString("type=\"date\"")));
        String page = calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        "Harbour & Finch",
                        "title",
                        "Data Analyst",
                        "appliedOn",
                        "2025-08-19",
                        "source",
                        "BOARD",
                        "postingUrl",
                        "",
                        "notes",
                        "")
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(page).startsWith("/candidacies/");
        calls.page(alex, page)
                .andExpect(content().string(containsString("Harbour &amp; Finch")))
                .andExpect(content().string(containsString("19 August 2025")));

        calls.page(alex, page + "/contact").andExpect(content().string(containsString("Interviewed me")));
        calls.form(alex, page + "/contact", "name", "Kim Lee", "role", "REJECTED_ME", "email", "", "trusted", "true")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page));
        calls.page(alex, page + "/interview")
                .andExpect(content().string(containsString("value=\"FIRST_INTERVIEW\" checked=\"checked\"")));
        calls.form(alex, page + "/interview", "stage", "FIRST_INTERVIEW", "heldAt", "2025-09-02T13:00")
                .andExpect(status().isSeeOther());
        calls.page(alex, page + "/interview")
                .andExpect(content().string(containsString("value=\"SECOND_INTERVIEW\" checked=\"checked\"")));
        String interview = calls.json(calls.get(alex, "/api" + page))
                .required("interviews")
                .required(0)
                .required("id")
                .asString();
        calls.page(alex, page + "/thank-you-note")
                .andExpect(content().string(containsString("value=\"" + interview + "\" checked=\"checked\"")));
        calls.form(alex, page + "/thank-you-note", "interview", interview, "sentAt", "2025-09-02T18:00")
                .andExpect(status().isSeeOther());
        calls.page(alex, page + "/thank-you-note")
                .andExpect(content().string(containsString("There is no interview without a note")));

        calls.page(alex, page + "/rejection")
                .andExpect(content().string(containsString("value=\"EMAIL\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"FIRST_INTERVIEW\" checked=\"checked\"")))
                .andExpect(content().string(containsString("Kim Lee")));
        calls.form(
                        alex,
                        page + "/rejection",
                        "receivedAt",
                        "2025-09-22T08:12",
                        "channel",
                        "EMAIL",
                        "stageReached",
                        "FIRST_INTERVIEW",
                        "rejectedBy",
                        "",
                        "statedReason",
                        "Others <b>were</b> closer.")
                .andExpect(status().isSeeOther());
        calls.page(alex, page)
                .andExpect(content().string(containsString("is being prepared")))
                .andExpect(content().string(containsString("Others &lt;b&gt;were&lt;/b&gt; closer.")))
                .andExpect(content().string(containsString("look back for yourself")));

        calls.form(
                        alex,
                        page + "/self-evaluation",
                        "noticed",
                        "ARRIVED_LATE",
                        "alreadyKnown",
                        "OVERQUALIFIED",
                        "note",
                        "I was late.")
                .andExpect(status().isSeeOther());
        calls.page(alex, page + "/self-evaluation")
                .andExpect(content().string(containsString("value=\"ARRIVED_LATE\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"OVERQUALIFIED\" checked=\"checked\"")))
                .andExpect(content().string(not(containsString("value=\"FIRST_IMPRESSION\" checked"))))
                .andExpect(content().string(containsString("I was late.")));

        calls.page(alex, page + "/correction")
                .andExpect(content().string(containsString("href=\"" + page + "/rejection/correction\"")));
        calls.form(
                        alex,
                        page + "/correction",
                        "company",
                        "Harbour & Finch",
                        "title",
                        "Senior Data Analyst",
                        "appliedOn",
                        "2025-08-19",
                        "source",
                        "BOARD",
                        "rejectionWithdrawn",
                        "true")
                .andExpect(status().isSeeOther());
        calls.page(alex, page)
                .andExpect(content().string(containsString("Senior Data Analyst")))
                .andExpect(content().string(containsString("You took the rejection back")));

        calls.form(alex, page + "/silence").andExpect(status().isSeeOther());
        calls.page(alex, page).andExpect(content().string(containsString("Let the silence be")));

        calls.form(alex, page + "/hold", "since", "then")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"since-problem\"")))
                .andExpect(content().string(containsString("value=\"then\"")));
        calls.form(alex, page + "/hold", "since", "2025-10-01T10:00")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page));
        calls.page(alex, page)
                .andExpect(content().string(containsString("Leave this one with them")))
                .andExpect(content().string(containsString("On hold since")))
                .andExpect(content().string(containsString("They put it on hold")))
                .andExpect(content().string(containsString("It is open again")))
                .andExpect(content().string(not(containsString("/silence\""))));
        calls.form(alex, page + "/offer").andExpect(status().isSeeOther());
        calls.page(alex, page).andExpect(content().string(containsString("They made you an offer")));
        calls.form(alex, page + "/withdrawal").andExpect(status().isSeeOther());
        calls.page(alex, page).andExpect(content().string(containsString("You stepped back")));
        calls.form(alex, page + "/reopening").andExpect(status().isSeeOther());
        calls.page(alex, page).andExpect(content().string(containsString("It is open again")));
    }

    @Test
    void aFormThatCannotBeTakenIsShownAgainWithEverythingTyped() throws Exception {
        calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        "  ",
                        "title",
                        "Data <Analyst>",
                        "appliedOn",
                        "someday",
                        "source",
                        "PIGEON",
                        "postingUrl",
                        "ftp://x",
                        "notes",
                        "my own words")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please look at this once more")))
                .andExpect(content().string(containsString("href=\"#company\"")))
                .andExpect(content().string(containsString("id=\"appliedOn-problem\"")))
                .andExpect(content().string(containsString("href=\"#source\"")))
                .andExpect(content().string(containsString("http:// or https://")))
                .andExpect(content().string(containsString("value=\"Data &lt;Analyst&gt;\"")))
                .andExpect(content().string(containsString("my own words")))
                .andExpect(content().string(not(containsString("The position needs another look"))));
    }

    @Test
    void aRefusalCallsAFieldByItsLabelAndNotByTheNameThatProgramsUse() throws Exception {
        calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        "Harbour",
                        "title",
                        "Analyst",
                        "appliedOn",
                        "2199-01-01",
                        "source",
                        "BOARD")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("\u201cThe day you applied\u201d is after today")))
                .andExpect(content().string(not(containsString("appliedOn is"))))
                .andExpect(content().string(not(containsString("autofocus"))));
    }

    @Test
    void aNewCandidacyStartsAtTheCompanyWithEverythingElseFilledIn() throws Exception {
        calls.page(alex, "/candidacies/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("autofocus")))
                .andExpect(content().string(containsString("value=\"BOARD\" checked")));
    }

    @Test
    void aRefusalOfTheCandidacyStandsNextToItsField() throws Exception {
        UUID id = calls.open(alex, "Larchmont", "Engineer", "2025-08-19");
        calls.form(
                        alex,
                        "/candidacies/" + id + "/rejection",
                        "receivedAt",
                        "2025-08-01T08:12",
                        "channel",
                        "EMAIL",
                        "stageReached",
                        "APPLICATION",
                        "statedReason",
                        "what they said")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"receivedAt-problem\"")))
                .andExpect(content().string(containsString("before the day of the application")))
                .andExpect(content().string(containsString("what they said")))
                .andExpect(content().string(containsString("value=\"2025-08-01T08:12\"")));
    }

    @Test
    void timesAreReadAndShownInTheReadersZone() throws Exception {
        UUID id = calls.open(alex, "Larchmont", "Engineer", "2025-08-19");
        Cookie zone = new Cookie("zone", "America.New_York");
        calls.perform(MockMvcRequestBuilders.post("/candidacies/" + id + "/interview")
                        .with(Calls.as(alex))
                        .cookie(zone)
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("idempotencyKey", "k")
                        .param("stage", "PHONE_SCREEN")
                        .param("heldAt", "2025-09-02T09:30"))
                .andExpect(status().isSeeOther());
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.interviews[0].heldAt").value("2025-09-02T13:30:00Z"));
        calls.perform(MockMvcRequestBuilders.get("/candidacies/" + id)
                        .with(Calls.as(alex))
                        .cookie(zone)
                        .accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("2 September 2025, 09:30")));
    }

    @Test
    void aFormSentTwiceIsTakenOnce() throws Exception {
        UUID id = calls.open(alex, "Larchmont", "Engineer", "2025-08-19");
        for (int i = 0; i < 2; i++) {
            calls.perform(MockMvcRequestBuilders.post("/candidacies/" + id + "/silence")
                            .with(Calls.as(alex))
                            .accept(MediaType.TEXT_HTML)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .param("idempotencyKey", "once"))
                    .andExpect(status().isSeeOther());
        }
        calls.get(alex, "/api/candidacies/" + id)
                .andExpect(jsonPath("$.version").value(2));
    }

    @Test
    void aPageStopsLookingAgainAfterAWhile() throws Exception {
        UUID id = calls.open(alex, "Larchmont", "Engineer", "2025-08-19");
        calls.post(alex, "/api/candidacies/" + id + "/rejection", CandidacyCallsTest.REJECTION)
                .andExpect(status().isCreated());
        calls.page(alex, "/candidacies/" + id + "/next-step?look=29")
                .andExpect(content().string(containsString("look=30")))
                .andExpect(content().string(not(containsString("<html"))));
        calls.page(alex, "/candidacies/" + id + "/next-step?look=30")
                .andExpect(content().string(not(containsString("hx-get"))))
                .andExpect(content().string(containsString("Look again")));
        calls.page(alex, "/candidacies/" + id + "/next-step?look=31").andExpect(status().isBadRequest());
    }

    @Test
    void pagesCarryNoScriptOrStyleOfTheirOwn() throws Exception {
        UUID id = calls.open(alex, "Larchmont", "Engineer", "2025-08-19");
        for (String path : new String[] {
            "/candidacies",
            "/candidacies/new",
            "/candidacies/" + id,
            "/candidacies/" + id + "/interview",
            "/candidacies/" + id + "/thank-you-note",
            "/candidacies/" + id + "/rejection",
            "/candidacies/" + id + "/contact",
            "/candidacies/" + id + "/self-evaluation",
            "/candidacies/" + id + "/correction"
        }) {
            String html = calls.page(alex, path)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(html)
                    .as(path)
                    .doesNotContain(" style=")
                    .doesNotContain(" onclick=")
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContain("th:");
        }
    }
}
