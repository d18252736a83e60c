package dev.rebound.local.faults;

import dev.rebound.local.launch.LocalSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A front end that repeats a call with the same key until it has an answer, as the API asks its callers to do. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final LocalSystem system;
    private final String seeker;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final JsonMapper mapper = JsonMapper.shared();

    Client(LocalSystem system, String seeker) {
        this.system = system;
        this.seeker = seeker;
        this.token = system.token(seeker);
    }

    record Answer(int status, JsonNode body, String etag, String retryAfter) {}

    /** One try; status 0 if the connection broke. */
    Answer once(String method, String path, String key, String body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            system.address().resolve(path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            HttpResponse<String> answer = http.send(
                    request.method(
                                    method,
                                    body == null
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode json = answer.body().isBlank() ? null : mapper.readTree(answer.body());
            return new Answer(
                    answer.statusCode(),
                    json,
                    answer.headers().firstValue("ETag").orElse(null),
                    answer.headers().firstValue("Retry-After").orElse(null));
        } catch (IOException | JacksonException broken) {
            // Nothing came, or only the beginning of an answer.
            return new Answer(0, null, null, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Until it is answered: a broken connection, a status whose body never came, and a 5xx are no answers. */
    Answer post(String path, String key, String body) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = once("POST", path, key, body);
            if (answer.status() != 0 && answer.status() < 500 && answer.body() != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer from " + path + " in " + PATIENCE + ": " + answer);
            }
            pause();
        }
    }

    JsonNode get(String path) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = once("GET", path, null, null);
            if (answer.status() == 200) {
                return answer.body();
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer from " + path + " in " + PATIENCE + ": " + answer);
            }
            pause();
        }
    }

    String seeker() {
        return seeker;
    }

    UUID openCandidacy(String key) {
        Answer answer = post("/api/candidacies", key, opening());
        if (answer.status() >= 300) {
            throw new IllegalStateException("not opened: " + answer);
        }
        return UUID.fromString(answer.body().path("id").asString());
    }

    static String opening() {
        return """
                {"company": "Larchmont", "title": "Site Manager", "appliedOn": "2026-01-05", "source": "BOARD"}""";
    }

    static String rejection() {
        return """
                {"receivedAt": "2026-02-09T10:00:00Z", "channel": "EMAIL", "stageReached": "FIRST_INTERVIEW"}""";
    }

    static String interview() {
        return """
                {"stage": "FIRST_INTERVIEW", "heldAt": "2026-02-02T10:00:00Z"}""";
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
