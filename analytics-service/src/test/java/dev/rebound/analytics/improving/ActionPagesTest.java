package dev.rebound.analytics.improving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.action.ImprovementAction.State;
import dev.rebound.analytics.language.Theme;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServiceTest
@DisplayName("R47: the steps on the dashboard")
class ActionPagesTest {

    final String seeker = "alex-" + UUID.randomUUID();
    final String dueOn = LocalDate.now().plusWeeks(1).toString();

    @Autowired
    MockMvc http;

    @Autowired
    ImprovementActions actions;

    @ParameterizedTest
    @EnumSource(Theme.class)
    @DisplayName("R17: a step to begin from, sooner where it is easy to fix")
    void everyThemeHasAFirstStepToBeginFrom(Theme theme) throws Exception {
        as(get("/dashboard/actions/new?theme=" + theme.code()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "selected=\"selected\">" + theme.title().replace("'", "&#39;"))));
        assertThat(FirstStep.of(theme))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(500)
                .doesNotContain("!");
        LocalDate today = LocalDate.parse("2026-03-09");
        assertThat(FirstStep.dueOn(theme, today))
                .isEqualTo(theme.effort() == Theme.Effort.EASY_TO_FIX ? today.plusDays(7) : today.plusMonths(1));
    }

    @Test
    void aStepIsPlannedSeenOnTheDashboardAndDone() throws Exception {
        plan("communication", "Practise aloud.", dueOn)
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/dashboard#actions"));
        ActionAnswer planned = actions.of(seeker).actions().get(0);
        as(get("/dashboard"))
                .andExpect(content().string(containsString("/dashboard/actions/" + planned.id())))
                .andExpect(content().string(containsString("Practise aloud.")));

        as(get("/dashboard/actions/" + planned.id()))
                .andExpect(content().string(containsString("Still to do.")))
                .andExpect(content().string(containsString("No answer has come since then.")));
        as(form("/dashboard/actions/" + planned.id())
                        .param("step", planned.step())
                        .param("dueOn", dueOn)
                        .param("whatWasDone", "Three evenings")
                        .param("state", "DONE"))
                .andExpect(status().isSeeOther());
        ActionAnswer done = actions.of(seeker).find(planned.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.whatWasDone()).isEqualTo("Three evenings");
        as(get("/dashboard")).andExpect(content().string(containsString("No answer has come since then.")));
    }

    @Test
    void whatCannotBeReadIsShownAgainAsItWasTyped() throws Exception {
        plan("communication", "Practise <aloud>.", "soon")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The day cannot be read.")))
                .andExpect(content().string(containsString("Practise &lt;aloud&gt;.")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        plan("communication", "", dueOn)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("What you will do needs another look:")));
        plan("communication", "Practise", LocalDate.now().minusWeeks(1).toString())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This day is over.")));
        assertThat(actions.of(seeker).actions()).isEmpty();
    }

    @Test
    void anUnknownThemeOrActionIsSaidSo() throws Exception {
        as(get("/dashboard/actions/new?theme=luck")).andExpect(status().isBadRequest());
        as(get("/dashboard/actions/" + UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void whoHasNoAnswerYetIsNotAskedToPlan() throws Exception {
        as(get("/dashboard")).andExpect(content().string(not(containsString("What you do about it"))));
    }

    private ResultActions plan(String theme, String step, String dueOn) throws Exception {
        return as(form("/dashboard/actions/new")
                .param("theme", theme)
                .param("step", step)
                .param("dueOn", dueOn));
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).param("idempotencyKey", UUID.randomUUID().toString());
    }

    private ResultActions as(MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.with(
                jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"))));
    }
}
