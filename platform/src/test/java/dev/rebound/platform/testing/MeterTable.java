package dev.rebound.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of metrics that operators are given, held against what a service shows. */
public final class MeterTable {

    private static final Path PAGE = Path.of("../deploy/docs/metrics.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(rebound_[a-z_]+)` \\| ([a-z, ]+) \\| ([a-z]+) \\|");

    private MeterTable() {}

    /**
     * Expects that the service has the meters of its rows, each of its kind, and no other of Rebound's own.
     *
     * @param service short name, such as {@code feedback}
     */
    public static void expectEqual(String service, MeterRegistry registry) {
        assertThat(shown(registry))
                .as("the meters of %s against the table of deploy/docs/metrics.md; a new one gets a row there", service)
                .isEqualTo(written(service));
    }

    private static Map<String, String> written(String service) {
        Map<String, String> rows = new TreeMap<>();
        try {
            Matcher row = ROW.matcher(Files.readString(PAGE));
            while (row.find()) {
                if (row.group(2).equals("all") || row.group(2).contains(service)) {
                    rows.put(row.group(1), row.group(3));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Map<String, String> shown(MeterRegistry registry) {
        var convention = new PrometheusNamingConvention();
        Map<String, String> shown = new TreeMap<>();
        for (Meter meter : registry.getMeters()) {
            Meter.Id id = meter.getId();
            // The buckets of a timer are gauges where there is no Prometheus to make them.
            if (id.getName().startsWith("rebound.") && id.getTag("le") == null) {
                String name = convention.name(id.getName(), id.getType(), id.getBaseUnit());
                // The ending that Prometheus's own library gives a counter when it shows it.
                String ending = id.getType() == Meter.Type.COUNTER ? "_total" : "";
                shown.put(name + ending, id.getType().name().toLowerCase());
            }
        }
        return shown;
    }
}
