package dev.rebound.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.notification.Broadcast;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The inbox as a person meets it. */
@ServiceTest
class InboxPageTest {

    @Autowired
    MockMvc http;

    @Autowired
    Broadcast broadcast;

    @Autowired
    Reminders reminders;

    @Autowired
    SeekersPreferences preferences;

    @Autowired
    ApplicationContext service;

    final String seeker = "seeker-" + UUID.randomUUID();
    final UUID candidacy = UUID.randomUUID();

    @Test
    void anEmptyInboxSaysWhatWillShowAndWhereToBegin() throws Exception {
        page(get("/inbox"))
                .andExpect(content().string(containsString("Nothing waits for you.")))
                .andExpect(content().string(containsString("href=\"/candidacies\"")))
                .andExpect(content().string(not(containsString("Coming up"))));
    }

    @Test
    void eachSaysWhatToDoWhyForWhichCandidacyAndLeadsToItsStep() throws Exception {
        dueRequest("Larchmont & <b>Sons</b>");
        page(get("/inbox").header("X-Csrf-Token", "csrf-of-the-gateway"))
                .andExpect(content().string(containsString("Send one gentle follow-up")))
                .andExpect(content().string(containsString("Platform engineer at Larchmont &amp; &lt;b&gt;Sons")))
                .andExpect(content().string(containsString("href=\"/candidacies/" + candidacy + "\"")))
                .andExpect(content()
                        .string(containsString("href=\"/feedback-requests/" + Ids.feedbackRequest(candidacy) + "\"")))
                .andExpect(content().string(containsString(">(guidance R43)<")))
                .andExpect(content().string(containsString("name=\"_csrf\" value=\"csrf-of-the-gateway\"")))
                .andExpect(content().string(containsString("name=\"idempotencyKey\"")))
                .andExpect(content().string(containsString("Coming up")))
                .andExpect(content().string(containsString("If no answer came, let this one rest")));
    }

    @Test
    void theNewestIsOnTop() throws Exception {
        dueRequest("Larchmont");
        UUID second = UUID.randomUUID();
        broadcast
                .of(seeker, second)
                .opened("Quillfeather", "Baker")
                .interviewed(UUID.randomUUID(), Instant.now().minus(Duration.ofDays(2)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10).size() >= 2);
        Looking.untilDue(service, seeker, 2);
        String html = page(get("/inbox")).andReturn().getResponse().getContentAsString();
        assertThat(html.indexOf("Baker at Quillfeather")).isPositive().isLessThan(html.indexOf("at Larchmont"));
    }

    @Test
    void doneTakesItOffTheListAtOnce() throws Exception {
        Reminder reminder = dueRequest("Larchmont");
        http.perform(post("/inbox/{id}/done", reminder.item())
                        .param("idempotencyKey", "form-1")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .with(token(seeker)))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/inbox?done=" + reminder.item()));
        page(get("/inbox").param("done", reminder.item().toString()))
                .andExpect(content().string(containsString("It is off your list.")))
                .andExpect(content().string(not(containsString("Send one gentle follow-up"))));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.fallenDue(seeker, true, null, 10).isEmpty());
    }

    @Test
    void anotherSeekersReminderIsAPageThatSaysSo() throws Exception {
        Reminder reminder = dueRequest("Larchmont");
        http.perform(post("/inbox/{id}/done", reminder.item())
                        .param("idempotencyKey", "form-1")
                        .accept(MediaType.TEXT_HTML)
                        .with(token("sam")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no such reminder of yours.")));
        page(get("/inbox")).andExpect(content().string(containsString("Send one gentle follow-up")));
    }

    @Test
    void aPageHasNoInlineScriptOrStyle() throws Exception {
        dueRequest("Larchmont");
        String html = page(get("/inbox")).andReturn().getResponse().getContentAsString();
        assertThat(html).doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=");
    }

    @ParameterizedTest
    @EnumSource
    void everyReminderSpeaksKindly(FollowUpKind kind) {
        Wording wording = Wording.of(kind);
        String all = String.join(" ", wording.step(), wording.hint(), wording.why(), wording.link());
        assertThat(wording.step()).isNotBlank().hasSizeLessThan(60).doesNotEndWith(".");
        assertThat(wording.hint()).endsWith(".");
        assertThat(wording.why()).endsWith(".");
        assertThat(all.toLowerCase())
                .doesNotContain("!")
                .doesNotContainPattern(
                        "\\b(fail|failed|must|should|late|too late|missed|overdue|forgot|reject\\w*)\\b");
    }

    Reminder dueRequest(String company) {
        broadcast
                .of(seeker, candidacy)
                .opened(company, "Platform engineer")
                .requestSent(Instant.now().minus(Duration.ofDays(7)).minusSeconds(5));
        Looking.untilDue(service, seeker, 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        reminders.comingUp(seeker, preferences.of(seeker), 10).size() == 1);
        return reminders.fallenDue(seeker, true, null, 1).get(0);
    }

    org.springframework.test.web.servlet.ResultActions page(MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.accept(MediaType.TEXT_HTML).with(token(seeker)))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML));
    }

    static RequestPostProcessor token(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
