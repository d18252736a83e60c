package dev.rebound.analytics.reading;

import dev.rebound.analytics.contribution.Contribution;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A number that can be looked into: "2 of 7", and which candidacies the two belong to.
 *
 * @param count how many
 * @param of out of how many
 * @param evidence the candidacies behind {@code count}, each once
 */
public record Figure(int count, int of, List<UUID> evidence) {

    /** How many of these candidacies are so. */
    public static Figure of(Collection<Contribution> all, Predicate<Contribution> so) {
        List<Contribution> those = all.stream().filter(so).toList();
        return new Figure(those.size(), all.size(), distinct(those.stream()));
    }

    /** How many of these answers are so. */
    public static Figure ofAnswers(Collection<Answer> all, Predicate<Answer> so) {
        List<Answer> those = all.stream().filter(so).toList();
        return new Figure(those.size(), all.size(), distinct(those.stream().map(Answer::contribution)));
    }

    /** The candidacies of these contributions, each once. */
    public static List<UUID> distinct(Stream<Contribution> contributions) {
        return contributions.map(Contribution::candidacy).distinct().toList();
    }
}
