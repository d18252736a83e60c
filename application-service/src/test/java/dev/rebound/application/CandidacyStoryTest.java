package dev.rebound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One candidacy from opening to the heard feedback. */
@ServiceTest
class CandidacyStoryTest {

    @Autowired
    Calls calls;

    @Autowired
    OtherServices others;

    final String alex = "alex-" + UUID.randomUUID();

    @Test
    void oneCandidacyFromOpeningToTheHeardFeedback() throws Exception {
        UUID id = calls.open(alex, "Harbour & Finch", "Data Analyst", "2025-08-19");
        String at = "/api/candidacies/" + id;
        String page = "/candidacies/" + id;

        // An interview, and the note that thanks for it.
        calls.page(alex, page).andExpect(content().string(containsString("Record an interview")));
        calls.post(alex, at + "/contacts", """
                        {"role": "ARRANGED_INTERVIEW", "name": "Kim Lee", "email": "kim@example.org", "trusted": true}
                        """).andExpect(status().isCreated());
        calls.post(alex, at + "/interviews", """
                        {"stage": "FIRST_INTERVIEW", "heldAt": "2025-09-02T13:00:00Z"}
                        """)
                .andExpect(status().isCreated())
                .andExpect(header().string("ETag", "\"3\""));
        calls.page(alex, page).andExpect(content().string(containsString("Send a thank-you note")));
        calls.post(alex, at + "/thank-you-notes", """
                        {"sentAt": "2025-09-02T16:05:00Z"}
                        """).andExpect(status().isCreated());
        calls.page(alex, page).andExpect(content().string(containsString("Wait for their answer")));

        // They say no; the request for advice is prepared elsewhere, and the page waits for it.
        calls.post(alex, at + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL", "stageReached": "FIRST_INTERVIEW",
                         "statedReason": "We have decided to go ahead with other applicants."}
                        """).andExpect(status().isCreated());
        calls.page(alex, page)
                .andExpect(content().string(containsString("is being prepared")))
                .andExpect(content().string(containsString("hx-get=\"" + page + "/next-step?look=1\"")))
                .andExpect(content().string(containsString("href=\"" + page + "\"")));

        // It is planned, sent and answered.
        others.feedback(
                alex,
                id,
                "request-planned",
                Map.of("deadline", "2025-09-23T08:12:00Z", "rules", List.of("R10", "R11")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> calls.page(alex, page + "/next-step?look=1")
                .andExpect(content().string(containsString("Ask for advice"))));
        calls.page(alex, page)
                .andExpect(content().string(containsString("/feedback-requests/" + Ids.feedbackRequest(id))))
                .andExpect(content().string(not(containsString("hx-get"))));
        calls.post(alex, at + "/self-evaluation", """
                        {"evaluatedAt": "2025-09-22T17:10:00Z", "alreadyKnown": ["first_impression"], "note": "I was late."}
                        """).andExpect(status().isCreated());
        others.feedback(alex, id, "request-sent", Map.of("sentAt", "2025-09-22T19:05:00Z", "channel", "EMAIL"));
        others.followUp(alex, id, "scheduled", Map.of("kind", "FOLLOW_UP", "dueAt", "2025-09-29T19:05:00Z"));
        others.followUp(alex, id, "due", Map.of("kind", "FOLLOW_UP", "dueAt", "2025-09-29T19:05:00Z"));
        others.feedback(alex, id, "received", Map.of("receivedAt", "2025-10-01T11:20:00Z", "provenance", "DIRECT"));
        // A relay that crashed says it twice.
        others.feedbackAgain(
                alex, id, "received", 3, Map.of("receivedAt", "2025-10-01T11:20:00Z", "provenance", "DIRECT"));
        others.feedback(alex, id, "thanked", Map.of("sentAt", "2025-10-02T08:15:00Z"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(whatHappened(at)).contains("feedback.thanked", "follow-up.due"));

        // The whole history, each thing once.
        assertThat(whatHappened(at).stream().filter(what -> !what.startsWith("follow-up")))
                .containsExactly(
                        "candidacy.opened",
                        "candidacy.contact-added",
                        "candidacy.interviewed",
                        "candidacy.thank-you-note-sent",
                        "candidacy.rejected",
                        "feedback.request-planned",
                        "candidacy.self-evaluated",
                        "feedback.request-sent",
                        "feedback.received",
                        "feedback.thanked");
        assertThat(whatHappened(at).stream().filter(what -> what.startsWith("follow-up")))
                .containsExactly("follow-up.scheduled", "follow-up.due");

        calls.get(alex, at)
                .andExpect(jsonPath("$.state").value("REJECTED"))
                .andExpect(jsonPath("$.company").value("Harbour & Finch"))
                .andExpect(jsonPath("$.contacts[0].name").value("Kim Lee"))
                .andExpect(jsonPath("$.interviews[0].thankYouNoteSentAt").value("2025-09-02T16:05:00Z"))
                .andExpect(jsonPath("$.rejection.stageReached").value("FIRST_INTERVIEW"))
                .andExpect(jsonPath("$.selfEvaluation.alreadyKnown[0]").value("first_impression"))
                .andExpect(jsonPath("$.feedbackRequest.id")
                        .value(Ids.feedbackRequest(id).toString()))
                .andExpect(jsonPath("$.feedbackRequest.planned").value(true))
                .andExpect(jsonPath("$.feedbackRequest.deadline").value("2025-09-23T08:12:00Z"))
                .andExpect(jsonPath("$.feedbackRequest.answeredAt").value("2025-10-01T11:20:00Z"));
        calls.get(alex, at + "/history")
                .andExpect(jsonPath("$.items[0].who").value("YOU"))
                .andExpect(jsonPath("$.items[2].who").value("EMPLOYER"))
                .andExpect(jsonPath("$.items[5].who").value("REBOUND"));
        calls.page(alex, page)
                .andExpect(content().string(containsString("<small class=\"tag\">The employer</small>")))
                .andExpect(content().string(containsString("<small class=\"tag\">Rebound</small>")))
                .andExpect(content().string(containsString("They have answered")))
                .andExpect(content().string(containsString("You asked for advice")))
                .andExpect(content().string(containsString("It was time to follow up, once")))
                .andExpect(content().string(containsString("You thanked them")));
    }

    @Test
    void theHistoryComesInPages() throws Exception {
        UUID id = calls.open(alex, "Harbour", "Analyst", "2025-08-19");
        String at = "/api/candidacies/" + id;
        calls.post(alex, at + "/silence", "{\"since\": \"2025-09-01T00:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.post(alex, at + "/reopening", "{\"reopenedAt\": \"2025-09-10T00:00:00Z\"}")
                .andExpect(status().isCreated());

        calls.get(alex, at + "/history?limit=2")
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].happenedOn").value("2025-08-19"))
                .andExpect(jsonPath("$.items[0].about").value("BOARD"))
                .andExpect(jsonPath("$.next").value(2));
        calls.get(alex, at + "/history?limit=2&after=2")
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].what").value("candidacy.reopened"))
                .andExpect(jsonPath("$.next").doesNotExist());
        calls.get(alex, at + "/history?limit=101")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("limit"));
    }

    private List<String> whatHappened(String at) throws Exception {
        JsonNode history = calls.json(calls.get(alex, at + "/history"));
        return history.required("items")
                .valueStream()
                .map(entry -> entry.required("what").asString())
                .toList();
    }
}
