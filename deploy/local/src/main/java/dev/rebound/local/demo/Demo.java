package dev.rebound.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a running system with a believable year of the demo seekers, by posting CloudEvents through the public API as any
 * front end would. Loading it again adds nothing.
 */
public final class Demo {

    private static final List<String> SEEKERS = List.of("alex", "sam");

    /** What a story leaves out is false or none. */
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
            FrontEnd frontEnd = FrontEnd.of(seeker, gateway, identity);
            frontEnd.post("/api/events/candidacy", events.candidacy());
            Map<String, String> requests = frontEnd.post("/api/events/feedback", events.feedback());
            for (Map.Entry<String, List<Story.Decided>> answer :
                    events.decided().entrySet()) {
                decide(frontEnd, requests.get(answer.getKey()), answer.getValue());
            }
            System.out.printf(
                    "%s: %d candidacies, %d events%n",
                    seeker,
                    stories.size(),
                    events.candidacy().size() + events.feedback().size());
        }
    }

    /** Confirms what was read from the answer to a request, as its seeker would. Doing it again changes nothing. */
    private static void decide(FrontEnd frontEnd, String request, List<Story.Decided> decided)
            throws IOException, InterruptedException {
        String path = "/api/feedback-requests/" + request;
        String feedback = frontEnd.get(path).path("feedback").path(0).path("id").asString();
        for (Story.Decided one : decided) {
            Map<String, Object> verdict = new HashMap<>();
            verdict.put("feedback", feedback);
            verdict.put("verdict", "CONFIRMED");
            verdict.put("polarity", "improve");
            verdict.put("askedFor", one.askedFor());
            verdict.put("foreseeable", one.foreseeable());
            frontEnd.put(path + "/themes/" + one.theme(), verdict);
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
}
