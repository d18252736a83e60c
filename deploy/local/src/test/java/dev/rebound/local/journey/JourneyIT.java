package dev.rebound.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.rebound.local.launch.LocalSystem;
import dev.rebound.scripts.Finding;
import dev.rebound.scripts.Installation;
import dev.rebound.scripts.Verify;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole system as seekers meet it: started by the real launcher with the demo, in a real browser. Sam goes from a
 * rejection to a theme on the dashboard; Alex has the demo year; neither sees the other's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

    static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir
    static Path folder;

    static LocalSystem system;
    static Browsers browsers;
    static Page sam;
    static Page alex;

    @BeforeAll
    static void start() throws InterruptedException {
        system = LocalSystem.in(folder.resolve("data")).start();
        system.loadDemo(line -> {});
        browsers = new Browsers(system.address().toString());
        sam = browsers.signedIn("sam");
        alex = browsers.signedIn("alex");
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @AfterEach
    void noPageComplained() {
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void fromARejectionToAThemeOnTheDashboard() {
        sam.navigate(system.address() + "/candidacies");
        sam.locator("main a[href='/candidacies/new']").first().click();
        sam.fill("#company", "Larchmont Boats");
        sam.fill("#title", "Marine Electrician");
        sam.fill("#appliedOn", LocalDate.now(ZoneOffset.UTC).minusDays(12).toString());
        sam.locator("main form button[type=submit]").click();
        assertThat(sam.locator("h1")).hasText("Marine Electrician");
        String candidacy = sam.url();

        sam.navigate(candidacy + "/interview");
        sam.locator("main form button[type=submit]").click();
        assertThat(sam.locator("h1")).hasText("Marine Electrician");

        sam.navigate(candidacy + "/rejection");
        sam.check("input[name=channel][value=EMAIL]");
        sam.check("input[name=stageReached][value=FIRST_INTERVIEW]");
        sam.locator("main form button[type=submit]").click();

        // Over Kafka the feedback service plans the request; the page looks again by itself.
        Locator toTheRequest = sam.locator("#next a[href^='/feedback-requests/']");
        assertThat(toTheRequest).isVisible(SOON);
        assertThat(sam.locator("ol.timeline")).containsText("They said no, by email");
        Browsers.screenshot(sam, "candidacy");
        toTheRequest.click();
        assertThat(sam.locator("h1")).hasText("Advice from Larchmont Boats");
        assertThat(sam.locator("main")).containsText("Rule 11 of the guidance");
        Browsers.screenshot(sam, "feedback-request");
        assertThat(Browsers.barriers(sam)).isEmpty();

        sam.locator("#sent button[type=submit]:not([formaction])").click();
        assertThat(sam.locator("section.next h2")).hasText("Wait for their answer");
        sam.fill(
                "#feedback-text",
                "You were nervous and did not answer the question about batteries."
                        + " Your technical knowledge is good.");
        sam.locator("#feedback button[type=submit]").click();
        assertThat(sam.locator("main")).containsText("What they said");
        assertThat(sam.locator("mark").first()).isVisible();
        assertThat(sam.locator("main")).containsText("Confidence and composure");
        Browsers.screenshot(sam, "feedback");
        assertThat(Browsers.barriers(sam)).isEmpty();

        for (int attempt = 0; ; attempt++) {
            sam.navigate(system.address() + "/dashboard");
            if (sam.locator("main").textContent().contains("Confidence and composure") || attempt == 40) {
                break;
            }
            sam.waitForTimeout(500);
        }
        assertThat(sam.locator("main")).containsText("Confidence and composure");
        Browsers.screenshot(sam, "dashboard-sam");
    }

    @Test
    @Order(2)
    void neitherSeesTheOthers() {
        sam.navigate(system.address() + "/candidacies");
        String mine = sam.locator("main ul.rows a.row").first().getAttribute("href");
        assertThat(sam.locator("main")).containsText("Larchmont Boats");
        alex.navigate(system.address() + "/candidacies");
        assertThat(alex.locator("main")).not().containsText("Larchmont Boats");

        String id = mine.substring(mine.lastIndexOf('/') + 1);
        for (String path : List.of(mine, "/api/candidacies/" + id, "/api/candidacies/" + id + "/history")) {
            assertThat(alex.request().get(system.address() + path).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(sam.request().get(system.address() + path).status())
                    .as(path)
                    .isEqualTo(200);
        }
        APIResponse requests = alex.request().get(system.address() + "/api/feedback-requests?candidacy=" + id);
        assertThat(requests.text()).doesNotContain(id);
    }

    @Test
    @Order(3)
    void theDashboardShowsTheYearWithEveryNumbersEvidence() {
        alex.navigate(system.address() + "/dashboard");
        assertThat(alex.locator("canvas").first()).isVisible();
        assertThat(alex.locator("main")).containsText("Interview preparation");
        Browsers.screenshot(alex, "dashboard");
        assertThat(Browsers.barriers(alex)).isEmpty();
        alex.locator("main a[href*='evidence']").first().click();
        assertThat(alex.locator("main a[href^='/candidacies/']").first()).isVisible();
    }

    @Test
    @Order(4)
    void everyPageFitsAPhoneWorksInTheDarkAndWithoutScripts() {
        for (String path : List.of("/dashboard", "/candidacies", "/candidacies/new", "/inbox")) {
            String name = path.substring(1).replace('/', '-');
            Page phone = browsers.again(alex, 360, ColorScheme.DARK, true);
            phone.navigate(system.address() + path);
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(360);
            assertThat(Browsers.barriers(phone)).as(path).isEmpty();
            Browsers.screenshot(phone, name + "-360-dark");
            phone.context().close();

            Page plain = browsers.again(alex, 1280, ColorScheme.LIGHT, false);
            plain.navigate(system.address() + path);
            assertThat(plain.locator("h1")).isVisible();
            Browsers.screenshot(plain, name + "-plain");
            plain.context().close();
        }
    }

    @Test
    @Order(5)
    void aFormTurnedDownKeepsWhatWasTyped() {
        sam.navigate(system.address() + "/candidacies/new");
        sam.fill("#company", "Typed With Care");
        sam.fill("#title", "x");
        sam.fill("#appliedOn", "2999-01-01");
        sam.locator("main form button[type=submit]").click();
        assertThat(sam.locator(".problem")).isVisible();
        assertThat(sam.locator("#company")).hasValue("Typed With Care");
        Browsers.screenshot(sam, "form-problem");
        // Chromium reports the answer's status, 4xx, as a console error of its own.
        browsers.complaints();
    }

    @Test
    @Order(6)
    void aFormFromElsewhereIsRefused() {
        APIResponse forged = sam.request()
                .post(
                        system.address() + "/candidacies/new",
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("company", "Forged")));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(sam.request().get(system.address() + "/dashboard").headers())
                .containsAllEntriesOf(Map.of("x-content-type-options", "nosniff"))
                .hasEntrySatisfying("content-security-policy", policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .doesNotContain("unsafe-inline"));
    }

    @Test
    @Order(7)
    void signedOutNothingIsShown() {
        sam.navigate(system.address() + "/dashboard");
        sam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        sam.waitForTimeout(500);
        sam.navigate(system.address() + "/candidacies");
        assertThat(sam.locator("input[name=password]")).isVisible();
    }

    /** Store, topics, keys and logs as they lie on the disk of this run. */
    @Test
    @Order(8)
    void noWordThatAnybodyTypedLiesOnTheDiskInPlain() throws IOException {
        List<String> typed = List.of(
                "Larchmont Boats",
                "Marine Electrician",
                "question about batteries",
                "Typed With Care",
                "Granary Street");
        Set<String> found = new TreeSet<>();
        Set<String> open = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(system.data())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            typed.stream().filter(bytes::contains).forEach(word -> found.add(word + " in " + file));
            // The search itself is proved by what is meant to be open: codes and themes.
            if (bytes.contains("confidence_composure")) {
                open.add(system.data().relativize(file).getName(0).toString());
            }
        }
        assertThat(found).isEmpty();
        assertThat(open).contains("broker", "store");
    }

    /** The demo meets every kind of event in many shapes: all of it must have reached everybody. */
    @Test
    @Order(9)
    void theOracleFindsNothingWrongAfterAYear() throws InterruptedException {
        List<Finding> findings = List.of();
        for (int attempt = 0; attempt < 60; attempt++) {
            try (Installation installation = Installation.of(system.mongodb(), system.kafka())) {
                findings = Verify.run(installation).findings();
            }
            if (findings.isEmpty()) {
                return;
            }
            Thread.sleep(500);
        }
        assertThat(findings).isEmpty();
    }

    @Test
    @Order(10)
    void theReportOfAYearIsOneSheetOfA4() throws IOException {
        alex.navigate(system.address() + "/dashboard/report");
        assertThat(alex.locator("h1")).hasText("Your report");
        assertThat(alex.locator("figure.drawn svg").first()).isVisible();
        assertThat(Browsers.barriers(alex)).isEmpty();
        Browsers.screenshot(alex, "report");
        byte[] pdf = alex.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve("report.pdf"), pdf);
        // Chromium writes one such object for each sheet, and does not pack them.
        long sheets = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(sheets).isEqualTo(1);
    }

    @Test
    @Order(11)
    void whatIsRecordedElsewhereShowsOnTheOpenDashboardWithoutAReload() throws Exception {
        alex.navigate(system.address() + "/dashboard");
        Locator open = alex.locator("section[aria-labelledby=stand] dd").first();
        String before = open.textContent();
        alex.evaluate("window.stillHere = true");
        alex.locator("section[aria-labelledby=stand] a").first().focus();

        HttpResponse<String> recorded = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.address() + "/api/candidacies"))
                                .header("Authorization", "Bearer " + system.token("alex"))
                                .header("Idempotency-Key", "recorded-elsewhere")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                                        {"company": "Quay Ferries", "title": "Deckhand", "appliedOn": "%s", "source": "DIRECT"}""".formatted(
                                                LocalDate.now(ZoneOffset.UTC).minusDays(1))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(recorded.statusCode()).isEqualTo(201);

        assertThat(open).not().hasText(before);
        assertThat(alex.locator("[data-said]")).containsText("Updated at");
        assertThat((Boolean) alex.evaluate("window.stillHere === true")).isTrue();
        assertThat((Boolean) alex.evaluate("document.activeElement.tagName === 'A'"))
                .as("what had the focus has it still")
                .isTrue();
    }
}
