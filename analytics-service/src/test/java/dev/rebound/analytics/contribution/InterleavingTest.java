package dev.rebound.analytics.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.Told;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Three topics, no common order, repetitions: the document ends equal. */
class InterleavingTest {

    static final int ORDERS = 3_000;

    final Told told = Told.eventful(JsonMapper.builder().build(), "alex", UUID.randomUUID());

    @Test
    void howeverTheTopicsInterleaveTheDocumentEndsEqual() {
        Contribution inTurn = fold(told.all());
        long seed = new Random().nextLong();
        System.out.println("InterleavingTest seed " + seed);
        Random random = new Random(seed);
        for (int order = 0; order < ORDERS; order++) {
            assertThat(fold(Shuffled.of(told.byAggregate(), random)))
                    .as("seed %d, order %d", seed, order)
                    .isEqualTo(inTurn);
        }
    }

    @Test
    void theEventfulCandidacyLeavesNoPartEmpty() {
        Contribution document = fold(told.all());
        assertThat(document.facts().interviews()).hasSize(2);
        assertThat(document.request().rounds()).hasSize(2);
        assertThat(document.request().feedbacks()).hasSize(2);
        assertThat(document.plan().items()).hasSize(1);
    }

    /** Applies as the guarded view does: the next of each aggregate, and nothing twice. */
    private static Contribution fold(List<CloudEvent> events) {
        Map<String, Long> heard = new HashMap<>();
        Contribution document = null;
        for (CloudEvent event : events) {
            long last = heard.getOrDefault(event.aggregate(), 0L);
            if (event.sequence() > last) {
                assertThat(event.sequence()).isEqualTo(last + 1);
                document = Contribution.after(document, event);
                heard.put(event.aggregate(), event.sequence());
            }
        }
        return document;
    }
}
