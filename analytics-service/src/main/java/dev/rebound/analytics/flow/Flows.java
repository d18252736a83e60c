package dev.rebound.analytics.flow;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the candidacies begun in the period went: from each stage to the next one or to how they stand. Each candidacy leaves
 * every stage that it was at exactly once, so what flows into a stage flows out of it, and what arrives at the ends adds up to
 * all candidacies. A rejection after the final interview keeps the way that led there.
 *
 * @param candidacies how many were begun
 * @param flows only those that somebody took, by stage and then by where they go
 * @param waits how long it took to hear what came after each stage
 * @param more whether there are more candidacies than were read
 */
public record Flows(int candidacies, List<Flow> flows, List<Wait> waits, boolean more) {

    /**
     * @param candidacies those that went this way, of all that were at the stage
     */
    public record Flow(Stage from, Stop to, Figure candidacies) {}

    /**
     * How long it took until something was heard after a stage.
     *
     * @param heard candidacies of which both times are known
     * @param median half of them heard sooner (ISO-8601 duration), or null if there is none
     */
    public record Wait(Stage after, String title, int heard, Duration median) {}

    public static Flows of(Reading reading) {
        List<Contribution> begun = reading.begun();
        Map<Contribution, Path> paths = new IdentityHashMap<>();
        begun.forEach(one -> paths.put(one, Path.of(one.facts())));
        List<Flow> flows = new ArrayList<>();
        for (Stage from : Stage.values()) {
            List<Contribution> there = begun.stream()
                    .filter(one -> paths.get(one).after(from).isPresent())
                    .toList();
            stops().map(to -> new Flow(from, to, Figure.of(there, one -> paths.get(one)
                            .after(from)
                            .orElseThrow()
                            .equals(to))))
                    .filter(flow -> flow.candidacies().count() > 0)
                    .forEach(flows::add);
        }
        return new Flows(
                begun.size(),
                List.copyOf(flows),
                Stream.of(Stage.values())
                        .map(stage ->
                                wait(stage, paths.values(), reading.period().zone()))
                        .filter(wait -> wait.heard() > 0)
                        .toList(),
                reading.more());
    }

    private static Stream<Stop> stops() {
        return Stream.concat(
                Stream.of(Stage.values()).map(Stop::of),
                Stream.of(State.values()).map(Stop::of));
    }

    private static Wait wait(Stage stage, Collection<Path> paths, ZoneId zone) {
        List<Duration> times = paths.stream()
                .filter(path -> path.after(stage).isPresent())
                .map(path -> between(path.begun(stage, zone), path.heardAfter(stage, zone)))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return new Wait(stage, stage.title(), times.size(), median(times));
    }

    private static Duration between(Instant begun, Instant heard) {
        return begun == null || heard == null || heard.isBefore(begun) ? null : Duration.between(begun, heard);
    }

    private static Duration median(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        Duration upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.plus(sorted.get(sorted.size() / 2 - 1)).dividedBy(2);
    }
}
