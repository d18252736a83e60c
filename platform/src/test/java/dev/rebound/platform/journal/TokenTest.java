package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.rebound.platform.testing.RunningParts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service trusts no gateway: it checks each token itself, over real HTTP. */
class TokenTest {

    static RSAKey key;
    static HttpServer provider;
    static String issuer;
    static ConfigurableApplicationContext service;

    @BeforeAll
    static void aProviderAndAService() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        provider.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        provider.start();
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        service = new SpringApplicationBuilder(JournalService.class)
                .initializers(new RunningParts())
                .run(
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer + "/jwks");
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.stop(0);
    }

    @Test
    void aGoodTokenNamesTheSeeker() throws Exception {
        HttpResponse<String> answer = call(sign(claims().build(), key));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"seeker\":\"alex\"");
    }

    @Test
    void aWrongIssuerAudienceKeyTimeOrScopeIsRefused() throws Exception {
        RSAKey strange = new RSAKeyGenerator(2048).keyID("k1").generate();
        assertThat(call(sign(claims().issuer("http://other").build(), key)).statusCode())
                .isEqualTo(401);
        assertThat(call(sign(claims().audience("other").build(), key)).statusCode())
                .isEqualTo(401);
        assertThat(call(sign(claims().build(), strange)).statusCode()).isEqualTo(401);
        Date past = Date.from(Instant.now().minusSeconds(600));
        assertThat(call(sign(claims().expirationTime(past).build(), key)).statusCode())
                .isEqualTo(401);
        assertThat(call(sign(claims().claim("scope", "openid").build(), key)).statusCode())
                .isEqualTo(403);
        assertThat(call("nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenWithoutSubjectIsNobody() throws Exception {
        assertThat(call(sign(claims().subject(null).build(), key)).statusCode()).isIn(400, 401);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("alex")
                .audience("rebound")
                .claim("scope", "openid rebound")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String sign(JWTClaimsSet claims, RSAKey with) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static HttpResponse<String> call(String token) throws Exception {
        String port = service.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/journals/" + UUID.randomUUID()))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
