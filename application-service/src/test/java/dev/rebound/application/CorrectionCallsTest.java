package dev.rebound.application;

import static dev.rebound.application.Calls.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Interviews and contacts are put right or removed, over the API and by forms. */
@ServiceTest
class CorrectionCallsTest {

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();
    UUID id;
    String at;
    String page;
    String interview;
    String kim;

    @BeforeEach
    void aCandidacyWithAnInterviewAndAContact() throws Exception {
        id = calls.open(alex, "Larchmont", "Platform engineer", "2025-08-19");
        at = "/api/candidacies/" + id;
        page = "/candidacies/" + id;
        interview = calls.json(calls.post(alex, at + "/interviews", """
                        {"stage": "FIRST_INTERVIEW", "heldAt": "2025-09-02T13:00:45Z"}
                        """))
                .required("id")
                .asString();
        kim = calls.json(calls.post(alex, at + "/contacts", """
                        {"role": "REJECTED_ME", "name": "Kim", "email": "kim@example.org"}
                        """)).required("id").asString();
    }

    @Test
    void anInterviewIsCorrectedAndRemovedOverTheApi() throws Exception {
        calls.put(alex, at + "/interviews/" + interview, """
                        {"stage": "FINAL_INTERVIEW", "heldAt": "2025-09-03T13:00:00Z"}
                        """)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"4\""))
                .andExpect(jsonPath("$.id").value(interview))
                .andExpect(jsonPath("$.candidacy").value(id.toString()))
                .andExpect(jsonPath("$.version").value(4));
        calls.get(alex, at)
                .andExpect(jsonPath("$.interviews[0].stage").value("FINAL_INTERVIEW"))
                .andExpect(jsonPath("$.interviews[0].heldAt").value("2025-09-03T13:00:00Z"));

        calls.delete(alex, at + "/interviews/" + interview)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(5));
        calls.get(alex, at).andExpect(jsonPath("$.interviews").isEmpty());
        calls.delete(alex, at + "/interviews/" + interview).andExpect(status().isNotFound());
        calls.get(alex, at + "/history")
                .andExpect(jsonPath("$.items[3].what").value("candidacy.interview-corrected"))
                .andExpect(jsonPath("$.items[4].what").value("candidacy.interview-removed"))
                .andExpect(jsonPath("$.items[4].about").value("FINAL_INTERVIEW"));
    }

    @Test
    void aRejectionIsCorrectedAsAWholeOverTheApi() throws Exception {
        reject("EMAIL");
        calls.put(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-21T08:12:00Z", "channel": "PHONE", "stageReached": "FIRST_INTERVIEW",
                         "rejectedBy": "%s", "askedOnTheCall": true}
                        """.formatted(kim))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(id.toString()))
                .andExpect(jsonPath("$.version").value(5));
        calls.get(alex, at)
                .andExpect(jsonPath("$.rejection.receivedAt").value("2025-09-21T08:12:00Z"))
                .andExpect(jsonPath("$.rejection.channel").value("PHONE"))
                .andExpect(jsonPath("$.rejection.rejectedBy").value(kim))
                .andExpect(jsonPath("$.rejection.statedReason").isEmpty())
                .andExpect(jsonPath("$.rejection.askedOnTheCall").value(true))
                .andExpect(jsonPath("$.state").value("REJECTED"));
        calls.get(alex, at + "/history")
                .andExpect(jsonPath("$.items[4].what").value("candidacy.rejection-corrected"))
                .andExpect(jsonPath("$.items[4].about").value("PHONE"));
        calls.put(alex, at + "/rejection", "{\"channel\": \"PHONE\", \"stageReached\": \"FIRST_INTERVIEW\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("receivedAt"));
        calls.put("sam-" + UUID.randomUUID(), at + "/rejection", """
                        {"receivedAt": "2025-09-21T08:12:00Z", "channel": "PHONE", "stageReached": "FIRST_INTERVIEW"}
                        """).andExpect(status().isNotFound());
    }

    @Test
    void aRejectionIsCorrectedByAFormThatBeginsWithWhatIsRecorded() throws Exception {
        calls.page(alex, page + "/rejection/correction").andExpect(status().isNotFound());
        reject("EMAIL");
        calls.page(alex, page).andExpect(content().string(containsString("Correct the rejection")));
        calls.page(alex, page + "/rejection/correction")
                .andExpect(content().string(containsString("value=\"2025-09-22T08:12\"")))
                .andExpect(content().string(containsString("value=\"EMAIL\" checked=\"checked\"")))
                .andExpect(content().string(containsString("Others were closer.")));
        calls.form(
                        alex,
                        page + "/rejection/correction",
                        "receivedAt",
                        "2025-09-22T08:12",
                        "channel",
                        "LETTER",
                        "stageReached",
                        "FIRST_INTERVIEW",
                        "statedReason",
                        "Others were closer.",
                        "askedOnTheCall",
                        "true")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There was no call to ask on")));
        calls.form(
                        alex,
                        page + "/rejection/correction",
                        "receivedAt",
                        "2025-09-22T08:12",
                        "channel",
                        "PHONE",
                        "stageReached",
                        "FIRST_INTERVIEW",
                        "askedOnTheCall",
                        "true")
                .andExpect(status().isSeeOther());
        calls.page(alex, page)
                .andExpect(content().string(containsString("Asked for advice on the call")))
                .andExpect(content().string(containsString("You corrected how they said no")));
        // A time that was left as it stood keeps its seconds.
        calls.get(alex, at).andExpect(jsonPath("$.rejection.receivedAt").value("2025-09-22T08:12:30Z"));
    }

    @Test
    void r21HavingAskedOnTheCallIsSaidAfterwardsByOneButtonAndTheRestStaysAsItIs() throws Exception {
        String button = page + "/rejection/asked-on-the-call";
        calls.form(alex, button).andExpect(status().isNotFound());
        reject("PHONE");
        calls.page(alex, page)
                .andExpect(content().string(containsString("id=\"asked-on-the-call\"")))
                .andExpect(content().string(containsString("action=\"" + button + "\"")));

        calls.form(alex, button).andExpect(status().isSeeOther()).andExpect(header().string("Location", page));
        calls.get(alex, at)
                .andExpect(jsonPath("$.rejection.askedOnTheCall").value(true))
                .andExpect(jsonPath("$.rejection.channel").value("PHONE"))
                .andExpect(jsonPath("$.rejection.receivedAt").value("2025-09-22T08:12:30Z"))
                .andExpect(jsonPath("$.rejection.statedReason").value("Others were closer."));
        calls.page(alex, page).andExpect(content().string(not(containsString("action=\"" + button + "\""))));
    }

    private void reject(String channel) throws Exception {
        calls.post(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:30Z", "channel": "%s", "stageReached": "FIRST_INTERVIEW",
                         "statedReason": "Others were closer."}
                        """.formatted(channel)).andExpect(status().isCreated());
    }

    @Test
    void theSameCorrectionUnderOneKeyIsMadeOnceAndAStaleOneIsRefused() throws Exception {
        String body = "{\"stage\": \"PHONE_SCREEN\", \"heldAt\": \"2025-09-02T13:00:00Z\"}";
        for (int i = 0; i < 2; i++) {
            calls.perform(sending(HttpMethod.PUT, alex, at + "/interviews/" + interview, body, "once"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(4));
        }
        calls.perform(sending(HttpMethod.DELETE, alex, at + "/contacts/" + kim, "", null)
                        .header("If-Match", "\"3\""))
                .andExpect(status().isPreconditionFailed());
        for (int i = 0; i < 2; i++) {
            calls.perform(sending(HttpMethod.DELETE, alex, at + "/contacts/" + kim, "", "gone")
                            .header("If-Match", "\"4\""))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(5));
        }
    }

    @Test
    void whatCannotBeIsRefusedWithFieldAndMendAndAnothersIsNotThere() throws Exception {
        calls.put(alex, at + "/interviews/" + interview, """
                        {"stage": "FIRST_INTERVIEW", "heldAt": "2025-08-01T13:00:00Z"}
                        """)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("heldAt"))
                .andExpect(jsonPath("$.mend").isNotEmpty());
        calls.put(alex, at + "/interviews/" + interview, "{\"stage\": \"FIRST_INTERVIEW\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("heldAt"));
        calls.put(alex, at + "/contacts/" + kim, "{\"role\": \"INSIDER\", \"name\": \"" + "x".repeat(201) + "\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("name"));
        String sam = "sam-" + UUID.randomUUID();
        calls.delete(sam, at + "/interviews/" + interview).andExpect(status().isNotFound());
        calls.delete(sam, at + "/contacts/" + kim).andExpect(status().isNotFound());
        calls.delete(alex, at + "/contacts/" + UUID.randomUUID()).andExpect(status().isNotFound());
        calls.delete(alex, at + "/contacts/kim").andExpect(status().isBadRequest());
        calls.get(alex, at).andExpect(jsonPath("$.version").value(3));
    }

    @Test
    void aContactIsCorrectedAndOneWhoBroughtTheNewsIsNoLongerNamedOnceTheyAreRemoved() throws Exception {
        calls.put(alex, at + "/contacts/" + kim, """
                        {"role": "ARRANGED_INTERVIEW", "name": "Kim Lee", "phone": "020 7946 0000", "trusted": true}
                        """).andExpect(status().isOk());
        calls.get(alex, at)
                .andExpect(jsonPath("$.contacts[0].id").value(kim))
                .andExpect(jsonPath("$.contacts[0].name").value("Kim Lee"))
                .andExpect(jsonPath("$.contacts[0].email").isEmpty())
                .andExpect(jsonPath("$.contacts[0].trusted").value(true));
        calls.post(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL", "stageReached": "FIRST_INTERVIEW",
                         "rejectedBy": "%s"}
                        """.formatted(kim)).andExpect(status().isCreated());

        calls.delete(alex, at + "/contacts/" + kim).andExpect(status().isOk());
        calls.get(alex, at)
                .andExpect(jsonPath("$.contacts").isEmpty())
                .andExpect(jsonPath("$.rejection.rejectedBy").isEmpty());
        calls.page(alex, page).andExpect(content().string(containsString("You removed a contact")));
    }

    @Test
    void theFormOfAnInterviewBeginsWithWhatIsRecordedAndLeadsBack() throws Exception {
        calls.post(alex, at + "/thank-you-notes", "{\"sentAt\": \"2025-09-02T18:00:00Z\"}")
                .andExpect(status().isCreated());
        String form = page + "/interviews/" + interview;
        calls.page(alex, page).andExpect(content().string(containsString("href=\"" + form + "\"")));
        calls.page(alex, form)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"FIRST_INTERVIEW\" checked=\"checked\"")))
                .andExpect(content().string(containsString("value=\"2025-09-02T13:00\"")))
                .andExpect(content().string(containsString("Its thank-you note goes with it")))
                .andExpect(content().string(not(containsString(" style="))))
                .andExpect(content().string(not(containsString("th:"))));
        calls.form(alex, form, "stage", "PHONE_SCREEN", "heldAt", "2025-09-02T13:00", "thankYouNoteSentAt", "then")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"thankYouNoteSentAt-problem\"")))
                .andExpect(content().string(containsString("value=\"then\"")));
        calls.form(alex, form, "stage", "PHONE_SCREEN", "heldAt", "2025-09-02T13:00", "thankYouNoteWithdrawn", "true")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", page));
        calls.get(alex, at)
                .andExpect(jsonPath("$.interviews[0].stage").value("PHONE_SCREEN"))
                .andExpect(jsonPath("$.interviews[0].heldAt").value("2025-09-02T13:00:45Z"))
                .andExpect(jsonPath("$.interviews[0].thankYouNoteSentAt").isEmpty());
        calls.form(alex, form + "/removal").andExpect(status().isSeeOther());
        calls.page(alex, page).andExpect(content().string(containsString("You took an interview off the record")));
        calls.page(alex, form).andExpect(status().isNotFound());
    }

    @Test
    void theFormOfAContactBeginsWithWhatIsRecordedAndLeadsBack() throws Exception {
        String form = page + "/contacts/" + kim;
        calls.page(alex, page).andExpect(content().string(containsString("href=\"" + form + "\"")));
        calls.page(alex, form)
                .andExpect(content().string(containsString("value=\"Kim\"")))
                .andExpect(content().string(containsString("value=\"REJECTED_ME\" checked=\"checked\"")))
                .andExpect(content().string(not(containsString("th:"))));
        calls.form(alex, form, "name", " ", "role", "INSIDER", "email", "kim@example.org")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name-problem\"")));
        calls.form(alex, form, "name", "Kim Lee", "role", "INSIDER", "email", "", "trusted", "true")
                .andExpect(status().isSeeOther());
        calls.page(alex, page).andExpect(content().string(containsString("Kim Lee")));
        calls.form(alex, form + "/removal").andExpect(status().isSeeOther());
        calls.page(alex, page).andExpect(content().string(not(containsString("Kim Lee"))));
    }
}
