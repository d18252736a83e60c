package dev.rebound.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a running system with a believable year of the demo seekers, by posting CloudEvents through the public API as any
 * front end would. Loading it again adds nothing.
 */
public final class Demo {

    private static final int BATCH = 100;
    private static final int ATTEMPTS = 60;
    private static final List<String> SEEKERS = List.of("alex", "sam");

    /** What a story leaves out is false or none. */
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI gateway;
    private final URI identity;
    private final Clock clock;

    private Demo(URI gateway, URI identity, Clock clock) {
        this.gateway = gateway;
        this.identity = identity;
        this.clock = clock;
    }

    /** @param arguments the addresses of the gateway and of the identity provider */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: Demo GATEWAY IDENTITY");
            System.exit(2);
        }
        new Demo(URI.create(arguments[0]), URI.create(arguments[1]), Clock.systemUTC()).load();
    }

    private void load() throws IOException, InterruptedException {
        for (String seeker : SEEKERS) {
            Events events = new Events(seeker, clock);
            List<Story> stories = stories(seeker);
            for (int i = 0; i < stories.size(); i++) {
                events.add(i, stories.get(i));
            }
            String token = token(seeker);
            post("/api/events/candidacy", token, events.candidacy());
            post("/api/events/feedback", token, events.feedback());
            System.out.printf(
                    "%s: %d candidacies, %d events%n",
                    seeker,
                    stories.size(),
                    events.candidacy().size() + events.feedback().size());
        }
    }

    private List<Story> stories(String seeker) throws IOException {
        try (InputStream file = Demo.class.getResourceAsStream("/demo/" + seeker + ".yaml")) {
            List<?> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return raw.stream()
                    .map(story -> mapper.convertValue(story, Story.class))
                    .toList();
        }
    }

    private void post(String path, String token, List<Map<String, Object>> events)
            throws IOException, InterruptedException {
        for (int from = 0; from < events.size(); from += BATCH) {
            batch(path, token, events.subList(from, Math.min(from + BATCH, events.size())));
        }
    }

    /** Posts a batch until each event of it is taken: some build on others that are still on their way. */
    private void batch(String path, String token, List<Map<String, Object>> events)
            throws IOException, InterruptedException {
        List<Map<String, Object>> left = events;
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(gateway.resolve(path))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/cloudevents-batch+json")
                            .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(left)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            List<Map<String, Object>> next = new ArrayList<>();
            boolean mayPass = answer.statusCode() == 503;
            String problem = answer.body();
            if (answer.statusCode() == 200) {
                JsonNode results = mapper.readTree(answer.body()).path("results");
                for (int i = 0; i < left.size(); i++) {
                    int status = results.path(i).path("status").asInt();
                    if (status != 200 && status != 201) {
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
                throw new IOException(path + " does not take the demo: " + answer.statusCode() + " " + problem);
            }
            Thread.sleep(500);
        }
    }

    private String token(String seeker) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((seeker + ":" + seeker).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
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
        return mapper.readTree(answer.body()).path("access_token").asString();
    }
}
