package dev.rebound.analytics.insight;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.analytics.AYear;
import dev.rebound.analytics.Publishing;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.contribution.Contributions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** From the topics to the answers over HTTP. */
@ServiceTest
class InsightCallsTest {

    static String seeker;
    static AYear year;

    @Autowired
    MockMvc http;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JsonMapper mapper;

    @Autowired
    Contributions contributions;

    @Autowired
    Clock clock;

    @BeforeEach
    void tellTheYearOnce() {
        if (year == null) {
            seeker = "alex-" + UUID.randomUUID();
            year = new AYear(mapper, seeker, clock.instant());
            Publishing.publish(kafka, mapper, year.events());
            Publishing.publish(kafka, mapper, year.events());
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> contributions.ofSeeker(seeker).size() == year.candidacies()
                        && contributions.ofSeeker(seeker).stream()
                                .filter(one -> one.request() != null)
                                .allMatch(one -> one.candidacy().equals(year.fresh)
                                        || one.request().current().orElseThrow().closedAt() != null));
    }

    private ResultActions call(String who, String path) throws Exception {
        return http.perform(get(path)
                .with(jwt().jwt(token -> token.subject(who)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"))));
    }

    private ResultActions call(String path) throws Exception {
        return call(seeker, "/api/insights" + path).andExpect(status().isOk());
    }

    @Test
    void theOverviewSaysWhereThingsStandAndWhatIsNext() throws Exception {
        call("/overview")
                .andExpect(jsonPath("$.next.total").value(1))
                .andExpect(jsonPath("$.next.actions[0].kind").value("ASK_FOR_ADVICE"))
                .andExpect(jsonPath("$.next.actions[0].company").value("Granary Street"))
                .andExpect(jsonPath("$.next.actions[0].candidacy").value(year.fresh.toString()))
                .andExpect(jsonPath("$.candidacies[?(@.state=='REJECTED')].candidacies.count")
                        .value(11))
                .andExpect(jsonPath("$.candidacies[?(@.state=='SILENT')].candidacies.count")
                        .value(1))
                .andExpect(jsonPath("$.rejections[?(@.stage=='FIRST_INTERVIEW')].rejections.of")
                        .value(11))
                .andExpect(jsonPath("$.requests.sent.count").value(10))
                .andExpect(jsonPath("$.requests.sent.of").value(11))
                .andExpect(jsonPath("$.more").value(false));
    }

    @Test
    void themesCountAnswersAndNameTheirEvidence() throws Exception {
        call("/themes")
                .andExpect(jsonPath("$.feedbacks").value(10))
                .andExpect(jsonPath("$.families[0].family").value("INTERVIEW_SKILLS"))
                .andExpect(jsonPath("$.families[0].themes[0].theme").value("interview_preparation"))
                .andExpect(jsonPath("$.families[0].themes[0].improve.count").value(5))
                .andExpect(jsonPath("$.families[0].themes[0].improve.of").value(10))
                .andExpect(jsonPath("$.families[0].themes[0].improve.evidence", hasSize(5)))
                .andExpect(jsonPath("$.families[0].themes[0].employers").value(10))
                .andExpect(jsonPath("$.families[1].themes[0].theme").value("employer_circumstances"))
                .andExpect(
                        jsonPath("$.families[1].themes[0].outsideYourControl").value(true))
                .andExpect(jsonPath("$.families[1].themes[0].named.count").value(5))
                .andExpect(jsonPath("$.families[1].themes[0].unconfirmed.count").value(5))
                .andExpect(jsonPath("$.toConfirm.total").value(5))
                .andExpect(jsonPath("$.toConfirm.nearest[0].theme").value("employer_circumstances"))
                .andExpect(jsonPath("$.toConfirm.nearest[0].band").value("likely"))
                .andExpect(jsonPath("$.toConfirm.nearest[0].link", startsWith("/feedback-requests/")));
    }

    @Test
    void trendsComeWithNAndIntervalsAndAVerdict() throws Exception {
        call("/trends")
                .andExpect(jsonPath("$.n").value(10))
                .andExpect(jsonPath("$.first", containsString("-")))
                .andExpect(jsonPath("$.themes", hasSize(1)))
                .andExpect(jsonPath("$.themes[0].course.verdict").value("LESS_OFTEN"))
                .andExpect(jsonPath("$.themes[0].course.earlier.share.share").isNumber())
                .andExpect(jsonPath("$.themes[0].course.months[0].share.n").isNumber())
                .andExpect(jsonPath("$.themes[0].course.months[0].share.high").isNumber());
    }

    @Test
    void requestsSayWhatBecameOfThem() throws Exception {
        call("/requests")
                .andExpect(jsonPath("$.answered.count").value(10))
                .andExpect(jsonPath("$.answered.of").value(10))
                .andExpect(jsonPath("$.medianTimeToAnswer").value("PT72H"))
                .andExpect(jsonPath("$.byStage[0].stage").value("FIRST_INTERVIEW"))
                .andExpect(jsonPath("$.byChannel[0].channel").value("EMAIL"));
    }

    @Test
    void focusRanksWhatToWorkOn() throws Exception {
        call("/focus")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].theme").value("interview_preparation"))
                .andExpect(jsonPath("$.items[0].employers").value(5))
                .andExpect(jsonPath("$.items[0].effort").value("EASY_TO_FIX"));
    }

    @Test
    void theFunnelAddsUp() throws Exception {
        call("/funnel")
                .andExpect(jsonPath("$.rows[0].candidacies").value(12))
                .andExpect(jsonPath("$.rows[0].source").isEmpty())
                .andExpect(jsonPath("$.rows[0].stages[0].reached.count").value(12))
                .andExpect(jsonPath("$.rows[0].stages[2].furthest.count").value(11))
                .andExpect(jsonPath("$.rows", hasSize(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "themes", "trends", "requests", "focus", "funnel"})
    void daysWithoutAnythingAreEmptyAndNoFault(String question) throws Exception {
        call("/" + question + "?from=1999-01-01&to=1999-12-31")
                .andExpect(content().string(not(containsString("interview_preparation"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "themes", "trends", "requests", "focus", "funnel"})
    void anotherSeekerSeesNothingOfIt(String question) throws Exception {
        call("sam-" + UUID.randomUUID(), "/api/insights/" + question)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Granary"))))
                .andExpect(content().string(not(containsString("\"count\":1"))))
                .andExpect(content().string(not(containsString("interview_preparation"))));
    }

    @ParameterizedTest
    @CsvSource({
        "overview, from=soon, from",
        "themes, to=2026-02-30, to",
        "trends, from=2026-03-10&to=2026-03-09, from",
        "requests, from=2026-01-01&from=2026-01-02, from",
        "focus, to=%00, to",
        "funnel, from=99999999999999999999, from"
    })
    void daysThatAreNoneAreAProblemThatNamesTheField(String question, String query, String field) throws Exception {
        call(seeker, "/api/insights/" + question + "?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.field").value(field))
                .andExpect(jsonPath("$.mend").isNotEmpty());
    }

    @Test
    void withoutATokenOrItsScopeNothingIsTold() throws Exception {
        http.perform(get("/api/insights/overview")).andExpect(status().isUnauthorized());
        http.perform(get("/dashboard")).andExpect(status().isUnauthorized());
        http.perform(get("/api/insights/overview").with(jwt().jwt(token -> token.subject(seeker))))
                .andExpect(status().isForbidden());
    }
}
