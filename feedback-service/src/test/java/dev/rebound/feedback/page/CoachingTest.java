package dev.rebound.feedback.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.feedback.letters.composing.CallCard;
import dev.rebound.feedback.reviewing.checking.Review;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.seekers.Profile;
import dev.rebound.platform.Ids;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the page says beside the letter, and when. */
@FeedbackTest
class CoachingTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    @Test
    @DisplayName("R12: without a thank-you note there are three ways on, and none is closed")
    void withoutANoteThereAreThreeWaysOn() throws Exception {
        UUID candidacy = rejected(Map.of("thankYouNoteSent", false));
        page(candidacy)
                .andExpect(content().string(containsString("Send the note now")))
                .andExpect(content().string(containsString("I did send one")))
                .andExpect(content().string(containsString("Go on anyway")))
                .andExpect(content().string(containsString("/candidacies/" + candidacy + "/thank-you-note")));
        page(rejected(Map.of())).andExpect(content().string(not(containsString("Send the note now"))));
    }

    @Test
    @DisplayName("R48: a word to keep in touch is composed on a page of its own and kept there")
    void aWordToKeepInTouchHasItsOwnPage() throws Exception {
        UUID candidacy = rejected(Map.of());
        alex.answered(candidacy, "You spoke too long.").andExpect(status().isCreated());
        String word = path(candidacy) + "/keep-in-touch";
        read(word)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Some time ago you gave me advice")))
                .andExpect(content().string(containsString("tick it off in your inbox")));
        http.perform(post(path(candidacy) + "/letters/keep-in-touch")
                        .with(Seeker.named("alex"))
                        .param("idempotencyKey", UUID.randomUUID().toString())
                        .param("letter", "Dear Kim, I have finished a course."))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(word));
        read(word).andExpect(content().string(containsString("I have finished a course")));
        http.perform(get(word).with(Seeker.named("sam"))).andExpect(status().isNotFound());
        alex.post(candidacy, "thanks", "{\"sentAt\": \"" + Seeker.NOW + "\"}").andExpect(status().isCreated());
        page(candidacy).andExpect(content().string(containsString("/keep-in-touch")));
    }

    @Test
    @DisplayName(
            "R48, R49: where the seeker would rather look elsewhere, no word is suggested and none asks for openings")
    void whoWouldRatherLookElsewhereIsNotOfferedToKeepInTouch() throws Exception {
        UUID candidacy = rejected(Map.of());
        alex.answered(candidacy, "You spoke too long.").andExpect(status().isCreated());
        alex.post(candidacy, "thanks", "{\"sentAt\": \"" + Seeker.NOW + "\"}").andExpect(status().isCreated());
        String word = path(candidacy) + "/keep-in-touch";
        read(word)
                .andExpect(content().string(containsString("Would you be glad to hear of later openings there?")))
                .andExpect(content().string(matchesPattern("(?s).*(apply again|be glad to hear of it).*")));

        choose(candidacy, false);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> page(candidacy)
                .andExpect(content().string(containsString("You would rather look elsewhere")))
                .andExpect(content().string(not(containsString("/keep-in-touch")))));
        read(word)
                .andExpect(content().string(containsString("the suggestion asks for nothing")))
                .andExpect(content().string(not(matchesPattern("(?s).*(apply again|be glad to hear of it).*"))));

        choose(candidacy, true);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> page(candidacy)
                .andExpect(content().string(containsString("/keep-in-touch")))
                .andExpect(content().string(not(containsString("rather look elsewhere")))));
        read(word).andExpect(content().string(not(containsString("later openings there?"))));
    }

    private void choose(UUID candidacy, boolean open) {
        alex.published(
                candidacy, "candidacy.future-roles-chosen", Map.of("openToFutureRoles", open, "chosenAt", Seeker.NOW));
    }

    @Test
    void aThankYouNoteIsWrittenForACandidacyAndNotHere() throws Exception {
        UUID candidacy = rejected(Map.of("thankYouNoteSent", false));
        page(candidacy).andExpect(content().string(containsString("/thank-you-notes?candidacy=" + candidacy)));
        http.perform(post(path(candidacy) + "/letters/thank-you-note")
                        .with(Seeker.named("alex"))
                        .param("idempotencyKey", UUID.randomUUID().toString())
                        .param("letter", "Dear Kim"))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("R18, R32: first look back, and then ask about something else")
    void firstLookBackThenAskAboutSomethingElse() throws Exception {
        UUID candidacy = rejected(Map.of());
        page(candidacy).andExpect(content().string(containsString("look back for yourself")));
        alex.published(
                candidacy,
                "candidacy.self-evaluated",
                Map.of("evaluatedAt", Seeker.NOW, "alreadyKnown", List.of("first_impression")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> page(candidacy)
                .andExpect(content().string(containsString("You know already:")))
                .andExpect(content().string(containsString("Ask about something else.")))
                .andExpect(content().string(not(containsString("look back for yourself")))));
        alex.get(candidacy).andExpect(jsonPath("$.alreadyKnown[0]").value("first_impression"));
    }

    @Test
    @DisplayName("R18: who looked back and found nothing is not sent back again")
    void whoFoundNothingIsNotSentBackAgain() throws Exception {
        UUID candidacy = rejected(Map.of());
        alex.published(
                candidacy, "candidacy.self-evaluated", Map.of("evaluatedAt", Seeker.NOW, "alreadyKnown", List.of()));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> page(candidacy)
                .andExpect(content().string(not(containsString("look back for yourself"))))
                .andExpect(content().string(not(containsString("You know already:")))));
    }

    @Test
    @DisplayName("R43: a follow-up before the week is over is advised against and still possible")
    void anEarlyFollowUpIsAdvisedAgainst() throws Exception {
        UUID candidacy = rejected(Map.of("receivedAt", Seeker.NOW.minus(20, ChronoUnit.DAYS)));
        sent(candidacy, 2);
        page(candidacy).andExpect(content().string(containsString("A week has not passed yet.")));
        alex.post(candidacy, "follow-ups", "{\"sentAt\": \"" + Seeker.NOW + "\"}")
                .andExpect(status().isCreated());

        UUID older = rejected(Map.of("receivedAt", Seeker.NOW.minus(20, ChronoUnit.DAYS)));
        sent(older, 8);
        page(older).andExpect(content().string(not(containsString("A week has not passed yet."))));
    }

    @Test
    @DisplayName("R21: news by phone brings the call card, until somebody was asked")
    void newsByPhoneBringsTheCallCard() throws Exception {
        UUID candidacy = rejected(Map.of("channel", "PHONE"));
        page(candidacy)
                .andExpect(content().string(containsString("one piece of advice you would give me")))
                .andExpect(
                        content().string(containsString("href=\"/candidacies/" + candidacy + "#asked-on-the-call\"")));
        page(rejected(Map.of())).andExpect(content().string(not(containsString("one piece of advice"))));
        sent(candidacy, 0);
        page(candidacy).andExpect(content().string(not(containsString("one piece of advice"))));
        read("/feedback-requests/call-card")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("one piece of advice")));
        read("/api/feedback-requests/call-card")
                .andExpect(jsonPath("$.row").value("R21"))
                .andExpect(jsonPath("$.sentences", hasSize(3)));
    }

    @Test
    @DisplayName("R21, R26, R29, R30: what is said on the phone asks for advice and nothing else")
    void whatIsSaidOnThePhonePassesTheReview() {
        for (Profile.Spelling spelling : Profile.Spelling.values()) {
            CallCard card = CallCard.of(spelling);
            String said = String.join(" ", card.sentences()) + " " + card.ifTheyHesitate();
            assertThat(Review.of(said, About.only(Kind.REQUEST)).findings()).isEmpty();
            assertThat(said).contains("advice").doesNotContain("!");
        }
    }

    @Test
    @DisplayName("R25: a recruiter who had nothing to pass on is an end of its own")
    void aRecruiterWhoHadNothingToPassOn() throws Exception {
        UUID candidacy = rejected(Map.of("viaRecruiter", true));
        String nothing = "{\"outcome\": \"RELAY_BROUGHT_NOTHING\"}";
        alex.post(candidacy, "closing", nothing)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("outcome"));
        sent(candidacy, 1);
        page(candidacy).andExpect(content().string(containsString("Your recruiter had nothing to pass on")));
        alex.post(candidacy, "closing", nothing).andExpect(status().isCreated());
        alex.get(candidacy).andExpect(jsonPath("$.closing.outcome").value("RELAY_BROUGHT_NOTHING"));

        UUID direct = rejected(Map.of());
        sent(direct, 1);
        page(direct).andExpect(content().string(not(containsString("nothing to pass on"))));
        alex.post(direct, "closing", nothing).andExpect(status().isUnprocessableContent());
    }

    private UUID rejected(Map<String, Object> changes) {
        UUID candidacy = UUID.randomUUID();
        alex.rejected(candidacy, changes);
        alex.awaitVersion(candidacy, 1);
        return candidacy;
    }

    private void sent(UUID candidacy, int daysAgo) throws Exception {
        alex.post(
                        candidacy,
                        "sent",
                        "{\"sentAt\": \"" + Seeker.NOW.minus(daysAgo, ChronoUnit.DAYS)
                                + "\", \"channel\": \"EMAIL\", \"recipient\": \"AGENCY_RECRUITER\"}")
                .andExpect(status().isCreated());
    }

    private ResultActions page(UUID candidacy) throws Exception {
        return read(path(candidacy)).andExpect(status().isOk());
    }

    private ResultActions read(String path) throws Exception {
        return http.perform(get(path).with(Seeker.named("alex")));
    }

    private static String path(UUID candidacy) {
        return "/feedback-requests/" + Ids.feedbackRequest(candidacy);
    }
}
