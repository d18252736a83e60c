package dev.rebound.application.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.application.Calls;
import dev.rebound.application.ServiceTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** The list, as it follows the topic. */
@ServiceTest
class ListingTest {

    @Autowired
    Calls calls;

    final String alex = "alex-" + UUID.randomUUID();
    UUID silent;
    UUID rejected;
    UUID open;

    @BeforeEach
    void threeCandidacies() throws Exception {
        silent = calls.open(alex, "Élan Foods", "Category Analyst", "2025-07-01");
        rejected = calls.open(alex, "Larchmont", "Platform engineer", "2025-08-01");
        open = calls.open(alex, "Harbour & Finch", "Data Analyst", "2025-09-01");
        calls.post(alex, at(silent) + "/silence", "{\"since\": \"2025-07-20T00:00:00Z\"}")
                .andExpect(status().isCreated());
        calls.post(alex, at(rejected) + "/interviews", """
                        {"stage": "FIRST_INTERVIEW", "heldAt": "2025-08-10T13:00:00Z"}
                        """).andExpect(status().isCreated());
        calls.post(alex, at(rejected) + "/rejection", """
                        {"receivedAt": "2025-08-20T08:12:00Z", "channel": "EMAIL", "stageReached": "SECOND_INTERVIEW"}
                        """).andExpect(status().isCreated());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(ids("")).containsExactly(open, rejected, silent);
            assertThat(ids("?state=SILENT")).containsExactly(silent);
            assertThat(ids("?state=REJECTED")).containsExactly(rejected);
        });
    }

    @Test
    void theLatestApplicationComesFirstWithWhereItStands() throws Exception {
        calls.get(alex, "/api/candidacies")
                .andExpect(jsonPath("$.items[0].company").value("Harbour & Finch"))
                .andExpect(jsonPath("$.items[0].state").value("OPEN"))
                .andExpect(jsonPath("$.items[0].stageReached").value("APPLICATION"))
                .andExpect(jsonPath("$.items[1].state").value("REJECTED"))
                .andExpect(jsonPath("$.items[1].stateSince").value("2025-08-20T08:12:00Z"))
                .andExpect(jsonPath("$.items[1].stageReached").value("SECOND_INTERVIEW"))
                .andExpect(jsonPath("$.items[1].interviews").value(1))
                .andExpect(jsonPath("$.items[2].stateSince").value("2025-07-20T00:00:00Z"))
                .andExpect(jsonPath("$.next").isEmpty());
    }

    @Test
    void whatHasEndedIsLeftOutByAskingForTheStatesThatHaveNotR4() throws Exception {
        assertThat(ids("?state=OPEN&state=SILENT")).containsExactly(open, silent);
    }

    @Test
    void companyAndTitleAreSearchedWhateverTheCase() throws Exception {
        assertThat(ids("?q=harbour%20%26%20f")).containsExactly(open);
        assertThat(ids("?q=ANALYST")).containsExactly(open, silent);
        assertThat(ids("?q=%C3%A9LAN")).containsExactly(silent);
        assertThat(ids("?q=analyst&state=SILENT")).containsExactly(silent);
        assertThat(ids("?q=nothing-like-it")).isEmpty();
    }

    @Test
    void itComesInPages() throws Exception {
        JsonNode first = calls.json(calls.get(alex, "/api/candidacies?limit=2"));
        assertThat(first.required("items")).hasSize(2);
        String next = first.required("next").asString();
        assertThat(next).isEqualTo(rejected.toString());
        assertThat(ids("?limit=2&after=" + next)).containsExactly(silent);
        assertThat(ids("?limit=1&q=analyst&after=" + open)).containsExactly(silent);
    }

    @Test
    void aBadQuestionIsRefusedNamingItsPart() throws Exception {
        calls.get(alex, "/api/candidacies?state=LOST")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("state"))
                .andExpect(jsonPath("$.mend").value(containsString("SILENT")));
        calls.get(alex, "/api/candidacies?limit=0")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("limit"));
        calls.get(alex, "/api/candidacies?q=" + "x".repeat(201))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("q"));
        calls.get(alex, "/api/candidacies?after=" + UUID.randomUUID())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("after"));
    }

    @Test
    void nobodySeesWhatIsAnothers() throws Exception {
        calls.get("sam-" + UUID.randomUUID(), "/api/candidacies")
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void aCorrectionAndAReopeningAreFollowed() throws Exception {
        calls.put(alex, at(rejected), """
                        {"company": "Larchmont & Sons", "title": "Platform engineer", "appliedOn": "2025-09-10",
                         "source": "BOARD", "rejectionWithdrawn": true}
                        """).andExpect(status().isUnprocessableContent());
        calls.put(alex, at(rejected), """
                        {"company": "Larchmont & Sons", "title": "Platform engineer", "appliedOn": "2025-06-10",
                         "source": "BOARD", "rejectionWithdrawn": true}
                        """).andExpect(status().isOk());
        calls.post(alex, at(silent) + "/interviews", """
                        {"stage": "FIRST_INTERVIEW", "heldAt": "2025-08-10T13:00:00Z"}
                        """).andExpect(status().isCreated());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(ids("")).containsExactly(open, silent, rejected);
            assertThat(ids("?state=OPEN")).containsExactly(open, silent, rejected);
            assertThat(ids("?q=sons")).containsExactly(rejected);
        });
    }

    @Test
    void thePageShowsFiltersAndHidesWhatHasEndedR4() throws Exception {
        calls.page(alex, "/candidacies")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Platform engineer, Larchmont")))
                .andExpect(content().string(containsString("Not selected")))
                .andExpect(content().string(containsString("href=\"/candidacies/" + open + "\"")));
        calls.page(alex, "/candidacies?hide=ended")
                .andExpect(content().string(not(containsString("Larchmont"))))
                .andExpect(content().string(containsString("No answer yet")));
        calls.page(alex, "/candidacies?state=REJECTED&q=larch")
                .andExpect(content().string(containsString("Platform engineer, Larchmont")))
                .andExpect(content().string(not(containsString("Harbour"))));
        calls.page(alex, "/candidacies?state=OFFERED")
                .andExpect(content().string(containsString("None of your candidacies is like that")));
        calls.page(alex, "/candidacies?state=REJECTED&hide=ended")
                .andExpect(content().string(containsString("None of your candidacies is like that")));
        calls.page("sam-" + UUID.randomUUID(), "/candidacies")
                .andExpect(content().string(containsString("Add the first one")));
    }

    @Test
    @DisplayName("R4: what was turned down is left out from now on, and shown when it is asked for")
    void r04_hiddenAndRemembered() throws Exception {
        calls.page(alex, "/candidacies")
                .andExpect(content().string(containsString("Larchmont")))
                .andExpect(content().string(containsString("Leave out what was turned down from now on")));
        calls.form(alex, "/candidacies/rejections", "hide", "true").andExpect(status().isSeeOther());

        calls.page(alex, "/candidacies")
                .andExpect(content().string(not(containsString("Larchmont"))))
                .andExpect(content().string(containsString("Harbour")))
                .andExpect(content().string(containsString("as you chose")))
                .andExpect(content().string(containsString("href=\"/candidacies?rejections=show\"")));
        calls.page(alex, "/candidacies?q=larch")
                .andExpect(content().string(containsString("None of your candidacies is like that")))
                .andExpect(content().string(containsString("rejections=show&amp;q=larch")));
        calls.page(alex, "/candidacies?rejections=show")
                .andExpect(content().string(containsString("Larchmont")))
                .andExpect(content().string(containsString("Always show what was turned down")));
        calls.page(alex, "/candidacies?state=REJECTED").andExpect(content().string(containsString("Larchmont")));
        // The calls give what they are asked for.
        assertThat(ids("")).containsExactly(open, rejected, silent);

        calls.form(alex, "/candidacies/rejections", "hide", "false").andExpect(status().isSeeOther());
        calls.page(alex, "/candidacies").andExpect(content().string(containsString("Larchmont")));
    }

    private List<UUID> ids(String query) throws Exception {
        return calls.json(calls.perform(MockMvcRequestBuilders.get(URI.create("/api/candidacies" + query))
                        .with(Calls.as(alex))))
                .required("items")
                .valueStream()
                .map(item -> UUID.fromString(item.required("id").asString()))
                .toList();
    }

    private static String at(UUID candidacy) {
        return "/api/candidacies/" + candidacy;
    }
}
