package dev.rebound.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.notification.duedates.Looking;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpCancelled;
import dev.rebound.notification.reminder.Reminder;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.Ids;
import dev.rebound.platform.stream.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of a front end. */
@ServiceTest
class RemindersHttpTest {

    @Autowired
    MockMvc http;

    @Autowired
    Broadcast broadcast;

    @Autowired
    Reminders reminders;

    @Autowired
    Histories histories;

    @Autowired
    JsonMapper mapper;

    @Autowired
    ApplicationContext service;

    final String seeker = "seeker-" + UUID.randomUUID();
    final UUID candidacy = UUID.randomUUID();

    @Test
    void anEmptyListIsAnAnswer() throws Exception {
        http.perform(get("/api/reminders").with(token(seeker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(0))
                .andExpect(jsonPath("$.next").isEmpty());
        http.perform(get("/api/notifications").with(token(seeker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void aReminderSaysWhatWhenWhyAndForWhichCandidacy() throws Exception {
        Instant held = Instant.parse("2099-03-09T14:20:00Z");
        UUID item = interviewed(held);
        http.perform(get("/api/reminders").with(token(seeker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(item.toString()))
                .andExpect(jsonPath("$.items[0].candidacy").value(candidacy.toString()))
                .andExpect(jsonPath("$.items[0].company").value("Larchmont"))
                .andExpect(jsonPath("$.items[0].title").value("Platform engineer"))
                .andExpect(jsonPath("$.items[0].kind").value("THANK_YOU_NOTE"))
                .andExpect(jsonPath("$.items[0].rule").value("R12"))
                .andExpect(jsonPath("$.items[0].dueAt").value("2099-03-10T14:20:00Z"))
                .andExpect(jsonPath("$.items[0].state").value("SCHEDULED"));
    }

    @Test
    void aNotificationIsWordedAndLinkedToItsStep() throws Exception {
        broadcast
                .of(seeker, candidacy)
                .opened("Larchmont", "Platform engineer")
                .rejected("Larchmont", "Platform engineer", Instant.now().minus(Duration.ofHours(20)));
        Looking.untilDue(service, seeker, 1);
        http.perform(get("/api/notifications").with(token(seeker)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].kind").value("ASK_FOR_ADVICE"))
                .andExpect(jsonPath("$.items[0].step").value("Ask for advice while the news is fresh"))
                .andExpect(jsonPath("$.items[0].why", containsString("never hurts to ask")))
                .andExpect(jsonPath("$.items[0].rule").value("R11"))
                .andExpect(jsonPath("$.items[0].company").value("Larchmont"))
                .andExpect(jsonPath("$.items[0].open").value(true))
                .andExpect(jsonPath("$.items[0].notifiedAt").exists())
                .andExpect(jsonPath("$.items[0].link").value("/feedback-requests/" + Ids.feedbackRequest(candidacy)));
        http.perform(get("/api/notifications").param("open", "false").with(token(seeker)))
                .andExpect(jsonPath("$.items.length()").value(0));
    }

    @Test
    void listsArePagedWithoutALossOrADouble() throws Exception {
        Instant held = Instant.now().minus(Duration.ofDays(2));
        Broadcast.Story story = broadcast.of(seeker, candidacy).opened("Larchmont", "Platform engineer");
        for (int i = 0; i < 7; i++) {
            // Some share their time, so that only the id tells them apart.
            story.interviewed(UUID.randomUUID(), held.plusSeconds(i / 3));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10).size() == 7);
        List<String> soonestFirst = allPages("/api/reminders", 3);
        assertThat(soonestFirst)
                .hasSize(7)
                .isEqualTo(reminders.open(seeker, null, 10).stream()
                        .map(reminder -> reminder.item().toString())
                        .toList())
                .doesNotHaveDuplicates();

        Looking.untilDue(service, seeker, 7);
        assertThat(allPages("/api/notifications", 3))
                .containsExactlyInAnyOrderElementsOf(soonestFirst)
                .isEqualTo(reminders.fallenDue(seeker, null, null, 10).stream()
                        .map(reminder -> reminder.item().toString())
                        .toList());
    }

    @Test
    void tickedOffIsDoneOnceAndOffTheList() throws Exception {
        UUID item = interviewed(Instant.now());
        String etag = http.perform(done(item, "k1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(item.toString()))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        http.perform(done(item, "k1")).andExpect(status().isOk()).andExpect(header().string("ETag", etag));
        http.perform(done(item, "k2")).andExpect(status().isOk()).andExpect(header().string("ETag", etag));
        assertThat(cancellations()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10).isEmpty());
    }

    @Test
    void anotherSeekersReminderIsNotThere() throws Exception {
        UUID item = interviewed(Instant.now());
        http.perform(post("/api/reminders/{id}/done", item).with(token("sam")).header("Idempotency-Key", "k"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.mend").exists());
        http.perform(get("/api/reminders").with(token("sam")))
                .andExpect(content().string(not(containsString(item.toString()))));
        assertThat(cancellations()).isZero();
    }

    @Test
    void anUnknownIdAndOneThatIsNoneAreRefused() throws Exception {
        http.perform(done(UUID.randomUUID(), "k")).andExpect(status().isNotFound());
        http.perform(post("/api/reminders/{id}/done", "secretword")
                        .with(token(seeker))
                        .header("Idempotency-Key", "k"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("id"))
                .andExpect(jsonPath("$.detail", not(containsString("secretword"))))
                .andExpect(jsonPath("$.mend").value("Send a UUID."));
    }

    @Test
    void aPostWithoutAKeyIsRefused() throws Exception {
        UUID item = interviewed(Instant.now());
        http.perform(post("/api/reminders/{id}/done", item).with(token(seeker)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("Idempotency-Key"));
        assertThat(cancellations()).isZero();
    }

    @Test
    void aKeyThatWasUsedForAnotherReminderOfThePlanIsRefused() throws Exception {
        UUID first = interviewed(Instant.now());
        broadcast.of(seeker, candidacy).interviewed(UUID.randomUUID(), Instant.now());
        UUID second = await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10), list -> list.size() == 2)
                .stream()
                .map(Reminder::item)
                .filter(item -> !item.equals(first))
                .findFirst()
                .orElseThrow();
        http.perform(done(first, "same")).andExpect(status().isOk());
        http.perform(done(second, "same"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("Idempotency-Key"));
        assertThat(cancellations()).isEqualTo(1);
    }

    @Test
    void aStaleVersionIsRefused() throws Exception {
        UUID item = interviewed(Instant.now());
        http.perform(done(item, "k").header("If-Match", "\"1\"")).andExpect(status().isPreconditionFailed());
        http.perform(done(item, "k").header("If-Match", "one"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("If-Match"));
        assertThat(cancellations()).isZero();
    }

    @Test
    void pagesOutOfBoundsAndPlacesThatAreNoneAreRefused() throws Exception {
        for (String list : List.of("/api/reminders", "/api/notifications")) {
            for (String limit : List.of("0", "101", "many")) {
                http.perform(get(list).param("limit", limit).with(token(seeker)))
                        .andExpect(status().isBadRequest())
                        .andExpect(jsonPath("$.field").value("limit"))
                        .andExpect(jsonPath("$.mend").exists());
            }
            for (String after : List.of("x", "!!", "MTIz", "YS9i")) {
                http.perform(get(list).param("after", after).with(token(seeker)))
                        .andExpect(status().isBadRequest())
                        .andExpect(jsonPath("$.field").value("after"));
            }
        }
        http.perform(get("/api/notifications").param("open", "perhaps").with(token(seeker)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("open"));
    }

    @Test
    void withoutATokenOrItsScopeNothingIsTold() throws Exception {
        http.perform(get("/api/reminders")).andExpect(status().isUnauthorized());
        http.perform(get("/api/notifications").with(jwt().jwt(token -> token.subject(seeker))))
                .andExpect(status().isForbidden());
        http.perform(get("/inbox")).andExpect(status().isUnauthorized());
    }

    UUID interviewed(Instant heldAt) {
        broadcast.of(seeker, candidacy).opened("Larchmont", "Platform engineer").interviewed(UUID.randomUUID(), heldAt);
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> reminders.open(seeker, null, 10), list -> list.size() == 1)
                .get(0)
                .item();
    }

    List<String> allPages(String list, int limit) throws Exception {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            MockHttpServletRequestBuilder call =
                    get(list).param("limit", Integer.toString(limit)).with(token(seeker));
            JsonNode page = mapper.readTree(http.perform(after == null ? call : call.param("after", after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray());
            assertThat(page.required("items").size()).isLessThanOrEqualTo(limit);
            page.required("items").forEach(item -> ids.add(item.required("id").asString()));
            after = page.required("next").isNull()
                    ? null
                    : page.required("next").asString();
        } while (after != null);
        return ids;
    }

    long cancellations() {
        return histories.of(Ids.followUpPlan(candidacy).toString()).stream()
                .filter(recorded -> recorded.event() instanceof FollowUpCancelled)
                .count();
    }

    MockHttpServletRequestBuilder done(UUID item, String key) {
        return post("/api/reminders/{id}/done", item).with(token(seeker)).header("Idempotency-Key", key);
    }

    static RequestPostProcessor token(String seeker) {
        return jwt().jwt(token -> token.subject(seeker)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }
}
