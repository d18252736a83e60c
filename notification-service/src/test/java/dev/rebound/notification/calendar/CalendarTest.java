package dev.rebound.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import dev.rebound.notification.Broadcast;
import dev.rebound.notification.ServiceTest;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.notification.secret.Secret;
import dev.rebound.platform.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The calendar as a calendar program sees it, read by another library than the one that writes it. */
@ServiceTest
class CalendarTest {

    @Autowired
    MockMvc http;

    @Autowired
    Broadcast broadcast;

    @Autowired
    Reminders reminders;

    @Autowired
    MongoDatabase database;

    final String seeker = "alex-" + UUID.randomUUID();

    @Test
    void whoeverHasTheAddressReadsTheOpenRemindersWithoutASignIn() throws Exception {
        UUID candidacy = UUID.randomUUID();
        broadcast
                .of(seeker, candidacy)
                .opened("Larchmont; Sons, Ltd", "Platform engineer")
                .interviewed(UUID.randomUUID(), Instant.now());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 2).size() == 1);
        Reminder open = reminders.open(seeker, null, 2).get(0);

        ICalendar calendar = read(address());

        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo(open.item() + "@rebound");
        assertThat(event.getSummary().getValue())
                .isEqualTo("Send a thank-you note: Platform engineer at Larchmont; Sons, Ltd");
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(open.dueAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(event.getDescription().getValue()).contains("guidance " + open.rule());
        assertThat(event.getUrl().getValue()).isEqualTo("https://rebound.example/inbox");

        broadcast.of(seeker, candidacy).withdrawn(Instant.now());
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-29T00:30:00Z",
        "Europe/London, 2026-03-29T01:30:00Z",
        "Europe/Berlin, 2026-10-25T00:30:00Z",
        "Europe/Berlin, 2026-10-25T01:30:00Z",
        "America/New_York, 2026-11-01T05:30:00Z",
        "Asia/Kolkata, 2026-07-01T12:00:00Z",
        "Australia/Lord_Howe, 2026-04-04T15:15:00Z",
        "UTC, 2026-07-01T12:00:00Z"
    })
    void everyZoneShowsTheSameMomentAlsoWhereClocksGoBack(String zone, Instant dueAt) {
        ICalendar calendar = Biweekly.parse(new Feed(List.of(reminder(dueAt)), ZoneId.of(zone), "").text(dueAt))
                .first();
        assertThat(calendar.getEvents().get(0).getDateStart().getValue().toInstant())
                .isEqualTo(dueAt);
    }

    @Test
    void theZoneIsNamedAndItsRulesComeAlong() {
        String text = new Feed(List.of(reminder(Instant.parse("2026-07-01T12:00:00Z"))), ZoneId.of("Europe/London"), "")
                .text(Instant.EPOCH);
        assertThat(text).contains("DTSTART;TZID=Europe/London:20260701T130000", "BEGIN:VTIMEZONE", "BEGIN:DAYLIGHT");
    }

    @Test
    void namesCannotBringPropertiesOfTheirOwn() {
        Reminder nasty = new Reminder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                FollowUpKind.FOLLOW_UP,
                "R43",
                Instant.parse("2026-07-01T12:00:00Z"),
                null,
                Words.of(seeker, "Acme\r\nEND:VEVENT\r\nBEGIN:VEVENT"),
                Words.of(seeker, "x".repeat(200)),
                Reminder.State.SCHEDULED,
                null,
                null);
        String text = new Feed(List.of(nasty), ZoneOffset.UTC, "").text(Instant.EPOCH);
        assertThat(Biweekly.parse(text).first().getEvents()).hasSize(1);
        assertThat(text.lines()).allMatch(line -> line.length() <= 75);
    }

    @Test
    void nothingIsSentAgainWhileNothingHasChanged() throws Exception {
        String address = address();
        String etag = http.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/calendar")))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        http.perform(get(address).header("If-None-Match", etag)).andExpect(status().isNotModified());
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndARevokedOneOpensNothing() throws Exception {
        String first = address();
        String second = address();
        assertThat(second).isNotEqualTo(first);
        http.perform(get(first)).andExpect(status().isNotFound());
        http.perform(get(second)).andExpect(status().isOk());
        http.perform(get("/api/calendar/address").with(as(seeker)))
                .andExpect(jsonPath("$.exists").value(true));

        http.perform(delete("/api/calendar/address").with(as(seeker))).andExpect(status().isNoContent());
        http.perform(get(second))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("no calendar at this address")));
        http.perform(get("/api/calendar/address").with(as(seeker)))
                .andExpect(jsonPath("$.exists").value(false));
        http.perform(delete("/api/calendar/address").with(as(seeker))).andExpect(status().isNoContent());
    }

    @Test
    void whoGuessesFindsNothingAndTheStoreHoldsNoAddress() throws Exception {
        String secret = address().replaceAll(".*/|\\.ics", "");
        http.perform(get("/api/calendar/" + Secret.random().text() + ".ics")).andExpect(status().isNotFound());
        http.perform(get("/api/calendar/x.ics")).andExpect(status().isNotFound());
        http.perform(put("/api/calendar/address")).andExpect(status().isUnauthorized());
        http.perform(get("/api/calendar/" + secret)).andExpect(status().isUnauthorized());
        database.getCollection("calendar-secrets").find().forEach(document -> assertThat(document.toJson())
                .doesNotContain(secret));
    }

    @Test
    void thePageShowsTheAddressOnceAndEndsIt() throws Exception {
        http.perform(get("/settings/calendar").with(as(seeker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Make an address")));
        http.perform(post("/settings/calendar").param("idempotencyKey", "one").with(as(seeker)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("value=\"https://rebound.example/api/calendar/")));
        http.perform(get("/settings/calendar").with(as(seeker)))
                .andExpect(content().string(containsString("There is an address")))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString(".ics"))));
        http.perform(post("/settings/calendar/revoke")
                        .param("idempotencyKey", "two")
                        .with(as(seeker)))
                .andExpect(status().isSeeOther());
        http.perform(get("/settings/calendar").with(as(seeker)))
                .andExpect(content().string(containsString("Make an address")));
    }

    /** A new address of this seeker's, without the gateway in front. */
    String address() throws Exception {
        String answer = http.perform(put("/api/calendar/address").with(as(seeker)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String url = JsonPath.read(answer, "$.url");
        assertThat(url).startsWith("https://rebound.example/api/calendar/");
        return url.substring("https://rebound.example".length());
    }

    ICalendar read(String address) throws Exception {
        byte[] body = http.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Biweekly.parse(new String(body, java.nio.charset.StandardCharsets.UTF_8))
                .first();
    }

    Reminder reminder(Instant dueAt) {
        return new Reminder(
                UUID.randomUUID(),
                UUID.randomUUID(),
                FollowUpKind.FOLLOW_UP,
                "R43",
                dueAt,
                null,
                Words.of(seeker, "Larchmont"),
                Words.of(seeker, "Platform engineer"),
                Reminder.State.SCHEDULED,
                null,
                null);
    }

    static RequestPostProcessor as(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
