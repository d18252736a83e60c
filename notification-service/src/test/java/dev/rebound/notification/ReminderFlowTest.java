package dev.rebound.notification;

import static dev.rebound.notification.Broadcast.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.plan.FollowUpPlanEvent.SeekerReminded;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.Ids;
import dev.rebound.platform.stream.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From what other services say to the reminder in the list. */
@ServiceTest
class ReminderFlowTest {

    @Autowired
    Broadcast broadcast;

    @Autowired
    Reminders reminders;

    @Autowired
    SeekersPreferences preferences;

    @Autowired
    Histories histories;

    @Autowired
    ApplicationContext service;

    final String seeker = "seeker-" + UUID.randomUUID();
    final UUID candidacy = UUID.randomUUID();

    @Test
    void aRejectionLeadsToAReminderThatFallsDueAndIsDeliveredOnce() {
        broadcast
                .of(seeker, candidacy)
                .opened("Larchmont", "Platform engineer")
                .rejected("Larchmont", "Platform engineer", Instant.now().minus(Duration.ofHours(20)));
        Reminder scheduled = await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10), list -> list.size() == 1)
                .get(0);
        assertThat(scheduled.company().text()).isEqualTo("Larchmont");
        assertThat(scheduled.rule()).isEqualTo("R11");
        assertThat(reminders.fallenDue(seeker, null, null, 10)).isEmpty();

        Looking.untilDue(service, seeker, 1);

        Reminder reminded = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> reminders.fallenDue(seeker, true, null, 10),
                        list -> list.size() == 1 && list.get(0).state() == Reminder.State.REMINDED)
                .get(0);
        assertThat(reminded.item()).isEqualTo(scheduled.item());
        assertThat(histories.of(Ids.followUpPlan(candidacy).toString()).stream()
                        .filter(recorded -> recorded.event() instanceof SeekerReminded))
                .hasSize(1);
    }

    @Test
    void aRequestHeardBeforeItsCandidacyIsPlannedAndNamedLater() {
        Instant sent = Instant.now().minus(Duration.ofDays(7)).minusSeconds(60);
        Broadcast.Story story = broadcast.of(seeker, candidacy).requestSent(sent);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10).size() == 1);
        assertThat(reminders.open(seeker, null, 10).get(0).company()).isNull();

        story.opened("Larchmont", "Platform engineer");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        histories.of(Ids.followUpPlan(candidacy).toString()).size() == 4);
        Looking.untilDue(service, seeker, 1);

        List<Reminder> due = reminders.fallenDue(seeker, true, null, 10);
        assertThat(due.get(0).company().text()).isEqualTo("Larchmont");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(reminders.comingUp(seeker, preferences.of(seeker), 10))
                        .as("moving on is next")
                        .extracting(Reminder::rule)
                        .containsExactly("R44"));
    }

    @Test
    void bothTopicsAtOnceMakeOnePlan() {
        for (int i = 0; i < 20; i++) {
            UUID each = UUID.randomUUID();
            broadcast.of(seeker, each).requestSent(Instant.now()).opened("Larchmont", "Platform engineer");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reminders.open(seeker, null, 100).size() == 20);
    }

    @Test
    void anImportedYearRaisesNoStorm() {
        Instant year = Instant.now().minus(Duration.ofDays(300));
        UUID interview = UUID.randomUUID();
        broadcast
                .of(seeker, candidacy)
                .opened("Larchmont", "Platform engineer")
                .interviewed(interview, year)
                .rejected("Larchmont", "Platform engineer", year.plus(Duration.ofDays(5)))
                .requestSent(year.plus(Duration.ofDays(6)))
                .feedbackReceived(UUID.randomUUID(), year.plus(Duration.ofDays(8)))
                .feedback("thanked", fields("feedback", UUID.randomUUID(), "sentAt", year.plus(Duration.ofDays(9))));
        UUID plan = Ids.followUpPlan(candidacy);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> histories.of(plan.toString()).stream()
                                .map(recorded -> recorded.event().getClass().getSimpleName())
                                .filter(name -> name.endsWith("Heard"))
                                .count()
                        >= 7);
        Looking.now(service);
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        reminders.fallenDue(seeker, null, null, 10))
                .isEmpty());
        assertThat(reminders.open(seeker, null, 10)).isEmpty();
    }

    @Test
    void aWithdrawalClearsTheList() {
        Broadcast.Story story = broadcast
                .of(seeker, candidacy)
                .opened("Larchmont", "Platform engineer")
                .interviewed(UUID.randomUUID(), Instant.now());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10).size() == 1);
        story.withdrawn(Instant.now());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10).isEmpty());
    }
}
