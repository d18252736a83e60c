package dev.rebound.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
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
            frontEnd.post("/api/events/feedback", events.feedback());
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
}
