package dev.rebound.analytics.contribution;

import dev.rebound.platform.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Orders in which Kafka may deliver: each aggregate's first occurrences in its own order, any of them repeated later. */
final class Shuffled {

    private Shuffled() {}

    static List<CloudEvent> of(List<List<CloudEvent>> byAggregate, Random random) {
        int[] next = new int[byAggregate.size()];
        List<CloudEvent> order = new ArrayList<>();
        while (true) {
            List<Integer> unfinished = new ArrayList<>();
            for (int i = 0; i < next.length; i++) {
                if (next[i] < byAggregate.get(i).size()) {
                    unfinished.add(i);
                }
            }
            if (unfinished.isEmpty()) {
                return order;
            }
            if (!order.isEmpty() && random.nextInt(3) == 0) {
                order.add(order.get(random.nextInt(order.size())));
            } else {
                int aggregate = unfinished.get(random.nextInt(unfinished.size()));
                order.add(byAggregate.get(aggregate).get(next[aggregate]++));
            }
        }
    }
}
