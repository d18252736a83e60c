package dev.rebound.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.notification.Broadcast;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How a seeker says how they are reminded, and what comes of it. */
@ServiceTest
class PreferencesTest {

    static final Duration SOON = Duration.ofSeconds(20);
    static final String API = "/api/notification-preferences";

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
    void whoChoseNothingHasTheDefaults() throws Exception {
        http.perform(get(API).with(token(seeker)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.settings.channels").isEmpty())
                .andExpect(jsonPath("$.settings.quietFrom").value("21:00:00"))
                .andExpect(jsonPath("$.settings.digestAt").isEmpty())
                .andExpect(jsonPath("$.zoneKnown").value(false))
                .andExpect(jsonPath("$.mutedCandidacies").isEmpty());
    }

    @Test
    void whatIsChosenHoldsAndIsVersioned() throws Exception {
        String own = json("{\"THANKS\":[\"EMAIL\"]}", "\"22:00\"", "\"07:30\"", "\"18:00\"", "{\"followUpDays\":10}");
        choose(own).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        choose(own).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        http.perform(get(API).with(token(seeker)))
                .andExpect(jsonPath("$.settings.channels.THANKS[0]").value("EMAIL"))
                .andExpect(jsonPath("$.settings.windows.followUpDays").value(10))
                .andExpect(jsonPath("$.settings.quietUntil").value("07:30:00"));
        http.perform(put(API).header("If-Match", "\"7\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json("{}", "null", "null", "null", "{}"))
                        .with(token(seeker)))
                .andExpect(status().isPreconditionFailed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | '22:00' | null | null | {} | 422 | quietUntil",
                "{} | '22:00' | '22:00' | null | {} | 422 | quietUntil",
                "{} | '25:00' | '08:00' | null | {} | 400 | quietFrom",
                "{} | null | null | null | {'followUpDays':0} | 400 | windows.followUpDays",
                "{} | null | null | null | {'askHours':4} | 422 | windows.nudgeHours",
                "{} | null | null | null | null | 400 | windows",
                "{'THANKS':['PIGEON']} | null | null | null | {} | 400 | channels"
            })
    void aChoiceThatCannotHoldNamesItsFieldAndChangesNothing(
            String channels, String from, String until, String digest, String windows, int status, String field)
            throws Exception {
        String body = json(channels, from, until, digest, windows).replace('\'', '"');
        choose(body).andExpect(status().is(status)).andExpect(content().string(containsString(field)));
        assertThat(preferences.of(seeker).version()).isZero();
    }

    @Test
    void aPauseEndsWithinAYear() throws Exception {
        String past = json("{}", "null", "null", "null", "{}")
                .replace("\"paused\":false", "\"paused\":true")
                .replace("\"pausedUntil\":null", "\"pausedUntil\":\"2020-01-01\"");
        choose(past).andExpect(status().is(422)).andExpect(jsonPath("$.field").value("pausedUntil"));
        String next = past.replace("2020-01-01", LocalDate.now().plusDays(9).toString());
        choose(next).andExpect(status().isOk());
        assertThat(preferences.of(seeker).isPaused(Instant.now())).isTrue();
        assertThat(preferences.of(seeker).isPaused(Instant.now().plus(Duration.ofDays(11))))
                .isFalse();
    }

    @Test
    @DisplayName("R43: the follow-up moves when the seeker wants it after another number of days")
    void r43WhatIsPendingMovesWithTheWindowsOfTheSeeker() throws Exception {
        Instant sent = Instant.now().minus(Duration.ofDays(1));
        broadcast.of(seeker, candidacy).opened("Larchmont", "Platform engineer").requestSent(sent);
        await().atMost(SOON).until(() -> dueAt(sent, 7));
        choose(json("{}", "null", "null", "null", "{\"followUpDays\":10}")).andExpect(status().isOk());
        await().atMost(SOON).until(() -> dueAt(sent, 10));
        UUID other = UUID.randomUUID();
        broadcast.of(seeker, other).opened("Quillfeather", "Baker").requestSent(sent);
        await().atMost(SOON)
                .until(() -> reminders.open(seeker, null, 10).size() == 2
                        && reminders.open(seeker, null, 10).stream()
                                .allMatch(reminder -> reminder.dueAt().equals(millis(sent.plus(Duration.ofDays(10))))));
    }

    @Test
    @DisplayName("R11: the reminder to ask leaves the night alone once the seeker's zone is known")
    void r11QuietHoursHoldOnceTheZoneIsKnown() {
        // News at five in the morning in Auckland: the reminder at eleven in the evening is brought forward to eight.
        Instant news = Instant.parse("2099-06-09T17:00:00Z");
        broadcast
                .of(seeker, candidacy)
                .opened("Larchmont", "Platform engineer")
                .rejected("Larchmont", "Platform engineer", news);
        await().atMost(SOON).until(() -> reminders.open(seeker, null, 10).stream()
                .anyMatch(reminder -> reminder.dueAt().equals(Instant.parse("2099-06-10T11:00:00Z"))));
        broadcast.profile(seeker, "Pacific/Auckland");
        await().atMost(SOON).until(() -> reminders.open(seeker, null, 10).stream()
                .anyMatch(reminder -> reminder.dueAt().equals(Instant.parse("2099-06-10T08:00:00Z"))));
        assertThat(reminders.open(seeker, null, 10).get(0).deadline()).isEqualTo(Instant.parse("2099-06-10T17:00:00Z"));
    }

    @Test
    void aMutedCandidacyIsDueInSilenceAndShownAgainOnceItIsNotMuted() throws Exception {
        Reminder reminder = dueRequest();
        http.perform(post("/inbox/{id}/mute", reminder.item())
                        .param("idempotencyKey", "mute-1")
                        .with(token(seeker)))
                .andExpect(redirectedUrl("/inbox?muted=true"));
        page("/inbox").andExpect(content().string(containsString("Nothing waits for you.")));
        http.perform(get("/api/notifications").with(token(seeker)))
                .andExpect(jsonPath("$.items.length()").value(0));
        page("/settings")
                .andExpect(content().string(containsString("Candidacies you do not hear of")))
                .andExpect(content().string(containsString("Platform engineer at Larchmont")));
        http.perform(delete(API + "/muted-candidacies/{id}", candidacy).with(token(seeker)))
                .andExpect(status().isOk());
        page("/inbox").andExpect(content().string(containsString("Send one gentle follow-up")));
    }

    @Test
    void nobodyMutesACandidacyOfAnother() throws Exception {
        dueRequest();
        http.perform(put(API + "/muted-candidacies/{id}", candidacy).with(token("sam")))
                .andExpect(status().isNotFound());
        http.perform(put(API + "/muted-candidacies/{id}", UUID.randomUUID()).with(token(seeker)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aKindThatIsNotWantedInTheInboxDoesNotShowThere() throws Exception {
        dueRequest();
        choose(json("{\"FOLLOW_UP\":[]}", "null", "null", "null", "{}")).andExpect(status().isOk());
        page("/inbox").andExpect(content().string(containsString("Nothing waits for you.")));
    }

    @Test
    void whatIsPutOffLeavesTheInboxAndComesAgain() throws Exception {
        Reminder reminder = dueRequest();
        http.perform(post("/inbox/{id}/later", reminder.item())
                        .param("days", "1")
                        .param("idempotencyKey", "later-1")
                        .with(token(seeker)))
                .andExpect(redirectedUrl("/inbox?later=" + reminder.item()));
        await().atMost(SOON)
                .until(() ->
                        reminders.find(seeker, reminder.item()).orElseThrow().state() == Reminder.State.SCHEDULED);
        page("/inbox").andExpect(content().string(containsString("Nothing waits for you.")));
        Instant soon = Instant.now().plusSeconds(2);
        http.perform(post("/api/reminders/{id}/snooze", reminder.item())
                        .header("Idempotency-Key", "later-2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"until\":\"" + soon + "\"}")
                        .with(token(seeker)))
                .andExpect(status().isOk());
        Looking.untilDue(service, seeker, 1);
        page("/inbox").andExpect(content().string(containsString("Send one gentle follow-up")));
    }

    @Test
    void puttingOffNeedsATimeThatIsStillToComeAndAReminderOfOnesOwn() throws Exception {
        Reminder reminder = dueRequest();
        http.perform(post("/api/reminders/{id}/snooze", reminder.item())
                        .header("Idempotency-Key", "later-1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"until\":\"2020-01-01T00:00:00Z\"}")
                        .with(token(seeker)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.field").value("until"));
        http.perform(post("/inbox/{id}/later", reminder.item())
                        .param("days", "5000")
                        .param("idempotencyKey", "later-2")
                        .with(token(seeker)))
                .andExpect(status().is(422));
        http.perform(post("/inbox/{id}/later", reminder.item())
                        .param("days", "1")
                        .param("idempotencyKey", "later-3")
                        .with(token("sam")))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePageIsSavedAndARefusedOneKeepsWhatWasTyped() throws Exception {
        page("/settings")
                .andExpect(content().string(containsString("How you are reminded")))
                .andExpect(content().string(containsString("Send one gentle follow-up")))
                .andExpect(content().string(containsString("your profile</a> says in which time zone")))
                .andExpect(content().string(not(containsString("style="))));
        form("followUpDays", "soon")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"soon\"")))
                .andExpect(content().string(containsString("href=\"#windows.followUpDays\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        assertThat(preferences.of(seeker).version()).isZero();
        form("followUpDays", "9").andExpect(status().isSeeOther()).andExpect(redirectedUrl("/settings?saved=true"));
        assertThat(preferences.of(seeker).settings().windows().followUpDays()).isEqualTo(9);
        assertThat(preferences.of(seeker).settings().channels())
                .as("only what was ticked")
                .hasSize(FollowUpKind.values().length);
        assertThat(preferences.of(seeker).settings().quietFrom()).isNull();
    }

    ResultActions form(String field, String typed) throws Exception {
        return http.perform(post("/settings")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("idempotencyKey", UUID.randomUUID().toString())
                .param("inApp", "FOLLOW_UP")
                .param(field, typed)
                .with(token(seeker)));
    }

    ResultActions page(String path) throws Exception {
        return http.perform(get(path).accept(MediaType.TEXT_HTML).with(token(seeker)))
                .andExpect(status().isOk());
    }

    ResultActions choose(String json) throws Exception {
        MockHttpServletRequestBuilder call =
                put(API).contentType(MediaType.APPLICATION_JSON).content(json).with(token(seeker));
        return http.perform(call);
    }

    static String json(String channels, String from, String until, String digest, String windows) {
        return "{\"channels\":%s,\"quietFrom\":%s,\"quietUntil\":%s,\"digestAt\":%s,\"paused\":false,\"pausedUntil\":null,\"windows\":%s}"
                .formatted(channels, from, until, digest, windows);
    }

    Reminder dueRequest() {
        broadcast
                .of(seeker, candidacy)
                .opened("Larchmont", "Platform engineer")
                .requestSent(Instant.now().minus(Duration.ofDays(7)).minusSeconds(5));
        Looking.untilDue(service, seeker, 1);
        return reminders.fallenDue(seeker, true, null, 1).get(0);
    }

    boolean dueAt(Instant sent, int days) {
        return reminders.open(seeker, null, 10).stream()
                .anyMatch(reminder -> reminder.dueAt().equals(millis(sent.plus(Duration.ofDays(days)))));
    }

    static Instant millis(Instant time) {
        return Instant.ofEpochMilli(time.toEpochMilli());
    }

    static RequestPostProcessor token(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
