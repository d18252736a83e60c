package dev.rebound.feedback.reviewing;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.platform.Ids;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The review beside the draft, with and without a script. */
@FeedbackTest
class ReviewPagesTest {

    @Autowired
    MockMvc http;

    @Autowired
    Seeker alex;

    private static MockHttpServletRequestBuilder typing(String path, String... fields) {
        MockHttpServletRequestBuilder typing = post(path)
                .with(Seeker.named("alex"))
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            typing = typing.param(fields[i], fields[i + 1]);
        }
        return typing;
    }

    @Test
    @DisplayName("R8: any letter can be reviewed on a page of its own")
    void anyLetterCanBeReviewedOnAPageOfItsOwn() throws Exception {
        http.perform(get("/letter-reviews").with(Seeker.named("alex")).header("X-Csrf-Token", "token"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Review a letter - Rebound</title>"),
                                containsString("action=\"/letter-reviews\""),
                                containsString("hx-post=\"/letter-reviews\""),
                                containsString("A request for advice"),
                                containsString("name=\"_csrf\" value=\"token\""),
                                not(containsString("<script>")),
                                not(containsString("style=")))));
        http.perform(get("/feedback-requests").with(Seeker.named("alex")))
                .andExpect(content().string(containsString("href=\"/letter-reviews\"")));
    }

    @Test
    @DisplayName(
            "R29: without a script the page comes back with the finding, its reason and a button that carries it out")
    void aFindingIsShownWithAButton() throws Exception {
        http.perform(typing(
                        "/letter-reviews",
                        "kind",
                        "REQUEST",
                        "recipientName",
                        "Priya <Nair>",
                        "letter",
                        "Dear Priya,\r\n\r\nWhat did I do wrong?"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<title>Review a letter - Rebound</title>"),
                                containsString("value=\"Priya &lt;Nair&gt;\""),
                                containsString("This looks back"),
                                containsString("<blockquote>What did I do wrong?</blockquote>"),
                                containsString("Rule 29 of the guidance."),
                                containsString("What would make me a stronger candidate next time?"),
                                containsString("value=\"13-BACKWARD\""),
                                containsString("data-start=\"13\" data-end=\"33\" data-quote=\"What did I do wrong?\""),
                                containsString("Not in it yet"),
                                containsString("It thanks for their time and consideration."),
                                containsString("nothing here keeps you from sending it"))));
    }

    @Test
    @DisplayName("R29 and R28: a suggestion is carried out in the letter, and all else that was typed stays")
    void aSuggestionIsCarriedOut() throws Exception {
        ResultActions changed = http.perform(typing(
                "/letter-reviews",
                "kind",
                "FOLLOW_UP",
                "company",
                "Larchmont",
                "letter",
                "Dear Priya,\r\n\r\nWhat did I do wrong?\r\n\r\nAlex",
                "change",
                "13-BACKWARD"));
        changed.andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Larchmont\""),
                                containsString(
                                        "Dear Priya,\n\nIf you have a moment, I would still be glad of any advice"),
                                not(containsString("What did I do wrong?")))));
        http.perform(typing(
                        "/letter-reviews",
                        "kind",
                        "REQUEST",
                        "letter",
                        "Dear Priya,\n\nAny advice?\n\nAlex",
                        "change",
                        "add-THANKS"))
                .andExpect(content()
                        .string(containsString(
                                "Any advice?\n\nThank you for your time and for considering me.\n\nAlex</textarea>")));
    }

    @Test
    void aSuggestionThatNoLongerFitsChangesNothing() throws Exception {
        for (String change : new String[] {"13-BACKWARD", "add-NOTHING", "x"}) {
            http.perform(typing(
                            "/letter-reviews",
                            "kind",
                            "REPLY",
                            "letter",
                            "Dear Priya,\n\nThank you.",
                            "change",
                            change))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Dear Priya,\n\nThank you.</textarea>")));
        }
    }

    @Test
    @DisplayName("R8: beside the draft of a request, the review alone comes back while it is written")
    void besideADraftTheReviewAloneComesBack() throws Exception {
        UUID request = Ids.feedbackRequest(alex.rejected());
        String path = "/feedback-requests/" + request + "/letter-review";
        http.perform(typing(path, "kind", "REQUEST", "letter", "You owe me an answer about the Data analyst position.")
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("This sounds like a claim"),
                                containsString("formaction=\"" + path + "\""),
                                not(containsString("It names the position by its title.")),
                                not(containsString("<html")),
                                not(containsString("<main")))));
        http.perform(typing(path, "kind", "REQUEST", "letter", " ").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("As you write")));
        http.perform(typing(path, "kind", "REQUEST", "letter", "You owe me an answer."))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Back to the request"),
                                containsString("action=\"" + path + "\""),
                                containsString("formaction=\"/feedback-requests/" + request + "/letters/request\""),
                                containsString("<textarea"))));
    }

    @Test
    @DisplayName("R8: what was mended is kept as the draft of the request")
    void whatWasMendedIsKeptAsTheDraft() throws Exception {
        UUID request = Ids.feedbackRequest(alex.rejected());
        http.perform(typing(
                        "/feedback-requests/" + request + "/letters/request",
                        "kind",
                        "REQUEST",
                        "idempotencyKey",
                        UUID.randomUUID().toString(),
                        "recipientName",
                        "Priya Nair",
                        "letter",
                        "Dear Priya,\n\nany advice would be a gift."))
                .andExpect(status().isSeeOther());
        http.perform(get("/feedback-requests/" + request).with(Seeker.named("alex")))
                .andExpect(content()
                        .string(allOf(
                                containsString("any advice would be a gift."),
                                containsString("hx-post=\"/feedback-requests/" + request + "/letter-review\""))));
    }

    @Test
    void aRequestThatIsNotTheSeekersIsNotFound() throws Exception {
        http.perform(typing(
                        "/feedback-requests/" + UUID.randomUUID() + "/letter-review",
                        "kind",
                        "REQUEST",
                        "letter",
                        "Hello"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFormThatCannotBeReadComesBackWithEverythingTyped() throws Exception {
        http.perform(typing("/letter-reviews", "kind", "REQUEST", "letter", "a".repeat(10_001)))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("longer than 10,000 characters"), containsString("a".repeat(10_001)))));
        http.perform(typing("/letter-reviews", "kind", "POEM", "letter", "Rose"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("Choose one from the list"), containsString("Rose</textarea>"))));
        http.perform(typing("/letter-reviews", "kind", "REQUEST", "company", "a".repeat(201), "letter", "Rose"))
                .andExpect(status().isBadRequest());
        http.perform(typing("/letter-reviews", "kind", "REQUEST", "letter", "a".repeat(10_001))
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("longer than 10,000 characters")));
    }
}
