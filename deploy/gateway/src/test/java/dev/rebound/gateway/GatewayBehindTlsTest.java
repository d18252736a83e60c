package dev.rebound.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Behind a proxy that ends TLS, which {@code REBOUND_FORWARD_HEADERS=native} says. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "REBOUND_BIND=127.0.0.1",
            "REBOUND_FORWARD_HEADERS=native",
            "REBOUND_ISSUER=https://id.example.org",
            "REBOUND_AUTHORIZATION_URI=https://id.example.org/authorize",
            "REBOUND_TOKEN_URI=https://id.example.org/token",
            "REBOUND_JWKS=https://id.example.org/jwks",
            "REBOUND_APPLICATION_URL=http://127.0.0.1:1",
            "REBOUND_FEEDBACK_URL=http://127.0.0.1:1",
            "REBOUND_NOTIFICATION_URL=http://127.0.0.1:1",
            "REBOUND_ANALYTICS_URL=http://127.0.0.1:1"
        })
class GatewayBehindTlsTest {

    @LocalServerPort
    int port;

    Browser browser;

    @BeforeEach
    void fresh() {
        browser = new Browser(port);
    }

    @Test
    void addressesCookiesAndHeadersAreThoseOfHttps() {
        String[] proxied = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "rebound.example.org"};

        var signIn = browser.get("/oauth2/authorization/rebound", proxied);

        assertThat(signIn.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(signIn.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(signIn.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to)
                .startsWith("https://id.example.org/authorize?")
                .contains("redirect_uri=https://rebound.example.org/login/oauth2/code/rebound"));
        assertThat(signIn.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' https://id.example.org"));
    }
}
