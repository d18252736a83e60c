package dev.rebound.bench.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long each of many attempts took. Safe for several threads. */
final class Timings {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long tookNanos) {
        nanos.add(tookNanos);
    }

    synchronized int count() {
        return nanos.size();
    }

    /**
     * The time within which so many of a hundred attempts were done: the nearest rank, so it is one of the measured times.
     *
     * @param percent above 0, at most 100
     */
    synchronized Duration percentile(double percent) {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }
}
