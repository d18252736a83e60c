package dev.rebound.analytics.flow;

import dev.rebound.analytics.contribution.CandidacyFacts;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of one candidacy: each stage that it is known to have been at, once and in the order of stages, and how it stands.
 * A stage that nobody recorded is left out and not made up.
 */
record Path(List<Stage> stages, State end, CandidacyFacts facts) {

    static Path of(CandidacyFacts facts) {
        return new Path(
                Stream.of(Stage.values())
                        .filter(stage -> stage == Stage.APPLICATION || facts.reached(stage))
                        .toList(),
                facts.state(),
                facts);
    }

    /** Where it went on to from a stage, if it was there at all. */
    Optional<Stop> after(Stage stage) {
        int at = stages.indexOf(stage);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(at + 1 < stages.size() ? Stop.of(stages.get(at + 1)) : Stop.of(end));
    }

    /** When the stage began, or null where only the news of the end says that it was reached. */
    Instant begun(Stage stage, ZoneId zone) {
        if (stage == Stage.APPLICATION) {
            return facts.appliedOn().atStartOfDay(zone).toInstant();
        }
        return facts.interviews().stream()
                .filter(interview -> interview.stage() == stage)
                .map(CandidacyFacts.Interview::heldAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When it was heard what came after a stage; null while nothing was, and for silence, which is never heard. */
    Instant heardAfter(Stage stage, ZoneId zone) {
        Stop next = after(stage).orElseThrow();
        if (next.stage() != null && begun(next.stage(), zone) != null) {
            return begun(next.stage(), zone);
        }
        return Stream.of(facts.rejection() == null ? null : facts.rejection().receivedAt(), facts.offeredAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
