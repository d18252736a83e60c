package dev.rebound.platform.relay;

import dev.rebound.platform.stream.StoredEvents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries stored events to Kafka: at once after the commit, and again for whatever a crash or an outage left behind.
 *
 * <p>Every pass over a stream starts behind what is known to be published and waits for each acknowledgement before the
 * next event. Passes of several replicas may overlap; Kafka then sees an event twice, but never a later one before the
 * first copy of an earlier one, and never loses one. No lease is needed for that; consumers drop what they know.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int LANES = 8;
    private static final int MAX_QUEUED = 10_000;
    private static final int SWEPT_AT_ONCE = 500;

    /** Younger streams are left to the replica that stored them. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final StoredEvents stored;
    private final Publisher publisher;
    private final RelayMetrics metrics;
    private final Clock clock;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private volatile List<ExecutorService> lanes = List.of();

    Relay(Outbox outbox, StoredEvents stored, Publisher publisher, RelayMetrics metrics, Clock clock) {
        this.outbox = outbox;
        this.stored = stored;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Publishes what the stream has, soon and on another thread. A full queue is left to the sweeper. */
    void soon(String id) {
        List<ExecutorService> running = lanes;
        if (running.isEmpty() || queued.size() >= MAX_QUEUED || !queued.add(id)) {
            return;
        }
        running.get(Math.floorMod(id.hashCode(), LANES)).execute(() -> {
            queued.remove(id);
            publish(id);
        });
    }

    private void publish(String id) {
        try {
            outbox.find(id).ifPresent(this::publish);
        } catch (RuntimeException e) {
            metrics.failed();
            log.warn("stream {} is not relayed yet: {}", id, e.toString());
        }
    }

    private void publish(Outbox.Pending stream) {
        long sequence = 0;
        long published = stream.published();
        try {
            for (int i = 0; i < stream.events().size(); i++) {
                Document event = stream.events().get(i);
                boolean isPublic = event.getBoolean("public", false);
                sequence += isPublic ? 1 : 0;
                if (i < stream.published()) {
                    continue;
                }
                if (isPublic) {
                    DomainEventMessage<?> message = stored.read(stream.type(), stream.id(), event);
                    publisher.publish(message, sequence);
                    metrics.published();
                }
                published = i + 1L;
            }
        } catch (Publisher.PublishingFailed e) {
            metrics.failed();
            log.warn(
                    "stream {} waits at event {}: {}",
                    stream.id(),
                    published + 1,
                    e.getCause().toString());
        } finally {
            outbox.advance(stream, published);
        }
    }

    /** Finds what a crash or an outage left behind; done by rounds of its own. */
    void sweep() {
        Instant now = clock.instant();
        metrics.observe(outbox.backlog(), outbox.oldest(), now);
        outbox.waitingSince(now.minus(GRACE), SWEPT_AT_ONCE).forEach(this::soon);
    }

    @Override
    public void start() {
        List<ExecutorService> started = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            String name = "relay-" + i;
            started.add(Executors.newSingleThreadExecutor(task -> new Thread(task, name)));
        }
        lanes = List.copyOf(started);
    }

    @Override
    public void stop() {
        List<ExecutorService> running = lanes;
        lanes = List.of();
        running.forEach(ExecutorService::shutdown);
        for (ExecutorService lane : running) {
            try {
                if (!lane.awaitTermination(5, TimeUnit.SECONDS)) {
                    lane.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                lane.shutdownNow();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return !lanes.isEmpty();
    }
}
