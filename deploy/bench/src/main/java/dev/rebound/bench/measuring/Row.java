package dev.rebound.bench.measuring;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One line of the report: what was done, how long it took, and the raw floor of the same run beside it.
 *
 * @param floor what the floor does: the least that the machine and its store or broker could do
 */
record Row(String what, Timings system, String floor, Timings raw) {

    static String table(List<Row> rows) {
        StringBuilder table = new StringBuilder("""
                | what | n | p50 | p95 | p99 | raw floor | floor p50 | ratio of p50 |
                | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: |
                """);
        for (Row row : rows) {
            Duration half = row.system.percentile(50);
            Duration floor = row.raw.percentile(50);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %s | %s | %s | %s | %s | %.1f |%n",
                    row.what,
                    row.system.count(),
                    millis(half),
                    millis(row.system.percentile(95)),
                    millis(row.system.percentile(99)),
                    row.floor,
                    millis(floor),
                    (double) half.toNanos() / floor.toNanos()));
        }
        return table.toString();
    }

    static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
    }
}
