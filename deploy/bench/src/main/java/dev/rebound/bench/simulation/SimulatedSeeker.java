package dev.rebound.bench.simulation;

import dev.rebound.local.demo.FrontEnd;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Lives a life through the public API: posts its events, and once the answers are in, sets their themes to what was
 * meant, as a seeker does who corrects each. So the truth is known whatever the tagger reads.
 */
public final class SimulatedSeeker {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final FrontEnd frontEnd;
    private final Life life;
    private final LifeEvents events;

    /** @param name tells this life from every other of the same seeker */
    public SimulatedSeeker(FrontEnd frontEnd, String name, Life life) {
        this.frontEnd = frontEnd;
        this.life = life;
        this.events = new LifeEvents(name, life);
    }

    /** How many events the life has. */
    public int size() {
        return events.candidacy().size() + events.feedback().size();
    }

    /** Posts the whole life, waits until the dashboard has all of it, and finds nothing else there. */
    public void live() throws IOException, InterruptedException {
        post();
        awaitDashboard();
    }

    /** Posts the whole life. */
    public void post() throws IOException, InterruptedException {
        frontEnd.post("/api/events/candidacy", events.candidacy());
        frontEnd.post("/api/events/feedback", events.feedback());
        for (Life.Candidacy one : life.candidacies()) {
            if (one.request() != null && one.request().answer() != null) {
                correct(events.id(one), one.request().answer());
            }
        }
    }

    private void correct(UUID candidacy, Life.Answer answer) throws IOException, InterruptedException {
        JsonNode row = frontEnd.get("/api/feedback-requests?candidacy=" + candidacy)
                .path("items")
                .path(0);
        String request = row.path("id").asString();
        JsonNode feedback = frontEnd.get("/api/feedback-requests/" + request)
                .path("feedback")
                .path(0);
        List<Map<String, String>> themes = answer.themes().entrySet().stream()
                .map(named -> Map.of("theme", named.getKey(), "polarity", named.getValue()))
                .toList();
        Map<String, Object> body = answer.usable()
                ? Map.of("feedback", feedback.path("id").asString(), "themes", themes)
                : Map.of("feedback", feedback.path("id").asString(), "themes", themes, "noReason", "boilerplate");
        frontEnd.put("/api/feedback-requests/" + request + "/themes", body);
    }

    /** The themes are the last that arrives there. */
    private void awaitDashboard() throws IOException, InterruptedException {
        long usable = life.answers().stream().filter(Life.Answer::usable).count();
        long end = System.nanoTime() + PATIENCE.toNanos();
        String has;
        do {
            JsonNode overview = frontEnd.get("/api/insights/overview");
            JsonNode answers = overview.path("answers");
            int begun = total(overview);
            int received = answers.path("received").path("of").asInt();
            int named = answers.path("usable").path("count").asInt();
            if (begun == life.candidacies().size() && received == life.answers().size() && named == usable) {
                return;
            }
            has = begun + " candidacies, " + received + " answers and " + named + " of them usable";
            Thread.sleep(200);
        } while (System.nanoTime() < end);
        throw new IOException("after " + PATIENCE + " the dashboard has " + has + ", not "
                + life.candidacies().size() + ", " + life.answers().size() + " and " + usable);
    }

    private static int total(JsonNode overview) {
        return overview.path("candidacies")
                .valueStream()
                .mapToInt(state -> state.path("candidacies").path("count").asInt())
                .sum();
    }
}
