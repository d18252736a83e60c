package dev.rebound.feedback.hearing;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A front end may ask what a text says, and nothing is kept. */
@FeedbackTest
class HearingCallsTest {

    @Autowired
    MockMvc http;

    @Test
    void aTextComesBackAsThemesWithTheSentencesThatShowThem() throws Exception {
        hear("{\"text\": \"Thank you for coming. Your SQL was weak, we thought.\"}")
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.themes.length()").value(1))
                .andExpect(jsonPath("$.themes[0].theme").value("technical_expertise"))
                .andExpect(jsonPath("$.themes[0].polarity").value("improve"))
                .andExpect(jsonPath("$.themes[0].evidence[0].sentence").value("Your SQL was weak, we thought."))
                .andExpect(jsonPath("$.themes[0].evidence[0].cue").value("SQL"))
                .andExpect(jsonPath("$.noReason").isEmpty())
                .andExpect(jsonPath("$.tagger").value("encoder-2+lexicon-3"));
    }

    @Test
    void aTextWithoutAReasonSaysWhichKindOfNoneItIs() throws Exception {
        hear("{\"text\": \"Unfortunately it is our policy not to give individual feedback.\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.themes").isEmpty())
                .andExpect(jsonPath("$.noReason").value("policy"));
    }

    @Test
    void aBlankOrOverlongTextIsRefusedByName() throws Exception {
        for (String text : new String[] {"  ", "a".repeat(20_001)}) {
            hear("{\"text\": \"" + text + "\"}")
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(content().string(containsString("text")));
        }
        hear("{\"text\": ").andExpect(status().isBadRequest());
        hear("{}").andExpect(status().isBadRequest());
    }

    private ResultActions hear(String body) throws Exception {
        return http.perform(post("/api/theme-readings")
                .with(Seeker.named("alex"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
