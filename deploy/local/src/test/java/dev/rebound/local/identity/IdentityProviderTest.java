package dev.rebound.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider over HTTP, as the gateway, a browser and {@code deploy/local/token} use it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "REBOUND_PORT=0",
            "REBOUND_ISSUER=http://127.0.0.1:8081",
            "REBOUND_GATEWAY_PORT=8080",
            "REBOUND_MAIL_PORT=0",
            "REBOUND_CLIENT_SECRET=secret"
        })
class IdentityProviderTest {

    static final String CALLBACK = "http://127.0.0.1:8080/login/oauth2/code/rebound";
    static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-taken-0123456789";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) {
        registry.add("REBOUND_SIGNING_KEY", () -> folder.resolve("keys/signing-key.json")
                .toString());
    }

    @Test
    void whoeverIsOnThisMachineReadsItsMailsAndDoesNothingElseWithThem() throws Exception {
        URI mails = URI.create("http://127.0.0.1:" + port + "/mails");
        var list = browser.send(HttpRequest.newBuilder(mails).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("No mail has been sent yet");
        assertThat(list.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("script");
        var posted = HttpRequest.newBuilder(mails)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(browser.send(posted, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alex", "sam"})
    void aDemoSeekersClientGetsATokenForThatSeeker(String name) throws Exception {
        var answer = token("grant_type=client_credentials&scope=rebound", name, name);

        assertThat(answer.statusCode()).isEqualTo(200);
        JWTClaimsSet claims = verified(json(answer).get("access_token").asString());
        assertThat(claims.getSubject()).isEqualTo(name);
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8081");
        assertThat(claims.getAudience()).containsExactly("rebound");
        assertThat(claims.getStringListClaim("scope")).containsExactly("rebound");
        assertThat(Duration.between(Instant.now(), claims.getExpirationTime().toInstant()))
                .isBetween(Duration.ofHours(7), Duration.ofHours(8));
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        assertThat(token("grant_type=client_credentials", "alex", "wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSeekerSignsInWithTheCodeFlowAndStaysSignedInByRefreshing() throws Exception {
        String code = signIn("alex", "alex");

        JsonNode tokens = json(token(exchange(code, VERIFIER), "rebound-gateway", "secret"));
        JWTClaimsSet access = verified(tokens.get("access_token").asString());
        JWTClaimsSet id = verified(tokens.get("id_token").asString());

        assertThat(access.getSubject()).isEqualTo("alex");
        assertThat(access.getAudience()).containsExactly("rebound");
        assertThat(access.getStringListClaim("scope")).contains("rebound", "openid");
        assertThat(tokens.get("expires_in").asInt()).isBetween(3_500, 3_600);
        assertThat(id.getSubject()).isEqualTo("alex");
        assertThat(id.getAudience()).containsExactly("rebound-gateway");
        assertThat(id.getStringClaim("nonce")).isEqualTo("n1");
        assertThat(id.getStringClaim("preferred_username")).isEqualTo("alex");
        assertThat(id.getStringClaim("name")).isEqualTo("Alex Rivera");

        JsonNode renewed = json(token(
                "grant_type=refresh_token&refresh_token="
                        + tokens.get("refresh_token").asString(),
                "rebound-gateway",
                "secret"));
        JWTClaimsSet second = verified(renewed.get("access_token").asString());
        assertThat(second.getSubject()).isEqualTo("alex");
        assertThat(second.getAudience()).containsExactly("rebound");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() throws Exception {
        String code = signIn("alex", "alex");

        assertThat(token(exchange(code, "another-verifier-another-verifier-another-ver"), "rebound-gateway", "secret")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSignInWithoutPkceIsRefused() throws Exception {
        signIn("alex", "alex");
        var answer = get("/oauth2/authorize?response_type=code&client_id=rebound-gateway&scope=openid&state=s"
                + "&redirect_uri=" + encoded(CALLBACK));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("error=invalid_request");
    }

    @Test
    void noOtherAddressIsLedBackTo() throws Exception {
        var answer = get(authorize("http://evil.example/login/oauth2/code/rebound"));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void theSignInPageSaysWhoCanSignInAndWhatWasWrong() throws Exception {
        var page = get("/login");
        assertThat(page.body())
                .contains("<kbd>alex</kbd>", "<kbd>sam</kbd>", "<label for=\"username\">", "<label for=\"password\">")
                .doesNotContain("<script", "style=", "http://", "https://", "role=\"alert\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "form-action 'self' http://127.0.0.1:8080"));
        assertThat(get("/sign-in.css").statusCode()).isEqualTo(200);

        var refused = post("/login", "username=alex&password=wrong&_csrf=" + encoded(csrf(page.body())));
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?refused"));
        assertThat(get("/login?refused").body()).contains("role=\"alert\"", "do not belong together");
    }

    @Test
    void signingOutLeadsBackToTheGatewayAndEndsTheSessionHere() throws Exception {
        JsonNode tokens = json(token(exchange(signIn("alex", "alex"), VERIFIER), "rebound-gateway", "secret"));

        var signedOut =
                get("/connect/logout?id_token_hint=" + tokens.get("id_token").asString() + "&post_logout_redirect_uri="
                        + encoded("http://127.0.0.1:8080/signed-out"));

        assertThat(signedOut.headers().firstValue("Location")).hasValue("http://127.0.0.1:8080/signed-out");
        assertThat(get(authorize(CALLBACK)).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void theKeyIsKeptForTheNextStart() throws Exception {
        Path file = folder.resolve("keys/signing-key.json");
        String published =
                JWKSet.parse(get("/oauth2/jwks").body()).getKeys().get(0).getKeyID();

        assertThat(SigningKey.in(file).getKeyID()).isEqualTo(published);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void probesAreOpen() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
    }

    private String signIn(String name, String password) throws Exception {
        assertThat(get(authorize(CALLBACK)).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        String csrf = csrf(get("/login").body());
        var onward = post("/login", "username=" + name + "&password=" + password + "&_csrf=" + encoded(csrf));
        var back = get(onward.headers().firstValue("Location").orElseThrow());
        String location = back.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(CALLBACK + "?code=").contains("state=s1");
        return Pattern.compile("code=([^&]+)")
                .matcher(location)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String authorize(String callback) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return "/oauth2/authorize?response_type=code&client_id=rebound-gateway&state=s1&nonce=n1"
                + "&scope=" + encoded("openid profile email rebound") + "&redirect_uri=" + encoded(callback)
                + "&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String exchange(String code, String verifier) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(CALLBACK) + "&code_verifier="
                + verifier;
    }

    private JWTClaimsSet verified(String token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        JWKSet keys = JWKSet.parse(get("/oauth2/jwks").body());
        assertThat(jwt.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        return jwt.getJWTClaimsSet();
    }

    private HttpResponse<String> token(String form, String client, String secret) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept", "text/html, */*")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }

    private static String csrf(String page) {
        return Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
