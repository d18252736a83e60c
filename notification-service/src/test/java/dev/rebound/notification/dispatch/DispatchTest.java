package dev.rebound.notification.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.Broadcast;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.duedates.StoreClock;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.reminder.TickingOff;
import dev.rebound.notification.sending.Channel;
import dev.rebound.notification.sending.LastLook;
import dev.rebound.notification.sending.MessageKind;
import dev.rebound.notification.sending.Sending;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.stream.StoreIndexes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From what is due to the message that is queued: at its hour, by itself or with others, once. */
@ServiceTest
class DispatchTest {

    static final Duration SOON = Duration.ofSeconds(20);

    /** Bounded by the time of a test; the same with -Drebound.soak=10000. */
    static final int SOAK = Integer.getInteger("rebound.soak", 2_000);

    @Autowired
    MockMvc http;

    @Autowired
    Broadcast broadcast;

    @Autowired
    MongoDatabase database;

    @Autowired
    StoreIndexes indexes;

    @Autowired
    Reminders reminders;

    @Autowired
    SeekersPreferences preferences;

    @Autowired
    RecentRejections rejections;

    @Autowired
    TickingOff tickingOff;

    @Autowired
    Sending sending;

    @Autowired
    Commands commands;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    LastLook lastLook;

    @Autowired
    ApplicationContext service;

    final String seeker = "seeker-" + UUID.randomUUID();

    @Test
    void whatIsDueIsHandedOverOnceWithItsStepItsReasonAndItsRule() {
        due(1);
        dispatchAll();
        dispatchAll();
        List<Document> queued = queued();
        assertThat(queued).hasSize(1);
        assertThat(queued.get(0).getString("channel")).isEqualTo("EMAIL");
        assertThat(queued.get(0).getString("kind")).isEqualTo("REMINDER");
        assertThat(queued.get(0).getString("entries"))
                .contains("Send a thank-you note", "R12", "sealed.v1.")
                .doesNotContain("Larchmont");
        assertThat(errands()).isEmpty();
    }

    @Test
    void theQuietHoursHoldItAndDropNothing() throws Exception {
        broadcast.profile(seeker, "Etc/UTC");
        await().atMost(SOON).until(() -> preferences.of(seeker).zoneKnown());
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        choose("\"quietFrom\":\"%s\",\"quietUntil\":\"%s\"".formatted(now.minusHours(1), now.plusHours(2)));
        due(1);
        dispatchAll();
        assertThat(queued()).isEmpty();
        assertThat(errands()).hasSize(1);
        assertThat(errands().get(0).getDate("next").toInstant())
                .isAfter(Instant.now().plus(Duration.ofMinutes(110)));
        Reminder held = reminders.fallenDue(seeker, true, null, 1).get(0);
        assertThat(lastLook.at(seeker, Channel.EMAIL, MessageKind.REMINDER, List.of(held.item()), Instant.now())
                        .holdUntil())
                .isNotNull();

        choose("\"quietFrom\":null,\"quietUntil\":null");
        dispatchUntilQueued(1);
    }

    @Test
    void aReminderWhoseReasonVanishedWhileItWasHeldIsNotSent() throws Exception {
        choose("\"paused\":true");
        due(2);
        dispatchAll();
        assertThat(queued()).isEmpty();
        assertThat(errands()).hasSize(2);
        Reminder first = reminders.fallenDue(seeker, true, null, 2).get(0);
        tickingOff.tickOff(new Call(seeker, "done", null, null), first.item());
        await().atMost(SOON)
                .until(() -> !reminders.find(seeker, first.item()).orElseThrow().isOpen());
        choose("\"paused\":false");
        dispatchUntilQueued(1);
        assertThat(queued().get(0).getList("items", String.class))
                .doesNotContain(first.item().toString());
        assertThat(lastLook.at(seeker, Channel.EMAIL, MessageKind.REMINDER, List.of(first.item()), Instant.now())
                        .items())
                .isEmpty();
    }

