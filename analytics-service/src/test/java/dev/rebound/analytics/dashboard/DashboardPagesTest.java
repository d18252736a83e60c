package dev.rebound.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.analytics.AYear;
import dev.rebound.analytics.Publishing;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.Told;
import dev.rebound.analytics.contribution.Contributions;
import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class DashboardPagesTest {

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
            tell(seeker, year.events(), year.candidacies());
        }
    }

    private void tell(String who, List<CloudEvent> events, int candidacies) {
        Publishing.publish(kafka, mapper, events);
        long answers = events.stream()
                .filter(event -> event.type().contains("feedback.received"))
                .count();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> contributions.ofSeeker(who).size() == candidacies
                        && contributions.ofSeeker(who).stream()
                                        .filter(one -> one.request() != null)
                                        .mapToLong(
                                                one -> one.request().feedbacks().size())
                                        .sum()
                                == answers
                        && contributions.ofSeeker(who).stream().allMatch(one -> one.facts() != null));
    }

    private ResultActions ask(String who, String path) throws Exception {
        return http.perform(get(path)
                .accept(MediaType.TEXT_HTML)
                .header("X-Csrf-Token", "token")
                .with(jwt().jwt(token -> token.subject(who)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"))));
    }

    private String page(String who, String path) throws Exception {
        return ask(who, path)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<script.*?</script>", " ")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void theNextActionStandsOnTopWithItsDeadlineReasonAndOneButton() throws Exception {
        String html = page(seeker, "/dashboard");
        assertThat(words(html))
                .contains("Ask Granary Street for advice")
                .contains("Write the request")
                .contains("in 18 hours, by");
        assertThat(html).contains("href=\"/feedback-requests/" + Ids.feedbackRequest(year.fresh) + "\"");
        assertThat(html.indexOf("Ask Granary Street")).isLessThan(html.indexOf("What to work on"));
    }

    @Test
    void theDashboardSaysWhereToHearOfChangesAndWhichVersionItShows() throws Exception {
        String html = page(seeker, "/dashboard");
        assertThat(html)
                .containsPattern("<main[^>]* data-live=\"/api/insights/stream\" data-version=\"[1-9][0-9]*\"")
                .contains("data-part=\"next\"")
                .contains("data-part=\"board\"")
                .contains("<p class=\"quiet small said\" role=\"status\" data-said></p>")
                .contains("<script src=\"/assets/live.js\" defer></script>");
    }

    @Test
    void theTrendStatesItsFindingWithNAndHasATableTwin() throws Exception {
        String html = page(seeker, "/dashboard");
        assertThat(words(html))
                .containsPattern("Answers name interview skills less often since [A-Z][a-z]+ 20\\d\\d")
                .containsPattern(
                        "As something to improve: \\d of \\d answers before [A-Z][a-z]+ 20\\d\\d, \\d of \\d answers since\\.")
                .contains("The numbers in a table");
        assertThat(html).contains("<details open data-twin").contains("<div class=\"plot\" hidden>");
    }

    @Test
    void theScriptDrawsFromAnAttributeThatIsJson() throws Exception {
        String html = page(seeker, "/dashboard");
        MatchResult attribute = Pattern.compile("data-drawing=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .findFirst()
                .orElseThrow();
        JsonNode drawing = mapper.readTree(attribute.group(1).replace("&quot;", "\""));
        assertThat(drawing.required("dots").size()).isPositive();
        assertThat(drawing.required("earlier").required("from").doubleValue()).isEqualTo(-0.5);
        assertThat(drawing.required("earlier").required("to"))
                .isEqualTo(drawing.required("later").required("from"));
        assertThat(drawing.required("later").required("to").doubleValue())
                .isEqualTo(drawing.required("labels").size() - 0.5);
    }

    @Test
    void nothingOnThePageNeedsAnInlineScriptOrStyle() throws Exception {
        for (String path : List.of("/dashboard", "/dashboard?trend=FIT", "/dashboard/evidence?figure=state.REJECTED")) {
            String html = page(seeker, path);
            assertThat(html)
                    .doesNotContain("<style")
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContain("javascript:");
            assertThat(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(html).find())
                    .isFalse();
        }
    }

    @Test
    void everyNumberOpensTheCandidaciesBehindIt() throws Exception {
        String html = page(seeker, "/dashboard");
        List<String> links = Pattern.compile("href=\"(/dashboard/evidence[^\"]+)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(20);
        for (String link : links) {
            assertThat(page(seeker, link)).as(link).containsPattern("href=\"/candidacies/[0-9a-f-]{36}\"");
        }
    }

    @Test
    void evidenceNamesTheCandidaciesAndEscapesWhatPeopleTyped() throws Exception {
        String html = page(seeker, "/dashboard/evidence?figure=state.SILENT");
        assertThat(html)
                .contains("Tessel &lt;Insurance&gt; &amp; Sons, Data Analyst")
                .doesNotContain("<Insurance>");
        assertThat(words(html)).contains("1 of 12, from one candidacy.").contains("Gone silent");
    }

    @Test
    void circumstancesAreMarkedAndWhatIsOnlyPerhapsMeantStandsApart() throws Exception {
        assertThat(words(page(seeker, "/dashboard")))
                .containsPattern("The employer's circumstances|The employer&#39;s circumstances")
                .contains("outside your control")
                .contains("Perhaps: may be meant, and is in no other number until you confirm it");
    }

    @Test
    void chosenDaysStayInTheFormAndInTheLinks() throws Exception {
        String html = page(seeker, "/dashboard?from=1999-01-01&to=1999-12-31");
        assertThat(html).contains("value=\"1999-01-01\"").contains("value=\"1999-12-31\"");
        assertThat(words(html)).contains("No answers among these").contains("No candidacy is among these");
        String all = page(seeker, "/dashboard?from=2000-01-01&to=");
        assertThat(all).contains("from=2000-01-01").doesNotContain("to=&amp;");
    }

    @Test
    void daysThatAreNoneAreShownAgainWithTheProblemBesideThem() throws Exception {
        String html = ask(seeker, "/dashboard?from=2026-03-10&to=2026-03-09")
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html)
                .contains("value=\"2026-03-10\"")
                .contains("value=\"2026-03-09\"")
                .contains("href=\"#from\"");
        assertThat(words(html)).contains("The first day lies after the last.").contains("What to work on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard?trend=charm", "/dashboard?to=tomorrow"})
    void anUnknownValueIsAProblemOnThePage(String path) throws Exception {
        String html = ask(seeker, path)
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(words(html)).contains("Please look at this once more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "theme.communication.improve", "", "state.OPEN%00"})
    void aNumberThatIsNotThereIsNotFound(String figure) throws Exception {
        ask(seeker, "/dashboard/evidence?figure=" + figure).andExpect(status().isNotFound());
    }

    @Test
    void anotherSeekersNumbersOpenNothingOfMine() throws Exception {
        String sam = "sam-" + UUID.randomUUID();
        String html = page(sam, "/dashboard/evidence?figure=state.REJECTED");
        assertThat(html).doesNotContain("Granary").contains("No candidacy stands behind this number");
    }

    @Test
    void theFirstVisitSaysWhatWillBeHereAndOffersTheOneThingToDo() throws Exception {
        String html = page("new-" + UUID.randomUUID(), "/dashboard");
        assertThat(words(html)).contains("Nothing is here yet. Record your first candidacy");
        assertThat(html)
                .contains("href=\"/candidacies\"")
                .doesNotContain("<canvas")
                .doesNotContain("grid-2");
    }

    @Test
    void withOneAnswerItIsTooFewToTellAndSaysSo() throws Exception {
        String who = "few-" + UUID.randomUUID();
        Told told = new Told(mapper, who, UUID.randomUUID())
                .tell(
                        "candidacy.opened",
                        "company",
                        Words.of(who, "Larchmont"),
                        "title",
                        Words.of(who, "Clerk"),
                        "appliedOn",
                        "2026-01-05",
                        "source",
                        "BOARD")
                .tell(
                        "feedback.received",
                        "feedback",
                        UUID.randomUUID(),
                        "receivedAt",
                        "2026-02-12T12:00:00Z",
                        "provenance",
                        "DIRECT",
                        "themes",
                        List.of(Map.of("theme", "communication", "polarity", "improve", "band", "clear")),
                        "noReason",
                        null);
        tell(who, told.all(), 1);
        String html = page(who, "/dashboard");
        assertThat(words(html))
                .contains("Too few answers yet to tell about interview skills")
                .contains("A trend needs at least 3 answers that give a reason before a turn")
                .contains("Nothing is due.")
                .contains("1 of 1");
        assertThat(html).doesNotContain("<canvas").doesNotContain("dashboard.js");
    }

    @Test
    void whereMostReasonsCouldHaveBeenSeenBeforeThePageSpeaksOfTargetingAndNotOfSkill() throws Exception {
        String who = "targeting-" + UUID.randomUUID();
        UUID feedback = UUID.randomUUID();
        Told told = new Told(mapper, who, UUID.randomUUID())
                .tell(
                        "candidacy.opened",
                        "company",
                        Words.of(who, "Larchmont"),
                        "title",
                        Words.of(who, "Clerk"),
                        "appliedOn",
                        "2026-01-05",
                        "source",
                        "BOARD")
                .tell(
                        "feedback.received",
                        "feedback",
                        feedback,
                        "receivedAt",
                        "2026-02-12T12:00:00Z",
                        "provenance",
                        "DIRECT",
                        "themes",
                        List.of(),
                        "noReason",
                        null)
                .tell(
                        "feedback.themes-corrected",
                        "feedback",
                        feedback,
                        "correctedAt",
                        "2026-02-12T13:00:00Z",
                        "themes",
                        List.of(Map.of(
                                "theme",
                                "experience_qualifications",
                                "polarity",
                                "improve",
                                "askedFor",
                                false,
                                "foreseeable",
                                true)),
                        "noReason",
                        null);
        tell(who, told.all(), 1);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(words(page(who, "/dashboard")))
                .contains("You could have seen it before the interview in 1 of 1 of them.")
                .contains("The posting did not ask for it in 1 of 1 of them.")
                .contains("the way on is which postings to apply to, more than skill."));
        assertThat(page(who, "/dashboard"))
                .contains("href=\"/dashboard/actions/new?theme=experience_qualifications&amp;wayOn=TARGETING\"");
        assertThat(words(page(who, "/dashboard/actions/new?theme=experience_qualifications&wayOn=TARGETING")))
                .contains("read in the posting what they ask for");
        ask(who, "/dashboard/actions/new?wayOn=LUCK").andExpect(status().isBadRequest());
        ask(who, "/dashboard/evidence?figure=focus.experience_qualifications.foreseeable")
                .andExpect(status().isOk());
        http.perform(get("/api/insights/focus")
                        .with(jwt().jwt(token -> token.subject(who))
                                .authorities(new SimpleGrantedAuthority("SCOPE_rebound"))))
                .andExpect(jsonPath("$.items[0].wayOn").value("TARGETING"))
                .andExpect(jsonPath("$.items[0].foreseeable.count").value(1));
    }

    @Test
    void whereNothingIsSureThePageLeadsToWhatCanBeConfirmed() throws Exception {
        String who = "unsure-" + UUID.randomUUID();
        Told told = new Told(mapper, who, UUID.randomUUID())
                .tell(
                        "candidacy.opened",
                        "company",
                        Words.of(who, "Larchmont"),
                        "title",
                        Words.of(who, "Clerk"),
                        "appliedOn",
                        "2026-01-05",
                        "source",
                        "BOARD")
                .tell(
                        "feedback.received",
                        "feedback",
                        UUID.randomUUID(),
                        "receivedAt",
                        "2026-02-12T12:00:00Z",
                        "provenance",
                        "DIRECT",
                        "themes",
                        List.of(Map.of("theme", "communication", "polarity", "improve", "band", "likely")),
                        "noReason",
                        null);
        tell(who, told.all(), 1);
        String html = page(who, "/dashboard");
        assertThat(words(html)).contains("No answer names anything to improve for sure: say what is perhaps meant");
        assertThat(html).contains("href=\"#to-confirm\"").contains("id=\"to-confirm\"");
    }

    @Test
    void whatIsPerhapsMeantIsCountedNowhereAndLeadsToWhereItCanBeConfirmed() throws Exception {
        String html = page(seeker, "/dashboard");
        assertThat(words(html)).contains("Perhaps meant, not counted").contains("what you confirm counts from then on");
        assertThat(html)
                .containsPattern("href=\"/feedback-requests/[0-9a-f-]{36}#feedback-[0-9a-f-]{36}\"")
                .contains("figure=theme.employer_circumstances.unconfirmed");
        assertThat(words(page(seeker, "/dashboard/evidence?figure=theme.employer_circumstances.unconfirmed")))
                .contains("perhaps meant, not counted");
    }

    @Test
    void theChartsScriptIsThereForTheGatewayToServe() throws Exception {
        assertThat(getClass().getClassLoader().getResource("META-INF/resources/assets/dashboard.js"))
                .isNotNull();
    }

    @Test
    void severalActionsAreListedWithTheNearestOnTop() throws Exception {
        String who = "busy-" + UUID.randomUUID();
        UUID noted = UUID.randomUUID();
        Told note = new Told(mapper, who, noted)
                .tell(
                        "candidacy.opened",
                        "company",
                        Words.of(who, "Larchmont"),
                        "title",
                        Words.of(who, "Clerk"),
                        "appliedOn",
                        "2026-01-05",
                        "source",
                        "BOARD")
                .tell(
                        "candidacy.interviewed",
                        "interview",
                        UUID.randomUUID(),
                        "stage",
                        "FIRST_INTERVIEW",
                        "heldAt",
                        clock.instant())
                .tell(
                        "follow-up.scheduled",
                        "item",
                        UUID.randomUUID(),
                        "kind",
                        "THANK_YOU_NOTE",
                        "dueAt",
                        clock.instant().plus(Duration.ofHours(20)));
        UUID asked = UUID.randomUUID();
        Told followUp = new Told(mapper, who, asked)
                .tell(
                        "candidacy.opened",
                        "company",
                        Words.of(who, "Elm"),
                        "title",
                        Words.of(who, "Clerk"),
                        "appliedOn",
                        "2026-01-05",
                        "source",
                        "BOARD")
                .tell(
                        "follow-up.due",
                        "item",
                        UUID.randomUUID(),
                        "kind",
                        "FOLLOW_UP",
                        "dueAt",
                        clock.instant().minus(Duration.ofHours(3)));
        tell(who, Stream.concat(note.all().stream(), followUp.all().stream()).toList(), 2);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> contributions.ofSeeker(who).stream().allMatch(one -> one.plan() != null));
        String html = page(who, "/dashboard");
        assertThat(words(html))
                .containsPattern(
                        "Follow up once with Elm Clerk ?, due since .* Write the follow-up .* Send Larchmont a thank-you note")
                .contains("in 19 hours, by");
        assertThat(html)
                .contains("class=\"next due\"")
                .contains("href=\"/candidacies/" + noted + "\"")
                .contains("href=\"/feedback-requests/" + Ids.feedbackRequest(asked) + "\"");
    }
}
