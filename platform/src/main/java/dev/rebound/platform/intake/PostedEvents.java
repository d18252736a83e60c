package dev.rebound.platform.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** The HTTP side of an {@link EventIntake}; each owner of a topic maps it to its own path. */
public final class PostedEvents {

    /** One event in structured mode. */
    public static final String ONE = "application/cloudevents+json";

    /** Several events in structured mode. */
    public static final String BATCH = "application/cloudevents-batch+json";

    private PostedEvents() {}

    /** The results of a batch, in its order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Results(List<Result> results) {}

    /** One event: the HTTP status is that of its result. */
    public static ResponseEntity<Result> one(EventIntake intake, String seeker, JsonNode event) {
        Result result = intake.take(seeker, event);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(result.status());
        if (result.status() == 503 || result.status() == 409) {
            answer.header("Retry-After", result.status() == 503 ? "5" : "1");
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(result);
    }

    /** A batch: 200, and one result per event. */
    public static ResponseEntity<Results> batch(EventIntake intake, String seeker, JsonNode events) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Results(intake.takeAll(seeker, events)));
    }
}
