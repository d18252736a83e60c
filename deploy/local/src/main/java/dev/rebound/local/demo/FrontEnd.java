package dev.rebound.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A front end of one seeker: fetches a token, posts CloudEvents in batches and calls the API, as anybody's would. What
 * builds on something that is still on its way is posted again until it is taken.
 */
public final class FrontEnd {

    private static final int BATCH = 100;
    private static final int ATTEMPTS = 60;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final String token;

    private FrontEnd(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** One that has a token already. */
    public static FrontEnd with(URI gateway, String token) {
        return new FrontEnd(gateway, token);
    }

    /**
     * One that fetches its token from the identity provider of the local run, which knows each seeker as a client whose
     * secret is the name.
     *
     * @throws IOException if the provider gives none
     */
    public static FrontEnd of(String seeker, URI gateway, URI identity) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((seeker + ":" + seeker).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                                .timeout(Duration.ofSeconds(20))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope="
                                        + URLEncoder.encode("rebound", StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the identity provider gives no token: " + answer.statusCode());
        }
        return new FrontEnd(
                gateway, MAPPER.readTree(answer.body()).path("access_token").asString());
    }

    /**
     * Posts events until each of them is taken.
     *
     * @param path {@code /api/events/candidacy} or {@code /api/events/feedback}
     * @return the id of what the events of each source went into
     * @throws IOException if one is refused for good, or not taken in half a minute
     */
    public Map<String, String> post(String path, List<Map<String, Object>> events)
            throws IOException, InterruptedException {
        Map<String, String> went = new HashMap<>();
        for (int from = 0; from < events.size(); from += BATCH) {
            batch(path, events.subList(from, Math.min(from + BATCH, events.size())), went);
        }
        return went;
    }

    private void batch(String path, List<Map<String, Object>> events, Map<String, String> went)
            throws IOException, InterruptedException {
        List<Map<String, Object>> left = events;
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = send("POST", path, "application/cloudevents-batch+json", left);
            List<Map<String, Object>> next = new ArrayList<>();
            boolean mayPass = answer.statusCode() == 503;
            String problem = answer.body();
            if (answer.statusCode() == 200) {
                JsonNode results = MAPPER.readTree(answer.body()).path("results");
                for (int i = 0; i < left.size(); i++) {
                    int status = results.path(i).path("status").asInt();
                    if (status == 200 || status == 201) {
                        went.put(
                                results.path(i).path("source").asString(),
                                results.path(i).path("aggregate").asString());
                    } else {
                        next.add(left.get(i));
                        problem = results.path(i).toString();
                        mayPass = status == 409 || status == 503;
                    }
                }
                if (next.isEmpty()) {
                    return;
                }
                left = next;
            }
            if (!mayPass || attempt == ATTEMPTS) {
                throw new IOException(path + " does not take the events: " + answer.statusCode() + " " + problem);
            }
            Thread.sleep(500);
        }
    }

    /** Reads JSON. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", path, "application/json", null);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return MAPPER.readTree(answer.body());
    }

    /** Replaces what is at a path. */
    public void put(String path, Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("PUT", path, "application/json", body);
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(String method, String path, String type, Object body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(gateway.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
