package dev.rebound.feedback.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.feedback.FeedbackTest;
import dev.rebound.feedback.Seeker;
import dev.rebound.feedback.advice.Rule;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The guidance can be read whole, by number, and on a page. */
@FeedbackTest
class GuidanceTest {

    @Autowired
    MockMvc http;

    @Test
    void thereAreFiftyRowsAndEachIsFoundByItsNumber() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::name))
                .hasSize(50)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachRowSaysWhatAndWhyKindlyAndInItsOwnWords(Rule rule) {
        assertThat(rule.number()).isEqualTo(Integer.parseInt(rule.name().substring(1)));
        assertThat(rule.title()).isNotBlank().hasSizeLessThanOrEqualTo(60).doesNotContain("!");
        assertThat(rule.reason()).hasSizeBetween(20, 250).endsWith(".").doesNotContain("!");
        assertThat(Arrays.stream(Rule.values()).filter(other -> other.reason().equals(rule.reason())))
                .containsExactly(rule);
    }

    @Test
    void theListHoldsThemAllInTheirOrder() throws Exception {
        http.perform(get("/api/guidance").with(Seeker.named("alex")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=3600, private"))
                .andExpect(jsonPath("$.items.length()").value(50))
                .andExpect(jsonPath("$.items[10].row").value("R11"))
                .andExpect(jsonPath("$.items[10].kind").value("POLICY"))
                .andExpect(jsonPath("$.items[10].topic").value("WHEN"))
                .andExpect(jsonPath("$.items[10].reason").value(Rule.R11.reason()));
    }

    @Test
    void oneRowIsReadByItsNumber() throws Exception {
        http.perform(get("/api/guidance/R44").with(Seeker.named("alex")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(44))
                .andExpect(jsonPath("$.title").value("Then move on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R0", "R51", "11", "r11", "R011"})
    void anUnknownRowIsNotFound(String row) throws Exception {
        http.perform(get("/api/guidance/" + row).with(Seeker.named("alex")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void theGuidanceIsForThoseWhoAreSignedIn() throws Exception {
        http.perform(get("/api/guidance")).andExpect(status().isUnauthorized());
    }

    @Test
    void thePageHasAnAnchorForEachRow() throws Exception {
        http.perform(get("/guidance").with(Seeker.named("alex")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(Arrays.stream(Rule.values())
                                .<Matcher<? super String>>map(rule -> containsString("id=\"" + rule.name() + "\""))
                                .toList())));
    }
}
