package dev.rebound.feedback.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.Contract;
import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page of all requests, without JavaScript. */
@FeedbackTest
class ListingPagesTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Test
    void r14ThoseWhoKnowTheSeekerBestStandFirstAndSayWhy() throws Exception {
        UUID early = rejected("Early Birds", "APPLICATION");
        UUID far = rejected("Far Shores", "FINAL_INTERVIEW");
        String page = awaitPage(early, far);
        assertThat(page.indexOf("Data analyst, Far Shores")).isLessThan(page.indexOf("Data analyst, Early Birds"));
        assertThat(page)
                .contains("Ask these first", "you came far", "/guidance#R14", "/guidance#R15", "in 23 hours")
                .doesNotContain("<script>", "style=");
    }

    @Test
    @DisplayName("R7: what one has done is counted, whatever came of it")
    void r7WhatTheSeekerDidIsSaidWhateverCameOfIt() throws Exception {
        UUID candidacy = rejected("Quiet Waters", "FIRST_INTERVIEW");
        alex.post(
                        candidacy,
                        "sent",
                        "{\"sentAt\": \"" + Seeker.NOW + "\", \"channel\": \"EMAIL\", \"recipient\": \"REJECTED_ME\"}")
                .andExpect(status().isCreated());
        await().atMost(Duration.ofSeconds(20)).until(() -> page("alex").contains("asked on"));
        assertThat(page("alex")).contains("So far you have asked", "for advice", "Waiting for an answer");
    }

    @Test
    void whoeverHasNoRequestYetReadsWhatWillAppear() throws Exception {
        assertThat(page("nobody-yet"))
                .contains("Nothing here yet", "/candidacies")
                .doesNotContain("Far Shores");
    }

    private UUID rejected(String company, String stage) {
        UUID candidacy = UUID.randomUUID();
        alex.rejected(
                candidacy,
                Map.of("company", Words.of("alex", company), "stageReached", stage, "receivedAt", Seeker.NOW));
        alex.awaitVersion(candidacy, 1);
        return candidacy;
    }

    private String awaitPage(UUID... candidacies) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> page("alex"), page -> {
            for (UUID candidacy : candidacies) {
                if (!page.contains(Ids.feedbackRequest(candidacy).toString())) {
                    return false;
                }
            }
            return true;
        });
    }

    private String page(String seeker) throws Exception {
        return http.perform(get("/feedback-requests").with(Seeker.named(seeker)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Autowired
    RequestList requests;

    @Autowired
    JsonMapper mapper;

    @Test
    void moreThanTwoHundredAreCountedAndTheOrderOfThoseShownIsSaid() throws Exception {
        String seeker = "crowded-" + UUID.randomUUID();
        for (int i = 0; i < 201; i++) {
            String request = UUID.randomUUID().toString();
            ObjectNode data = Contract.event("feedback.request-planned").sample();
            data.put("seeker", seeker)
                    .put("request", request)
                    .putNull("company")
                    .putNull("title");
            requests.on(new CloudEvent(
                    "id",
                    "dev.rebound.feedback.request-planned.v1",
                    "/test",
                    request,
                    Instant.EPOCH,
                    request,
                    1,
                    data,
                    mapper));
        }
        http.perform(get("/feedback-requests").with(Seeker.named(seeker)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "Of 201 the first 200 are shown, in the order that is explained below.")));
    }
}
