package dev.rebound.platform.intake;

import dev.rebound.platform.Ids;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.StoreUnavailable;
import dev.rebound.platform.web.Problems;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes CloudEvents over HTTP, one or a batch, for front ends that queue offline and for importers. Each event is carried
 * out as its command would be, in the order of the batch, and has its own result; {@code source} + {@code id} make it
 * idempotent. An event that comes before the one it builds on waits a moment, because that one may still be on its way.
 */
public final class EventIntake {

    /** Events in one batch at most. */
    public static final int MAX_BATCH = 100;

    private static final int MAX_ATTRIBUTE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Map<String, Acceptance<?>> acceptances = new TreeMap<>();
    private final JsonMapper mapper;
    private final Validator validator;
    private final Clock clock;

    EventIntake(JsonMapper mapper, Validator validator, Clock clock, List<Acceptance<?>> acceptances) {
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
        acceptances.forEach(acceptance -> this.acceptances.put(acceptance.type(), acceptance));
    }

    /**
     * Takes a batch.
     *
     * @throws Refused if it is no batch at all; what is wrong with one event stands in its result
     */
    public List<Result> takeAll(String seeker, JsonNode batch) {
        if (!batch.isArray()) {
            throw Refused.malformed(
                    null,
                    "A batch is a JSON array of events.",
                    "Send [ {...}, {...} ], or one event as" + " application/cloudevents+json.");
        }
        if (batch.size() > MAX_BATCH) {
            throw new Refused(
                    Refused.Kind.TOO_LARGE,
                    "batch-too-large",
                    null,
                    "A batch holds " + MAX_BATCH + " events at most; nothing of this one was taken.",
                    "Send it in parts.");
        }
        Instant patienceEnds = clock.instant().plus(PATIENCE);
        List<Result> results = new ArrayList<>(batch.size());
        batch.forEach(event -> results.add(take(seeker, event, patienceEnds)));
        return results;
    }

    /** Takes one event. */
    public Result take(String seeker, JsonNode event) {
        return take(seeker, event, clock.instant().plus(PATIENCE));
    }

    private Result take(String seeker, JsonNode event, Instant patienceEnds) {
        String id = echo(event, "id");
        String source = echo(event, "source");
        try {
            Done done = carryOut(seeker, event, patienceEnds);
            return new Result(id, source, done.repeated() ? 200 : 201, done.id(), done.version(), null);
        } catch (Refused refused) {
            return refused(
                    id,
                    source,
                    Problems.status(refused.kind()).value(),
                    new Problems.Problem(refused.field(), refused.getMessage(), refused.mend()));
        } catch (JacksonException unreadable) {
            Problems.Problem problem = Problems.of(unreadable);
            String field = problem.field() == null ? "data" : "data." + problem.field();
            return refused(id, source, 400, new Problems.Problem(field, problem.detail(), problem.mend()));
        } catch (RuntimeException failure) {
            if (!StoreUnavailable.isCauseOf(failure)) {
                throw failure;
            }
            return refused(
                    id,
                    source,
                    503,
                    new Problems.Problem(
                            null,
                            "The store does not answer at the moment.",
                            "Send the event again in a few seconds."));
        }
    }

    private Done carryOut(String seeker, JsonNode event, Instant patienceEnds) {
        if (!event.isObject()) {
            throw Refused.malformed(null, "An event is a JSON object.", "See CloudEvents 1.0, structured mode.");
        }
        if (!"1.0".equals(event.path("specversion").asString(""))) {
            throw Refused.malformed("specversion", "Only CloudEvents 1.0 are known.", "Send \"specversion\": \"1.0\".");
        }
        String id = attribute(event, "id");
        String source = attribute(event, "source");
        String type = attribute(event, "type");
        UUID candidacy = subject(event);
        Instant time = time(event);
        Acceptance<?> acceptance = acceptances.get(type);
        if (acceptance == null) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    "unknown-type",
                    "type",
                    "Events of this type are not taken here.",
                    "Use one of " + String.join(", ", acceptances.keySet()) + ".");
        }
        Call call = new Call(seeker, "cloudevent:" + Ids.of("cloudevent", source, id), null, null);
        return handle(acceptance, call, candidacy, time, event.path("data"), patienceEnds);
    }

    private <T> Done handle(
            Acceptance<T> acceptance, Call call, UUID candidacy, Instant time, JsonNode data, Instant patienceEnds) {
        if (!data.isObject()) {
            throw Refused.malformed("data", "The event has no data.", "Send its fields as a JSON object in data.");
        }
        T plain = mapper.treeToValue(data, acceptance.plain());
        Set<ConstraintViolation<T>> violations = validator.validate(plain);
        Optional<ConstraintViolation<T>> first = violations.stream()
                .min(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()));
        if (first.isPresent()) {
            String field = "data." + first.get().getPropertyPath();
            throw Refused.malformed(
                    field,
                    "The value of " + field + " is not acceptable.",
                    "It " + first.get().getMessage() + ".");
        }
        return waiting(() -> acceptance.handler().handle(call, candidacy, time, plain), patienceEnds);
    }

    private Done waiting(Supplier<Done> command, Instant patienceEnds) {
        while (true) {
            try {
                return command.get();
            } catch (Refused refused) {
                boolean mayStillCome =
                        refused.kind() == Refused.Kind.NOT_FOUND || refused.kind() == Refused.Kind.TOO_EARLY;
                if (!mayStillCome) {
                    throw refused;
                }
                if (!clock.instant().isBefore(patienceEnds)) {
                    throw new Refused(
                            Refused.Kind.TOO_EARLY,
                            "too-early",
                            "subject",
                            "What this event builds on is not known (yet), or is not yours.",
                            "Check the subject, then send the event again after a moment.");
                }
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while an event waited", e);
            }
        }
    }

    private static String attribute(JsonNode event, String name) {
        String text = event.path(name).asString("");
        if (text.isBlank() || text.length() > MAX_ATTRIBUTE) {
            throw Refused.malformed(
                    name,
                    "The attribute " + name + " is missing or longer than " + MAX_ATTRIBUTE + " characters.",
                    "Give every event its " + name + ", as CloudEvents 1.0 asks.");
        }
        return text;
    }

    private static UUID subject(JsonNode event) {
        try {
            return UUID.fromString(attribute(event, "subject"));
        } catch (IllegalArgumentException e) {
            throw Refused.malformed(
                    "subject", "The subject is not a UUID.", "Send the candidacy's id as subject; you may choose it.");
        }
    }

    private Instant time(JsonNode event) {
        if (event.path("time").isMissingNode()) {
            return clock.instant();
        }
        try {
            return OffsetDateTime.parse(attribute(event, "time")).toInstant();
        } catch (DateTimeException e) {
            throw Refused.malformed(
                    "time", "The time is not RFC 3339.", "Send a time such as 2026-03-09T14:20:00Z, or leave it out.");
        }
    }

    private static String echo(JsonNode event, String name) {
        String text = event.path(name).asString(null);
        return text == null ? null : text.substring(0, Math.min(text.length(), MAX_ATTRIBUTE));
    }

    private static Result refused(String id, String source, int status, Problems.Problem problem) {
        return new Result(id, source, status, null, null, problem);
    }
}
