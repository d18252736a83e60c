package dev.rebound.notification.action;

import static dev.rebound.notification.Broadcast.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.notification.Broadcast;
import dev.rebound.notification.Samples;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** A seeker's own actions, and the reminder on their day. */
@ServiceTest
class ActionRemindersTest {

    static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Broadcast broadcast;

    @Autowired
    Reminders reminders;

    @Autowired
    SeekersPreferences preferences;

    @Autowired
    ApplicationContext service;

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper mapper;

    final String seeker = "seeker-" + UUID.randomUUID();
    final UUID action = UUID.randomUUID();

    @Test
    @DisplayName("R47: an action is due on the morning of its day, shows with its step and leads to it")
    void r47AnActionIsDueOnItsDayAndLeadsToItsStep() throws Exception {
        plan(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        Looking.untilDue(service, seeker, 1);
        http.perform(get("/inbox").accept(MediaType.TEXT_HTML).with(token(seeker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Take the step you planned")))
                .andExpect(content().string(containsString("Practise two answers aloud")))
                .andExpect(content().string(containsString("href=\"/dashboard/actions/" + action + "\"")))
                .andExpect(content().string(containsString("(guidance R47)")))
                .andExpect(content().string(not(containsString("/candidacies/null"))));
        http.perform(get("/api/reminders").with(token(seeker)))
                .andExpect(jsonPath("$.items[0].kind").value("DO_ACTION"))
                .andExpect(jsonPath("$.items[0].candidacy").isEmpty())
                .andExpect(jsonPath("$.items[0].title").value("Practise two answers aloud"));
        http.perform(post("/api/reminders/{id}/done", action)
                        .header("Idempotency-Key", "done-1")
                        .with(token(seeker)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("This is a step that you planned yourself."));
    }

    @Test
    @DisplayName("R47: another day moves the reminder, the end of the action ends it, and taken up again it is back")
    void r47TheReminderFollowsTheAction() {
        LocalDate day = LocalDate.of(2099, 3, 9);
        plan(day);
        await().atMost(SOON).until(() -> dueOn(day));
        broadcast.action(seeker, "changed", said(day.plusDays(3)));
        await().atMost(SOON).until(() -> dueOn(day.plusDays(3)));
        broadcast.action(
                seeker,
                "ended",
                fields(
                        "action",
                        action,
                        "outcome",
                        "DONE",
                        "endedAt",
                        Instant.now().toString()));
        await().atMost(SOON).until(() -> reminders.open(seeker, null, 10).isEmpty());
        broadcast.action(seeker, "changed", said(day.plusDays(4)));
        broadcast.action(
                seeker,
                "taken-up-again",
                fields("action", action, "takenUpAt", Instant.now().toString()));
        await().atMost(SOON).until(() -> dueOn(day.plusDays(4)));
    }

    @Test
    void anActionMovedToALaterDayLeavesTheInboxUntilThen() {
        plan(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        Looking.untilDue(service, seeker, 1);
        broadcast.action(seeker, "changed", said(LocalDate.of(2099, 3, 9)));
        await().atMost(SOON)
                .until(() -> reminders.fallenDue(seeker, true, null, 10).isEmpty());
        assertThat(reminders.comingUp(seeker, preferences.of(seeker), 10)).hasSize(1);
    }

    @Test
    void everySampleIsRead() {
        assertThat(mapper.treeToValue(
                        Samples.sample("improvement.action-planned"), ImprovementActions.ActionPlanned.class))
                .satisfies(planned -> assertThat(planned.dueOn()).isEqualTo(LocalDate.of(2025, 10, 12)));
        assertThat(mapper.treeToValue(
                        Samples.sample("improvement.action-changed"), ImprovementActions.ActionPlanned.class))
                .satisfies(changed -> assertThat(changed.dueOn()).isEqualTo(LocalDate.of(2025, 10, 15)));
        assertThat(mapper.treeToValue(Samples.sample("improvement.action-ended"), ImprovementActions.ActionEnded.class)
                        .outcome())
                .isEqualTo(ImprovementActions.Outcome.DONE);
        assertThat(mapper.treeToValue(
                                Samples.sample("improvement.action-taken-up-again"),
                                ImprovementActions.ActionTakenUpAgain.class)
                        .action())
                .isNotNull();
    }

    void plan(LocalDate day) {
        broadcast.action(seeker, "planned", said(day));
    }

    java.util.Map<String, Object> said(LocalDate day) {
        return fields(
                "action", action, "step", Words.of(seeker, "Practise two answers aloud"), "dueOn", day.toString());
    }

    boolean dueOn(LocalDate day) {
        return reminders.open(seeker, null, 10).stream()
                .anyMatch(reminder -> reminder.state() == Reminder.State.SCHEDULED
                        && reminder.dueAt().equals(day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }

    static RequestPostProcessor token(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
