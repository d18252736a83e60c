package dev.rebound.analytics.funnel;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.analytics.language.State;
import dev.rebound.analytics.reading.Figure;
import dev.rebound.analytics.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the candidacies begun in the period came, and how they ended, by where they came from. A candidacy counts once
 * however many interviews one stage took: the furthest stages of a row add up to its candidacies, and so do its outcomes.
 *
 * @param rows all sources together first, then each source that occurs
 * @param more whether there are more candidacies than were read
 */
public record Funnel(List<FunnelRow> rows, boolean more) {

    /**
     * @param source null for all sources together
     * @param candidacies how many were begun
     * @param offers candidacies that led to an offer, also where the seeker withdrew afterwards
     */
    public record FunnelRow(
            Source source,
            String title,
            int candidacies,
            List<CandidaciesAtStage> stages,
            Figure offers,
            List<CandidaciesStanding> outcomes) {}

    /**
     * @param reached candidacies known to have been at this stage; one that skipped it is not among them
     * @param furthest candidacies for which it is the last stage so far
     */
    public record CandidaciesAtStage(Stage stage, String title, Figure reached, Figure furthest) {}

    /** Candidacies that stand like this. */
    public record CandidaciesStanding(State state, String title, Figure candidacies) {}

    public static Funnel of(Reading reading) {
        List<Contribution> begun = reading.begun();
        List<FunnelRow> rows = new ArrayList<>();
        rows.add(row(null, "All sources", begun));
        Stream.of(Source.values()).forEach(source -> {
            List<Contribution> part = begun.stream()
                    .filter(contribution -> contribution.facts().source() == source)
                    .toList();
            if (!part.isEmpty()) {
                rows.add(row(source, source.title(), part));
            }
        });
        return new Funnel(List.copyOf(rows), reading.more());
    }

    private static FunnelRow row(Source source, String title, List<Contribution> begun) {
        return new FunnelRow(
                source,
                title,
                begun.size(),
                Stream.of(Stage.values())
                        .map(stage -> new CandidaciesAtStage(
                                stage,
                                stage.title(),
                                Figure.of(begun, one -> one.facts().reached(stage)),
                                Figure.of(begun, one -> one.facts().furthest() == stage)))
                        .toList(),
                Figure.of(begun, one -> one.facts().offeredAt() != null),
                Stream.of(State.values())
                        .map(state -> new CandidaciesStanding(
                                state,
                                state.title(),
                                Figure.of(begun, one -> one.facts().state() == state)))
                        .toList());
    }

    /** All sources together. */
    public FunnelRow all() {
        return rows.get(0);
    }

    /** One source, if it occurs. */
    public Optional<FunnelRow> of(Source source) {
        return rows.stream().filter(row -> row.source() == source).findFirst();
    }
}
