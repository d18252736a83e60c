package dev.rebound.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway over HTTP, between a provider and four services that are real servers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "REBOUND_BIND=127.0.0.1",
            "rebound.gateway.routing.away=1s",
            "rebound.gateway.routing.streams=1",
            "rebound.gateway.routing.services.feedback.time-limit=400ms"
        })
@ExtendWith(OutputCaptureExtension.class)
class GatewayTest {

    static final FakeProvider provider = start();
    static final Map<String, FakeService> services =
            List.of("application", "feedback", "notification", "analytics").stream()
                    .collect(Collectors.toMap(name -> name, FakeService::new));

    @LocalServerPort
    int port;

    Browser browser;

    private static FakeProvider start() {
        try {
            return new FakeProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("REBOUND_ISSUER", provider::url);
        registry.add("REBOUND_AUTHORIZATION_URI", () -> provider.url() + "/authorize");
        registry.add("REBOUND_TOKEN_URI", () -> provider.url() + "/token");
        registry.add("REBOUND_JWKS", () -> provider.url() + "/jwks");
        registry.add("REBOUND_END_SESSION_URI", () -> provider.url() + "/end-session");
        registry.add("REBOUND_CLIENT_SECRET", () -> "secret");
        services.forEach((name, service) -> registry.add("REBOUND_" + name.toUpperCase() + "_URL", service::url));
    }

    @AfterAll
    static void stop() {
        services.values().forEach(FakeService::close);
        provider.close();
    }

    @BeforeEach
    void fresh() {
        browser = new Browser(port);
        provider.lifetime = 3600;
        provider.refreshAnswer = 200;
        provider.givesRefreshTokens = true;
        provider.refreshes.set(0);
        services.values().forEach(service -> {
            service.last = null;
            service.delay = 0;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/candidacies, application",
        "/api/candidacies/1/history, application",
        "/api/events/candidacy, application",
        "/api/me, application",
        "/api/me/export, application",
        "/candidacies, application",
        "/candidacies/1, application",
        "/profile, application",
        "/profile/erasing, application",
        "/api/feedback-requests, feedback",
        "/api/feedback-requests/1/sent, feedback",
        "/api/events/feedback, feedback",
        "/api/letter-reviews, feedback",
        "/api/rejection-mails, feedback",
        "/api/theme-readings, feedback",
        "/rejection-mails, feedback",
        "/feedback-requests/1, feedback",
        "/letter-reviews, feedback",
        "/api/thank-you-notes, feedback",
        "/thank-you-notes, feedback",
        "/thank-you-notes/mail, feedback",
        "/api/guidance, feedback",
        "/api/guidance/R11, feedback",
        "/guidance, feedback",
        "/api/reminders/1/done, notification",
        "/api/notifications, notification",
        "/api/notification-preferences, notification",
        "/api/calendar/abc.ics, notification",
        "/api/events/follow-up, notification",
        "/inbox, notification",
        "/settings, notification",
        "/api/insights/overview, analytics",
        "/api/improvement-actions/1, analytics",
        "/dashboard, analytics",
    })
    void aCallReachesTheServiceThatOwnsItsPath(String path, String owner) {
        var response = browser.get(path + "?q=a%20b&q=%C3%BC", "Authorization", "Bearer abc");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(owner);
        assertThat(services.get(owner).last.uri()).isEqualTo(path + "?q=a%20b&q=%C3%BC");
    }

    @ParameterizedTest
    @CsvSource({"dies-before-its-body", "dies-in-its-body", "dies-before-its-chunks", "dies-between-its-chunks"})
    void anAnswerThatBreaksOffIsNoAnswer(String how) {
        var response = browser.post("/api/candidacies/" + how, "application/json", "{}", "Authorization", "Bearer abc");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(response.headers().firstValue("X-Kept")).isEmpty();
        assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(response.body()).contains("urn:rebound:problem:away", "with the same Idempotency-Key");
    }

    @Test
    void anAnswerThatBreaksOffWhenItsBeginningIsOutBreaksTheConnection() {
        assertThatThrownBy(() -> browser.post(
                        "/api/candidacies/dies-far-in-its-chunks",
                        "application/json",
                        "{}",
                        "Authorization",
                        "Bearer abc"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aCallWithATokenNeedsNeitherSessionNorCsrfTokenAndKeepsItsToken() {
        var response = browser.post(
                "/api/candidacies",
                "application/json",
                "{\"company\":\"Zürich & Söhne\"}",
                "Authorization",
                "Bearer my-own",
                "Idempotency-Key",
                "k1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        var call = services.get("application").last;
        assertThat(call.header("Authorization")).isEqualTo("Bearer my-own");
        assertThat(call.header("Idempotency-Key")).isEqualTo("k1");
        assertThat(call.header("Content-Type")).startsWith("application/json");
        assertThat(call.text()).isEqualTo("{\"company\":\"Zürich & Söhne\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET", "POST", "DELETE"})
    void anApiCallWithoutTokenOrSessionIsAProblemAndNeverARedirect(String method) {
        var response = browser.send(browser.to("/api/candidacies")
                .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}")));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(response.body()).contains("urn:rebound:problem:signed-out", "Authorization: Bearer", "/login");
        assertThat(services.get("application").last).isNull();
    }

    @Test
    void aPageLeadsToTheSignInAndBackToWhereOneWantedToGo() {
        assertThat(browser.get("/candidacies/7?tab=notes").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));

        var page = browser.open("/candidacies/7?tab=notes");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/candidacies/7");
        assertThat(provider.lastAuthorization)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "rebound-gateway")
                .containsEntry("redirect_uri", "http://127.0.0.1:" + port + "/login/oauth2/code/rebound")
                .containsKeys("code_challenge", "nonce", "state");
        assertThat(provider.lastAuthorization.get("scope").split(" ")).contains("openid", "rebound");
        var call = services.get("application").last;
        assertThat(call.header("Authorization")).startsWith("Bearer access-");
        assertThat(call.header("X-Csrf-Token")).isNotBlank();
        assertThat(call.header("Cookie")).isNull();
    }

    @Test
    void theRootLeadsToTheDashboard() {
        signIn();

        assertThat(browser.open("/").uri().getPath()).isEqualTo("/dashboard");
    }

    @Test
    void theSessionCookieHasANameOfItsOwnAndIsHiddenFromScripts() {
        assertThat(browser.get("/dashboard").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("REBOUND_SESSION=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aPartOfAPageWhoseSessionHasEndedReloadsThePage() {
        var response = browser.get("/dashboard/focus", "HX-Request", "true");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void aFormWithoutTheCsrfTokenIsRefusedAndReachesNoService() {
        signIn();
        services.get("application").last = null;

        var form = browser.postForm("/candidacies", "company=Acme");
        var api = browser.post("/api/candidacies", "application/json", "{}", "X-Csrf-Token", "guessed");
        var inTheAddress = browser.postForm("/candidacies?_csrf=" + Browser.encoded(csrf()), "company=Acme");
        services.get("application").last = null;

        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).contains("This form is no longer valid");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("urn:rebound:problem:csrf");
        assertThat(inTheAddress.statusCode()).isEqualTo(403);
    }

    @Test
    void aFormWithItsTokenReachesTheServiceByteForByte() {
        signIn();
        String body = "company=Z%C3%BCrich+%26+S%C3%B6hne&notes=a%3Db%0D%0Ac&tag=one&tag=two&empty=&_csrf="
                + Browser.encoded(csrf());

        var response = browser.postForm("/candidacies?step=2", body);

        assertThat(response.statusCode()).isEqualTo(200);
        var call = services.get("application").last;
        assertThat(call.text()).isEqualTo(body);
        assertThat(call.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(call.uri()).as("no field of the form in the address").isEqualTo("/candidacies?step=2");
        assertThat(call.header("Authorization")).startsWith("Bearer access-");
    }

    @Test
    void aPastedTableOfMostOfAMegabyteIsAFormLikeAnyOther() {
        signIn();
        String table = "table=" + "Quay%2CWeaver%2C2025-03-04%0D%0A".repeat(30_000) + "&go=look";

        assertThat(browser.postForm("/candidacies/import", table).statusCode()).isEqualTo(403);
        String body = table + "&_csrf=" + Browser.encoded(csrf());
        assertThat(browser.postForm("/candidacies/import", body).statusCode()).isEqualTo(200);
        assertThat(services.get("application").last.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE"})
    void htmxSendsTheTokenInAHeaderAndTheServiceGetsTheSessionsOwn(String method) {
        signIn();
        String token = csrf();

        var response = browser.send(
                browser.to("/candidacies/1", "X-CSRF-TOKEN", token, "Content-Type", "application/x-www-form-urlencoded")
                        .method(method, BodyPublishers.ofString("letter=Dear+all")));

        assertThat(response.statusCode()).isEqualTo(200);
        var call = services.get("application").last;
        assertThat(call.text()).isEqualTo("letter=Dear+all");
        assertThat(call.uri()).isEqualTo("/candidacies/1");
        assertThat(call.headers().get("X-Csrf-Token")).hasSize(1).doesNotContain(token);
    }

    @Test
    void aFormSentAfterTheSessionEndedSaysThatTheWordsAreSafe() {
        var response = browser.postForm("/candidacies", "company=Acme&_csrf=old");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("What you typed is still in the form");
    }

    @Test
    void whatOnlyAProxyMaySayNeverComesFromACaller() {
        browser.get(
                "/api/candidacies",
                "Authorization",
                "Bearer abc",
                "X-Csrf-Token",
                "planted",
                "X-Forwarded-User",
                "sam",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example",
                "X-Auth-Request-Email",
                "sam@example.org",
                "X-Remote-User",
                "sam",
                "X-User-Id",
                "sam",
                "X-Real-Ip",
                "10.1.1.1",
                "Cookie",
                "theme=dark; REBOUND_SESSION=stolen");

        var headers = services.get("application").last;
        for (String name : List.of(
                "X-Csrf-Token",
                "X-Forwarded-User",
                "Forwarded",
                "X-Auth-Request-Email",
                "X-Remote-User",
                "X-User-Id",
                "X-Real-Ip")) {
            assertThat(headers.header(name)).as(name).isNull();
        }
        assertThat(headers.header("Cookie")).isEqualTo("theme=dark");
        assertThat(headers.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
        assertThat(headers.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(headers.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    }

    @Test
    void everyAnswerCarriesTheGatewaysHeadersOnce() {
        var proxied = browser.get("/api/candidacies", "Authorization", "Bearer abc");
        var own = browser.get("/signed-out");
        var refused = browser.get("/api/candidacies");

        for (HttpResponse<String> response : List.of(proxied, own, refused)) {
            assertThat(response.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(policy -> assertThat(policy)
                            .contains(
                                    "default-src 'self';",
                                    "style-src 'self';",
                                    "img-src 'self' data:;",
                                    "frame-ancestors 'none';",
                                    "form-action 'self' " + provider.url())
                            .doesNotContain("unsafe"));
            assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(response.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(response.headers().allValues("Permissions-Policy")).hasSize(1);
            assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
            assertThat(response.headers().firstValue("Strict-Transport-Security"))
                    .as("not over plain HTTP")
                    .isEmpty();
        }
        assertThat(proxied.headers().firstValue("X-Kept")).hasValue("kept");
        assertThat(own.body()).doesNotContain("<style", "<script>", "style=");
    }

    @Test
    void aRedirectOfAServiceIsTheBrowsersToFollow() {
        var response = browser.get("/candidacies/moved", "Authorization", "Bearer abc");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/dashboard/elsewhere");
    }

    @Test
    void aServicesOwn503PassesUntouchedAndOpensNoBreaker() {
        for (int i = 0; i < 12; i++) {
            var response = browser.get("/api/insights/refused", "Authorization", "Bearer abc");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).isEqualTo("the store is away");
            assertThat(response.headers().firstValue("Retry-After")).hasValue("7");
        }
        assertThat(browser.get("/api/insights/overview", "Authorization", "Bearer abc")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aServiceThatIsAwayGivesAProblemOrAPageAtOnceAndComesBack() {
        signIn();
        String csrf = csrf();
        services.get("analytics").stop();

        var problem = browser.get("/api/insights/overview", "Authorization", "Bearer abc");
        var page = browser.get("/dashboard");
        var form = browser.postForm("/dashboard/actions", "_csrf=" + Browser.encoded(csrf));
        for (int i = 0; i < 10; i++) {
            browser.get("/api/insights/overview", "Authorization", "Bearer abc");
        }
        services.get("analytics").startAgain();
        var whileOpen = browser.get("/api/insights/overview", "Authorization", "Bearer abc");

        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(problem.body()).contains("urn:rebound:problem:away", "your dashboard", "Idempotency-Key");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body()).contains("cannot reach your dashboard for a moment", "Try again");
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body()).contains("What you typed is still in the form");
        assertThat(whileOpen.statusCode()).as("the breaker is open").isEqualTo(503);
        assertThat(browser.get("/api/candidacies", "Authorization", "Bearer abc")
                        .statusCode())
                .as("the others are not touched")
                .isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> browser.get("/api/insights/overview", "Authorization", "Bearer abc")
                                .statusCode()
                        == 200);
    }

    @Test
    void aServiceThatIsTooSlowIsGivenUpAfterItsTimeLimit() {
        services.get("feedback").delay = 5_000;
        long start = System.nanoTime();

        var response = browser.post("/api/letter-reviews", "application/json", "{}", "Authorization", "Bearer abc");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"/api/notifications/stream, notification", "/api/insights/stream, analytics"})
    void anEventStreamArrivesAsItIsSentAndTheirNumberIsBounded(String path, String service) throws Exception {
        var first = browser.to(path, "Authorization", "Bearer abc").build();
        var client = HttpClient.newHttpClient();
        // The one place may still be held by a stream of another test.
        var stream = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> client.send(first, BodyHandlers.ofInputStream()), opened -> opened.statusCode() == 200);
        byte[] chunk = stream.body().readNBytes("data: one\n\n".length());
        var second = browser.get(path, "Authorization", "Bearer abc");

        assertThat(new String(chunk)).isEqualTo("data: one\n\n");
        assertThat(second.statusCode()).isEqualTo(503);
        stream.body().close();
        services.get(service).stop();
        services.get(service).startAgain();
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var next = client.send(first, BodyHandlers.ofInputStream());
            next.body().close();
            assertThat(next.statusCode()).as("the place is free again").isEqualTo(200);
        });
        services.get(service).stop();
        services.get(service).startAgain();
    }

    @Test
    void anImportMayBeLargerThanOtherBodies() {
        var file = new byte[5_242_880];
        var fits = browser.send(browser.to("/api/candidacies/import", "Authorization", "Bearer abc")
                .POST(BodyPublishers.ofByteArray(file)));
        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(services.get("application").last.body()).hasSize(5_242_880);

        var over = browser.send(browser.to("/api/candidacies/import", "Authorization", "Bearer abc")
                .POST(BodyPublishers.ofByteArray(new byte[5_242_881])));
        assertThat(over.statusCode()).isEqualTo(413);
        assertThat(over.body()).contains("5242880 bytes");
    }

    @Test
    void aBodyOverTheBoundIsRefusedWithAndWithoutAStatedLength() {
        byte[] atBound = new byte[1_048_576];
        byte[] over = new byte[1_048_577];

        var fits = browser.send(browser.to("/api/candidacies", "Authorization", "Bearer abc")
                .POST(BodyPublishers.ofByteArray(atBound)));
        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(services.get("application").last.body()).hasSize(1_048_576);
        services.get("application").last = null;

        for (var body : List.of(
                BodyPublishers.ofByteArray(over), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(over)))) {
            var response = browser.send(browser.to("/api/candidacies", "Authorization", "Bearer abc")
                    .POST(body));

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("urn:rebound:problem:too-large", "1048576 bytes");
            assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(services.get("application").last).isNull();
    }

    @Test
    void aTokenIsRenewedOnceForManyCallsAtATime() throws Exception {
        provider.lifetime = 5;
        signIn();
        provider.lifetime = 3600;
        provider.refreshes.set(0);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> browser.get("/api/candidacies").statusCode());
        }

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (var answered : threads.invokeAll(calls)) {
                assertThat(answered.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(provider.refreshes).hasValue(1);
    }

    @Test
    void aTokenThatCannotBeRenewedEndsTheSession() {
        provider.lifetime = 5;
        signIn();
        provider.refreshAnswer = 400;
        provider.lifetime = 3600;

        assertThat(browser.get("/api/candidacies").statusCode()).isEqualTo(401);
        assertThat(browser.open("/candidacies/3").uri().getPath())
                .as("a page signs in anew")
                .isEqualTo("/candidacies/3");
        assertThat(browser.get("/api/candidacies").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageWhoseTokenCannotBeRenewedGoesThroughTheSignInToThatPage() {
        provider.lifetime = 5;
        signIn();
        provider.refreshAnswer = 400;
        provider.lifetime = 3600;

        var page = browser.open("/candidacies/3?tab=notes");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().toString()).endsWith("/candidacies/3?tab=notes");
    }

    @Test
    void aProviderThatDoesNotAnswerEndsNoSession() {
        provider.lifetime = 5;
        signIn();
        provider.refreshAnswer = 500;

        var response = browser.get("/api/candidacies");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("the sign-in");
        provider.refreshAnswer = 200;
        assertThat(browser.get("/api/candidacies").statusCode()).isEqualTo(200);
    }

    @Test
    void anEndedTokenWithoutARefreshTokenMeansSigningInAnew() throws Exception {
        provider.lifetime = 1;
        provider.givesRefreshTokens = false;
        signIn();
        Thread.sleep(1_200);

        assertThat(browser.get("/api/candidacies").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutEndsTheSessionHereAndLeadsToTheProviders() {
        signIn();
        assertThat(browser.postForm("/logout", "").statusCode())
                .as("not without the CSRF token")
                .isEqualTo(403);

        var response = browser.postForm("/logout", "_csrf=" + Browser.encoded(csrf()));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to)
                .startsWith(provider.url() + "/end-session?id_token_hint=")
                .contains("post_logout_redirect_uri=http://127.0.0.1:" + port + "/signed-out"));
        assertThat(browser.get("/api/candidacies").statusCode()).isEqualTo(401);
        assertThat(browser.get("/signed-out").body()).contains("You are signed out");
    }

    @Test
    void aFailedSignInShowsAPageAndNotACircle() {
        browser.get("/dashboard");

        var page = browser.open("/login/oauth2/code/rebound?code=x&state=unknown");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("That sign-in did not go through", "href=\"/login\"");
    }

    @Test
    void aMailProgramEndsTheMailsWithoutSignInOrFormToken() {
        assertThat(browser.post(
                                "/unsubscribe/s3cret",
                                "application/x-www-form-urlencoded",
                                "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(200);
        assertThat(services.get("notification").last.uri()).isEqualTo("/unsubscribe/s3cret");
        assertThat(services.get("notification").last.header("Authorization")).isNull();
        assertThat(browser.get("/unsubscribe/s3cret").statusCode()).isEqualTo(200);
        assertThat(browser.post("/unsubscribe/s3cret/more", "application/x-www-form-urlencoded", "x=y")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.post("/settings/email", "application/x-www-form-urlencoded", "wanted=false")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aCalendarProgramNeedsNoSignIn() {
        assertThat(browser.get("/api/calendar/s3cret.ics").statusCode()).isEqualTo(200);
        assertThat(services.get("notification").last.header("Authorization")).isNull();
        assertThat(browser.get("/api/calendar/s3cret/more").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/only-in-tests.css, no-cache",
        "/webjars/htmx.org/dist/htmx.min.js, 'max-age=86400, public'",
        "/webjars/htmx.org/2.0.4/dist/htmx.min.js, 'max-age=31536000, public, immutable'",
        "/webjars/chart.js/dist/chart.umd.js, 'max-age=86400, public'",
        "/webjars/picocss__pico/css/pico.min.css, 'max-age=86400, public'",
    })
    void filesAreServedWithoutSignInAndKeptByTheBrowser(String path, String cache) {
        var response = browser.get(path);
        String tag = response.headers().firstValue("ETag").orElseThrow();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).hasValue(cache);
        assertThat(response.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(browser.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void anUnknownAddressIsAProblemOrAPage() {
        signIn();

        assertThat(browser.get("/api/nothing").body()).contains("urn:rebound:problem:not-found");
        assertThat(browser.get("/nothing").body()).contains("There is nothing here");
        assertThat(browser.get("/nothing").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health/liveness", "/actuator/health/readiness"})
    void probesAreOpenAndTheRestOfTheActuatorIsNot(String probe) {
        assertThat(browser.get(probe).body()).contains("UP").doesNotContain("details");
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(302);
    }

    @Test
    void noTokenEndsUpInTheLog(CapturedOutput log) {
        provider.lifetime = 5;
        signIn();
        String relayed = services.get("analytics").last.header("Authorization").substring("Bearer ".length());
        provider.refreshAnswer = 500;
        browser.get("/api/candidacies");
        browser.open("/login/oauth2/code/rebound?code=c0de&state=unknown");

        assertThat(log.getAll()).contains("could not be renewed").doesNotContain(relayed, "c0de");
    }

    private void signIn() {
        assertThat(browser.open("/dashboard").statusCode()).isEqualTo(200);
    }

    /** As a page would carry it. */
    private String csrf() {
        browser.get("/candidacies");
        return services.get("application").last.header("X-Csrf-Token");
    }
}
