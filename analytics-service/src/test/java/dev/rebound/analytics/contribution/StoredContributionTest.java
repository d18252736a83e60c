package dev.rebound.analytics.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.analytics.ServiceTest;
import dev.rebound.analytics.Told;
import dev.rebound.platform.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The same on the real store, through the guarded view. */
@ServiceTest
class StoredContributionTest {

    static final int ORDERS = 40;

    @Autowired
    Contributions contributions;

    @Autowired
    JsonMapper mapper;

    @Test
    void theStoredDocumentIsEqualForEveryOrderOfDelivery() {
        UUID candidacy = UUID.randomUUID();
        long seed = new Random().nextLong();
        System.out.println("StoredContributionTest seed " + seed);
        Random random = new Random(seed);
        List<Contribution> ended = new ArrayList<>();
        for (int order = 0; order < ORDERS; order++) {
            // The same candidacy for another seeker in each order: equal but for the names.
            String seeker = "order-" + seed + "-" + order;
            UUID own = new UUID(candidacy.getMostSignificantBits(), order);
            Told told = Told.eventful(mapper, seeker, own);
            Shuffled.of(told.byAggregate(), random).forEach(contributions::on);
            ended.add(onlyOne(seeker));
        }
        assertThat(ended).as("seed %d", seed).allSatisfy(document -> {
            Told told = Told.eventful(mapper, document.seeker(), document.candidacy());
            Contribution inTurn = null;
            for (CloudEvent event : told.all()) {
                inTurn = Contribution.after(inTurn, event);
            }
            assertThat(document).isEqualTo(inTurn);
        });
    }

    @Test
    void theThreeTopicsMayBeHeardAtOnce() {
        String seeker = "at-once-" + UUID.randomUUID();
        UUID candidacy = UUID.randomUUID();
        Told told = Told.eventful(mapper, seeker, candidacy);
        CompletableFuture.allOf(told.byAggregate().stream()
                        .map(events -> CompletableFuture.runAsync(() -> events.forEach(contributions::on)))
                        .toArray(CompletableFuture[]::new))
                .join();

        Contribution inTurn = null;
        for (CloudEvent event : told.all()) {
            inTurn = Contribution.after(inTurn, event);
        }
        assertThat(onlyOne(seeker)).isEqualTo(inTurn);
    }

    private Contribution onlyOne(String seeker) {
        List<Contribution> all = contributions.ofSeeker(seeker);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