    @Test
    void aKindThatIsNotWantedByEmailIsNotSent() throws Exception {
        choose("\"channels\":{\"THANK_YOU_NOTE\":[\"IN_APP\"]}");
        due(1);
        dispatchAll();
        assertThat(queued()).isEmpty();
        assertThat(errands()).isEmpty();
    }

    @Test
    void theDaysRemindersComeInOneMessageInTheOrderOfTheirDeadlines() throws Exception {
        due(3);
        Instant at = new StoreClock(database).now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        choose("\"digestAt\":\"%s\"".formatted(LocalTime.ofInstant(at, ZoneOffset.UTC)));
        dispatchAll();
        assertThat(queued()).isEmpty();
        assertThat(errands()).hasSize(1);
        dispatchUntilQueued(1);
        Document digest = queued().get(0);
        assertThat(digest.getString("kind")).isEqualTo("DIGEST");
        assertThat(digest.getList("items", String.class))
                .isEqualTo(reminders.open(seeker, null, 10).stream()
                        .filter(reminder -> reminder.fellDueAt() != null)
                        .map(reminder -> reminder.item().toString())
                        .toList());
        // The day's digest has gone: what falls due after it is for the next.
        due(4);
        dispatchAll();
        assertThat(queued()).hasSize(1);
        assertThat(errands().stream().filter(errand -> errand.getDate("next") != null))
                .hasSize(1);
    }

    @Test
    void aDigestThatIsMadeAgainAfterACrashIsTheSameMessage() throws Exception {
        Errands own = own("errands-crash", Duration.ofMillis(200));
        due(2);
        Instant now = new StoreClock(database).now();
        for (Reminder reminder : reminders.fallenDue(seeker, true, null, 2)) {
            own.add(seeker, reminder.item(), reminder.dueAt());
        }
        for (Errands.Candidate candidate : own.due(10)) {
            assertThat(own.gather(own.claim(candidate).orElseThrow(), "2026-01-10", now))
                    .isTrue();
        }
        Errand digest = own.claim(own.due(1).get(0)).orElseThrow();
        Dispatcher first = dispatcher(own);
        first.carryOut(digest);
        assertThat(queued()).hasSize(1);
        // As if the crash came before the errand was finished, and one of the reminders was done meanwhile.
        database.getCollection("errands-crash")
                .updateOne(
                        new Document("_id", digest.id()), new Document("$set", new Document("next", Date.from(now))));
        Reminder done = reminders.fallenDue(seeker, true, null, 1).get(0);
        tickingOff.tickOff(new Call(seeker, "done", null, null), done.item());
        await().atMost(SOON)
                .until(() -> !reminders.find(seeker, done.item()).orElseThrow().isOpen());
        dispatcher(own).look();
        assertThat(queued()).hasSize(1);
    }

    @Test
    void whatFellDueWhileTheServiceWasDownComesAsOneMessageAndNotAsAStorm() {
        for (int i = 0; i < 3; i++) {
            broadcast
                    .of(seeker, UUID.randomUUID())
                    .opened("Larchmont", "Platform engineer")
                    .interviewed(UUID.randomUUID(), Instant.now().minus(Duration.ofHours(30 + i)));
        }
        Looking.untilDue(service, seeker, 3);
        dispatchAll();
        assertThat(queued()).isEmpty();
        assertThat(errands()).hasSize(1).allSatisfy(errand -> assertThat(errand.getList("items", String.class))
                .hasSize(3));
    }

    @Test
    @DisplayName("R24: after three rejections in a week everything waits for one message")
    void r24AfterThreeRejectionsInAWeekAllComesTogether() {
        for (int i = 0; i < 3; i++) {
            broadcast
                    .of(seeker, UUID.randomUUID())
                    .opened("Larchmont", "Platform engineer")
                    .rejected("Larchmont", "Platform engineer", Instant.now().minus(Duration.ofHours(19 + i)));
        }
        Looking.untilDue(service, seeker, 3);
        dispatchAll();
        assertThat(queued()).isEmpty();
        assertThat(errands()).hasSize(1).allSatisfy(errand -> assertThat(errand.getList("items", String.class))
                .hasSize(3));
    }

