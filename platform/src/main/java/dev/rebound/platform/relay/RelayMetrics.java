package dev.rebound.platform.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What an operator needs to know of the relay: how much waits, and for how long. */
final class RelayMetrics {

    private final AtomicLong backlog = new AtomicLong();
    private final AtomicLong oldestMillis = new AtomicLong();
    private final Counter published;
    private final Counter failures;

    RelayMetrics(MeterRegistry registry) {
        Gauge.builder("rebound.relay.backlog", backlog, AtomicLong::get)
                .description("Streams with events that Kafka does not know yet")
                .register(registry);
        Gauge.builder("rebound.relay.oldest.age", oldestMillis, millis -> millis.get() / 1000.0)
                .baseUnit("seconds")
                .description("Age of the oldest event that Kafka does not know yet")
                .register(registry);
        published = Counter.builder("rebound.relay.published")
                .description("Events acknowledged by Kafka, repetitions included")
                .register(registry);
        failures = Counter.builder("rebound.relay.failures")
                .description("Passes that stopped before the end of a stream")
                .register(registry);
    }

    void observe(long streams, Optional<Instant> oldest, Instant now) {
        backlog.set(streams);
        oldestMillis.set(
                oldest.map(since -> Math.max(0, Duration.between(since, now).toMillis()))
                        .orElse(0L));
    }

    void published() {
        published.increment();
    }

    void failed() {
        failures.increment();
    }
}
