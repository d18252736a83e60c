package dev.rebound.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.rebound.analytics.AYear;
import dev.rebound.analytics.Publishing;
import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.contribution.Contributions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class DashboardFilesTest {

    static String seeker;

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
    void tellTheYearOnce() throws Exception {
        if (seeker != null) {
            return;
        }
        seeker = "files-" + UUID.randomUUID();
        AYear year = new AYear(mapper, seeker, clock.instant());
        Publishing.publish(kafka, mapper, year.events());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> contributions.ofSeeker(seeker).stream()
                                .filter(one -> one.facts() != null
                                        && one.request() != null
                                        && one.request().lacksThanks() == false
                                        && !one.request().feedbacks().isEmpty())
                                .count()
                        == 10);
        http.perform(post("/api/improvement-actions")
                        .with(as(seeker))
                        .header("Idempotency-Key", "formula")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"theme\": \"communication\", \"step\": \"=HYPERLINK(1)\", \"dueOn\": \""
                                + LocalDate.now(clock).plusDays(7) + "\"}"))
                .andExpect(status().isCreated());
    }

    static RequestPostProcessor as(String who) {
        return jwt().jwt(token -> token.subject(who)).authorities(new SimpleGrantedAuthority("SCOPE_rebound"));
    }

    ResultActions ask(String path) throws Exception {
        return http.perform(get(path).with(as(seeker)));
    }

    MockHttpServletResponse file(String path) throws Exception {
        return ask(path).andExpect(status().isOk()).andReturn().getResponse();
    }

    static String text(MockHttpServletResponse file) {
        return new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "focus",
                "actions",
                "trend",
                "themes",
                "requests",
                "months",
                "standing",
                "ways",
                "waits",
                "sources"
            })
    void everyTableIsAFileWithANameAndRowsAsLongAsItsColumns(String name) throws Exception {
        MockHttpServletResponse file = file("/dashboard/tables/" + name + ".csv");
        assertThat(file.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"rebound-" + name + ".csv\"");
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        List<String> lines = text(file).lines().toList();
        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.get(0)).startsWith("\uFEFF");
        assertThat(lines).allSatisfy(line -> assertThat(
                        line.chars().filter(each -> each == ',').count())
                .isEqualTo(lines.get(0).chars().filter(each -> each == ',').count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trend", "ways", "months", "asking", "waits"})
    void everyChartIsADrawingThatStandsByItselfAndStatesItsFinding(String name) throws Exception {
        MockHttpServletResponse file = file("/dashboard/charts/" + name + ".svg");
        assertThat(file.getContentType()).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(file.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"rebound-" + name + ".svg\"");
        Document drawing = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file.getContentAsByteArray()));
        assertThat(drawing.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                .isNotBlank();
        // It is coloured by itself: no class of a page, no style, no script.
        assertThat(text(file))
                .doesNotContain("class=")
                .doesNotContain("style")
                .doesNotContain("script")
                .doesNotContain("NaN")
                .contains("fill=\"#");
    }

    @Test
    void whatASeekerTypedIsNoFormulaInASpreadsheet() throws Exception {
        assertThat(text(file("/dashboard/tables/actions.csv")))
                .contains("\"'=HYPERLINK(1)\"")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void aFileIsNarrowedAsThePageIs() throws Exception {
        assertThat(text(file("/dashboard/tables/standing.csv?from=1999-01-01&to=1999-12-31")))
                .contains("Open,0,0");
        ask("/dashboard/charts/ways.svg?from=1999-01-01&to=1999-12-31").andExpect(status().isNotFound());
        assertThat(text(file("/dashboard/tables/trend.csv?trend=interview_preparation")))
                .contains("\r\nInterview preparation,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard/tables/nothing.csv",
                "/dashboard/charts/nothing.svg",
                "/dashboard/charts/themes.svg",
                "/dashboard/tables/..%2Ftrend.csv"
            })
    void aFileThatIsNoneIsNotFound(String path) throws Exception {
        ask(path).andExpect(result -> assertThat(result.getResponse().getStatus())
                .isIn(400, 404));
    }

    @Test
    void whatIsAskedForWronglyIsSaidSo() throws Exception {
        ask("/dashboard/tables/trend.csv?trend=charm")
                .andExpect(status().isBadRequest())
                .andExpect(header().string("Content-Type", "application/problem+json"));
        ask("/dashboard/charts/trend.svg?from=yesterday").andExpect(status().isBadRequest());
    }

    @Test
    void theFileIsTheCallersOwn() throws Exception {
        String other = http.perform(get("/dashboard/tables/standing.csv").with(as("sam-" + UUID.randomUUID())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(other).contains("Rejected,0,0");
    }

    @Test
    void eachTableAndChartOfThePageHasItsFileBesideIt() throws Exception {
        String html = http.perform(get("/dashboard?source=BOARD")
                        .accept(MediaType.TEXT_HTML)
                        .with(as(seeker)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> files = Pattern.compile("href=\"(/dashboard/(?:tables|charts|report)[^\"]*)\"")
                .matcher(html)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
        assertThat(files)
                .anyMatch(link -> link.startsWith("/dashboard/report"))
                .anyMatch(link -> link.startsWith("/dashboard/tables/months.csv"))
                .anyMatch(link -> link.startsWith("/dashboard/charts/ways.svg"))
                .allMatch(link -> link.contains("source=BOARD"));
        for (String link : files) {
            file(link);
        }
        assertThat(html).contains("data-png hidden").contains("<script src=\"/assets/take.js\" defer></script>");
    }

    @Test
    void theReportSaysTheFindingsWithoutLinksToFollowOrScriptsToWaitFor() throws Exception {
        String html = http.perform(
                        get("/dashboard/report").accept(MediaType.TEXT_HTML).with(as(seeker)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String words = html.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(words)
                .contains("Ask Granary Street for advice")
                .contains("Interview preparation")
                .contains("10 in time, 10 answered")
                .contains("11 of 12 candidacies came further than the application");
        assertThat(Pattern.compile("<svg ").matcher(html).results().count()).isEqualTo(3);
        assertThat(html).doesNotContain("<canvas").doesNotContainPattern("\\sstyle=");
    }
}
