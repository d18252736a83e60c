package dev.rebound.platform.listening;

import dev.rebound.platform.cloudevents.CloudEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;

/** What an operator needs to know of the consumers. */
final class ListeningMetrics {

    private final Counter applied;
    private final Counter absorbed;
    private final Counter gaps;
    private final Counter deadLetters;
    private final Timer delay;
    private final Clock clock;

    ListeningMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        applied = counter(registry, "rebound.listening.applied", "Events applied");
        absorbed = counter(registry, "rebound.listening.absorbed", "Repeated events that changed nothing");
        gaps = counter(registry, "rebound.listening.gaps", "Events held because an earlier one is missing");
        deadLetters = counter(registry, "rebound.listening.dead.letters", "Records parked in the dead-letter topic");
        delay = Timer.builder("rebound.listening.delay")
                .description("From an event's happening to its being applied here")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5))
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void applied(CloudEvent event) {
        applied.increment();
        Duration since = Duration.between(event.time(), clock.instant());
        delay.record(since.isNegative() ? Duration.ZERO : since);
    }

    void absorbed() {
        absorbed.increment();
    }

    void gap() {
        gaps.increment();
    }

    void deadLetter() {
        deadLetters.increment();
    }
}