    @Test
    void ofThreeReplicasOneOfWhichStallsPastItsLeaseEachReminderIsHandedOverOnce() throws Exception {
        Errands own = own("errands-soak", Duration.ofMillis(1_500));
        List<String> seekers = new ArrayList<>();
        List<Document> shown = new ArrayList<>();
        Instant now = new StoreClock(database).now();
        for (int i = 0; i < SOAK; i++) {
            if (i % 40 == 0) {
                seekers.add("soak-" + UUID.randomUUID());
            }
            String whose = seekers.get(seekers.size() - 1);
            UUID item = UUID.randomUUID();
            shown.add(new Document("_id", item.toString())
                    .append("seeker", whose)
                    .append("candidacy", UUID.randomUUID().toString())
                    .append("kind", "THANKS")
                    .append("rule", "R46")
                    .append("dueAt", Date.from(now))
                    .append("state", "REMINDED")
                    .append("open", true)
                    .append("fellDueAt", Date.from(now))
                    .append("sequence", 1L));
            own.add(whose, item, now);
        }
        database.getCollection("reminders").insertMany(shown);
        Dispatcher stalled = dispatcher(own);
        List<Errand> claimed = own.due(20).stream()
                .map(candidate -> own.claim(candidate).orElseThrow())
                .toList();

        ExecutorService replicas = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Dispatcher replica = dispatcher(own);
                running.add(replicas.submit(() -> {
                    int done = 0;
                    while (database.getCollection("errands-soak").countDocuments() > 0) {
                        done += replica.look();
                    }
                    return done;
                }));
            }
            Thread.sleep(2_000);
            // Awake again, after others have claimed what it held.
            claimed.forEach(stalled::carryOut);
            for (Future<Integer> one : running) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            replicas.shutdownNow();
        }
        Map<String, Integer> times = new HashMap<>();
        database.getCollection("deliveries")
                .find(new Document("seeker", new Document("$in", seekers)))
                .forEach(message ->
                        message.getList("items", String.class).forEach(item -> times.merge(item, 1, Integer::sum)));
        assertThat(times).hasSize(SOAK);
        assertThat(times.values()).containsOnly(1);
    }

    /** So many candidacies whose thank-you note is due. */
    void due(int upTo) {
        int present = reminders.fallenDue(seeker, null, null, 100).size();
        for (int i = present; i < upTo; i++) {
            broadcast
                    .of(seeker, UUID.randomUUID())
                    .opened("Larchmont", "Platform engineer")
                    .interviewed(UUID.randomUUID(), Instant.now().minus(Duration.ofMinutes(24 * 60 + 1 + i)));
        }
        Looking.untilDue(service, seeker, upTo);
        await().atMost(SOON).until(() -> reminders.fallenDue(seeker, true, null, 100).stream()
                .noneMatch(reminder -> reminder.state() == Reminder.State.DUE));
    }

    void dispatchAll() {
        int claimed;
        do {
            claimed = dispatcher.look();
        } while (claimed > 0);
    }

    void dispatchUntilQueued(int messages) {
        await().atMost(SOON).until(() -> {
            dispatcher.look();
            return queued().size() == messages;
        });
    }

    List<Document> queued() {
        return database.getCollection("deliveries")
                .find(new Document("seeker", seeker))
                .into(new ArrayList<>());
    }

    List<Document> errands() {
        return database.getCollection("errands")
                .find(new Document("seeker", seeker))
                .into(new ArrayList<>());
    }

    Errands own(String collection, Duration lease) {
        return new Errands(database.getCollection(collection), indexes, new StoreClock(database), lease);
    }

    Dispatcher dispatcher(Errands errands) {
        return new Dispatcher(errands, reminders, preferences, rejections, sending, commands);
    }

    void choose(String part) throws Exception {
        String all = "{\"channels\":{},\"paused\":false,\"windows\":{}}";
        String name = part.substring(0, part.indexOf(':'));
        String rest = all.replaceAll(name + ":(\\{}|false),", "");
        http.perform(put("/api/notification-preferences")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{" + part + "," + rest.substring(1))
                        .with(token(seeker)))
                .andExpect(status().isOk());
    }

    static RequestPostProcessor token(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
