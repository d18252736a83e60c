package dev.rebound.platform.listening;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What an operator needs to know of the consumers. */
final class ListeningMetrics {

    private final Counter applied;
    private final Counter absorbed;
    private final Counter gaps;
    private final Counter deadLetters;

    ListeningMetrics(MeterRegistry registry) {
        applied = counter(registry, "rebound.listening.applied", "Events applied");
        absorbed = counter(registry, "rebound.listening.absorbed", "Repeated events that changed nothing");
        gaps = counter(registry, "rebound.listening.gaps", "Events held because an earlier one is missing");
        deadLetters = counter(registry, "rebound.listening.dead.letters", "Records parked in the dead-letter topic");
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void applied() {
        applied.increment();
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
