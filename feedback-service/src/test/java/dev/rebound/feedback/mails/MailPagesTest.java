package dev.rebound.feedback.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page where a mail is pasted, as a browser without scripts uses it. */
@FeedbackTest
class MailPagesTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Test
    void thePageSaysHowMuchItTakesAndThatNothingIsKept() throws Exception {
        String page = http.perform(get("/rejection-mails").with(Seeker.named("alex")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("<title>Paste a mail - Rebound</title>", "Up to 60,000 characters", "nothing of it is stored")
                .contains("maxlength=\"60000\"", "name=\"idempotencyKey\"", "<label for=\"mail\">")
                .doesNotContain("<script>", "style=");
    }

    @Test
    @DisplayName("R11: a rejection is recorded with the time at which the mail arrived")
    void r11_aRejectionLeadsToTheFormOfItsCandidacyWithWhatTheMailSays() throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.published(
                candidacy,
                "candidacy.opened",
                Map.of(
                        "company",
                        Words.of("alex", "Penhallow Mills"),
                        "title",
                        Words.of("alex", "Weaver"),
                        "appliedOn",
                        "2026-02-01",
                        "source",
                        "BOARD"));
        String mail = "From: Kim <kim@penhallow.example>\nDate: Tue, 3 Mar 2026 09:14:00 +0000\nSubject: Weaver\n\n"
                + "Dear Alex, we will not be offering you an interview. Your <b>samples</b> were a bit short. Penhallow Mills";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(pasted(mail, 200))
                .contains("<h1>They said no</h1>", "Weaver, Penhallow Mills", "Record this rejection")
                .contains("/candidacies/" + candidacy
                        + "/rejection?channel=EMAIL&amp;receivedAt=2026-03-03T09:14:00Z&amp;stageReached=APPLICATION")
                .contains("<mark>not be offering you an interview</mark>", "What they thought or advise")
                .contains("3 March 2026, 09:14")
                .doesNotContain("They only put it on hold")
                .doesNotContain("<script>", "style=", "<b>samples"));
    }

    @Test
    @DisplayName("R3: a search that was stopped can be put on hold since the mail arrived")
    void r3_aStoppedSearchLeadsToTheFormThatPutsItsCandidacyOnHold() throws Exception {
        UUID candidacy = UUID.randomUUID();
        alex.published(
                candidacy,
                "candidacy.opened",
                Map.of(
                        "company",
                        Words.of("alex", "Marrowby Looms"),
                        "title",
                        Words.of("alex", "Dyer"),
                        "appliedOn",
                        "2026-02-01",
                        "source",
                        "BOARD"));
        String mail = "From: Kim <kim@marrowby.example>\nDate: Tue, 3 Mar 2026 09:14:00 +0000\nSubject: Dyer\n\n"
                + "Dear Alex, the position of Dyer at Marrowby Looms has been put on hold for now. Kim";
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(pasted(mail, 200))
                .contains("<h1>They stopped the search</h1>", "Record this rejection", "They only put it on hold")
                .contains("/candidacies/" + candidacy + "/hold?since=2026-03-03T09:14:00Z"));
    }

    @Test
    void aRejectionOfAnUnknownCandidacyOffersToAddItWithWhatTheMailNames() throws Exception {
        assertThat(pasted("We regret that you were not selected for the position of Glazier at Sandbank.", 200))
                .contains("Add the candidacy first", "action=\"/candidacies/new\"")
                .contains("value=\"Sandbank\"", "value=\"Glazier\"");
    }

    @Test
    void whatIsNoRejectionIsSaidPlainlyAndLeadsToNone() throws Exception {
        assertThat(pasted("Unfortunately I have to move our interview to Friday at the same time.", 200))
                .contains("It does not read like a rejection", "It moves an interview; nothing is decided.")
                .doesNotContain("Record this rejection", "Add the candidacy first");
    }

    @Test
    void aBlankOrOverlongMailIsShownAgainWithWhatToDo() throws Exception {
        assertThat(pasted(" ", 422)).contains("Paste the mail here.", "aria-invalid=\"true\"");
        assertThat(pasted("long ".repeat(12_001), 422)).contains("longer than 60,000 characters", "long long");
    }

    private String pasted(String mail, int status) throws Exception {
        return http.perform(post("/rejection-mails")
                        .with(Seeker.named("alex"))
                        .param("idempotencyKey", UUID.randomUUID().toString())
                        .param("mail", mail))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
