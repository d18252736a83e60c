package dev.rebound.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenID provider that signs everyone in at once, checks PKCE, and can be told to misbehave. */
final class FakeProvider implements AutoCloseable {

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** Seconds that the next access tokens live. */
    volatile int lifetime = 3600;

    /** What the token endpoint answers to a refresh: 200, 400 (invalid_grant) or 500. */
    volatile int refreshAnswer = 200;

    volatile boolean givesRefreshTokens = true;
    final AtomicInteger refreshes = new AtomicInteger();
    volatile String lastAuthentication;
    volatile Map<String, String> lastAuthorization = Map.of();

    FakeProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parsed(exchange.getRequestURI().getRawQuery());
        lastAuthorization = asked;
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        lastAuthentication = exchange.getRequestHeaders().getFirst("Authorization");
        try {
            if (asked.get("grant_type").equals("refresh_token")) {
                refreshes.incrementAndGet();
                if (refreshAnswer != 200) {
                    json(
                            exchange,
                            refreshAnswer,
                            "{\"error\":\"" + (refreshAnswer == 400 ? "invalid_grant" : "server_error") + "\"}");
                    return;
                }
                json(exchange, 200, tokens("alex", null));
                return;
            }
            Map<String, String> authorization = codes.remove(asked.get("code"));
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(asked.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
            String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            if (authorization == null || !challenge.equals(authorization.get("code_challenge"))) {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            json(exchange, 200, tokens("alex", authorization.get("nonce")));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private String tokens(String subject, String nonce) throws JOSEException {
        String refresh = givesRefreshTokens ? ",\"refresh_token\":\"" + UUID.randomUUID() + "\"" : "";
        return "{\"token_type\":\"Bearer\",\"expires_in\":" + lifetime + ",\"access_token\":\"access-"
                + UUID.randomUUID() + "\",\"id_token\":\"" + idToken(subject, nonce) + "\"" + refresh + "}";
    }

    private String idToken(String subject, String nonce) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                new JWTClaimsSet.Builder()
                        .issuer(url())
                        .audience("rebound-gateway")
                        .subject(subject)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .claim("nonce", nonce)
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static Map<String, String> parsed(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
