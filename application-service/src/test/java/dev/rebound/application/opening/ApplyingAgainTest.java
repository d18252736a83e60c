package dev.rebound.application.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.OtherServices;
import dev.rebound.application.ServiceTest;
import dev.rebound.application.listing.EndedCandidacies;
import dev.rebound.platform.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Openings come later: applying where one has applied before. */
@ServiceTest
class ApplyingAgainTest {

    @Autowired
    Calls calls;

    @Autowired
    OtherServices others;

    @Autowired
    EndedCandidacies ended;

    final String alex = "alex-" + UUID.randomUUID();
    UUID first;

    @BeforeEach
    void turnedDownOnce() throws Exception {
        first = calls.open(alex, "Harbour & Finch", "Data Analyst", "2025-08-19");
        calls.post(alex, "/api/candidacies/" + first + "/rejection", """
                        {"receivedAt": "2025-09-22T08:12:00Z", "channel": "EMAIL", "stageReached": "FIRST_INTERVIEW",
                         "openToFutureRoles": true}
                        """).andExpect(status().isCreated());
    }

    @Test
    @DisplayName("R49: what they advised the last time comes first on the page of the new candidacy")
    void r49_adviceFirst() throws Exception {
        UUID feedback = UUID.randomUUID();
        others.feedback(alex, first, "request-planned", Map.of("deadline", "2025-09-23T08:12:00Z"));
        others.feedback(
                alex,
                first,
                "received",
                Map.of(
                        "receivedAt",
                        "2025-10-01T11:20:00Z",
                        "provenance",
                        "DIRECT",
                        "feedback",
                        feedback,
                        "themes",
                        List.of(theme("interview_preparation", "improve"), theme("overqualified", "context"))));
        others.feedback(
                alex,
                first,
                "themes-corrected",
                Map.of(
                        "correctedAt",
                        "2025-10-01T18:20:00Z",
                        "feedback",
                        feedback,
                        "themes",
                        List.of(
                                theme("communication", "improve"),
                                theme("technical_expertise", "strength"),
                                theme("employer_circumstances", "context"))));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> calls.get(alex, "/api/candidacies/" + first)
                .andExpect(jsonPath("$.advised.length()").value(3))
                .andExpect(jsonPath("$.advised[0].theme").value("communication"))
                .andExpect(jsonPath("$.advised[0].polarity").value("improve")));

        calls.page(alex, "/candidacies/" + first)
                .andExpect(content().string(containsString("/candidacies/new?earlier=" + first)));
        calls.page(alex, "/candidacies/new?earlier=" + first)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"Harbour &amp; Finch\"")))
                .andExpect(content().string(containsString("name=\"earlier\" value=\"" + first + "\"")));
        String page = calls.form(
                        alex,
                        "/candidacies/new",
                        "company",
                        "Harbour & Finch",
                        "title",
                        "Senior Analyst",
                        "appliedOn",
                        "2025-11-01",
                        "source",
                        "DIRECT",
                        "earlier",
                        first.toString())
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String html = calls.page(alex, page)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html)
                .contains("href=\"/feedback-requests/" + Ids.feedbackRequest(first) + "\"")
                .contains("href=\"/candidacies/" + first + "\"")
                .containsSubsequence(
                        "What they advised the last time",
                        "advised to work on",
                        "Communication",
                        "They praised",
                        "Technical expertise",
                        "not yours to change",
                        "The employer&#39;s circumstances",
                        "next-title")
                .doesNotContain("Interview preparation");
    }

    @Test
    @DisplayName("R49: a candidacy that is opened by hand knows the ended one at an employer of that name")
    void r49_byName() throws Exception {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ended.latestAt(alex, "harbour and finch"))
                .contains(first));

        UUID again = calls.open(alex, "HARBOUR & FINCH Ltd", "Senior Analyst", "2025-11-01");
        UUID elsewhere = calls.open(alex, "Larchmont", "Analyst", "2025-11-01");

        calls.get(alex, "/api/candidacies/" + again)
                .andExpect(jsonPath("$.earlier").value(first.toString()));
        calls.page(alex, "/candidacies/" + again)
                .andExpect(content().string(containsString("No advice is on record from then")))
                .andExpect(content().string(not(containsString("/feedback-requests/"))));
        calls.get(alex, "/api/candidacies/" + elsewhere)
                .andExpect(jsonPath("$.earlier").isEmpty());
        assertThat(ended.latestAt("sam-" + UUID.randomUUID(), "Harbour & Finch"))
                .isEmpty();
    }

    @Test
    void anEarlierCandidacyIsTheSeekersOwn() throws Exception {
        String sam = "sam-" + UUID.randomUUID();
        for (UUID id : List.of(first, UUID.randomUUID())) {
            calls.post(sam, "/api/candidacies", """
                            {"company": "Harbour", "title": "Analyst", "appliedOn": "2025-11-01", "source": "BOARD",
                             "earlier": "%s"}
                            """.formatted(id))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.field").value("earlier"))
                    .andExpect(jsonPath("$.mend").isNotEmpty());
            calls.page(sam, "/candidacies/new?earlier=" + id).andExpect(status().isNotFound());
        }
    }

    @Test
    @DisplayName("R48, R49: whether later openings are welcome is said with the rejection and changed on the page")
    void r48_futureRoles() throws Exception {
        String page = "/candidacies/" + first;
        calls.get(alex, "/api" + page).andExpect(jsonPath("$.openToFutureRoles").value(true));
        calls.page(alex, page)
                .andExpect(content().string(containsString("You would be glad to hear of later")))
                .andExpect(content().string(containsString("Apply there again")));
        calls.form(alex, page + "/future-roles", "open", "false").andExpect(status().isSeeOther());
        calls.get(alex, "/api" + page).andExpect(jsonPath("$.openToFutureRoles").value(false));
        calls.page(alex, page).andExpect(content().string(containsString("You would rather look elsewhere")));

        calls.post(alex, "/api" + page + "/future-roles", "{\"openToFutureRoles\": true}")
                .andExpect(status().isCreated());
        calls.get(alex, "/api" + page + "/history")
                .andExpect(jsonPath("$.items[4].what").value("candidacy.future-roles-chosen"))
                .andExpect(jsonPath("$.items[4].about").value("WELCOME"))
                .andExpect(jsonPath("$.items[4].who").value("YOU"));
    }

    private static Map<String, String> theme(String theme, String polarity) {
        return Map.of("theme", theme, "polarity", polarity, "band", "clear");
    }
}
