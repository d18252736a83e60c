package dev.rebound.analytics.reading;

import dev.rebound.analytics.contribution.Contribution;
import dev.rebound.analytics.contribution.Contributions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a question is answered from: a seeker's contributions, the youngest candidacy first, and the days that it is about.
 *
 * @param contributions those that are looked at
 * @param all whatever is looked at: what is to be done next is never narrowed
 * @param more whether the seeker has more candidacies than are read
 */
public record Reading(List<Contribution> contributions, List<Contribution> all, Period period, boolean more) {

    private static final Comparator<Contribution> YOUNGEST_FIRST = Comparator.<Contribution, Long>comparing(
                    contribution -> contribution.facts() == null
                            ? Long.MAX_VALUE
                            : contribution.facts().appliedOn().toEpochDay())
            .reversed()
            .thenComparing(Contribution::candidacy);

    public static Reading of(Collection<Contribution> contributions, Period period) {
        List<Contribution> read = contributions.stream()
                .limit(Contributions.MAX)
                .sorted(YOUNGEST_FIRST)
                .toList();
        return new Reading(read, read, period, contributions.size() > Contributions.MAX);
    }

    /** Looks at some of the candidacies only. */
    Reading narrowedTo(Predicate<Contribution> wanted) {
        return new Reading(contributions.stream().filter(wanted).toList(), all, period, more);
    }

    /** All candidacies, without a limit to the days. */
    public Reading ofAllTime() {
        return new Reading(all, all, new Period(null, null, period.zone()), more);
    }

    /** The candidacies begun in the period. One of which only a request or a plan has been heard so far is not among them. */
    public List<Contribution> begun() {
        return contributions.stream()
                .filter(contribution -> contribution.facts() != null
                        && period.holds(contribution.facts().appliedOn()))
                .toList();
    }

    /** The answers received in the period, oldest first. */
    public List<Answer> answers() {
        return contributions.stream()
                .filter(contribution -> contribution.request() != null)
                .flatMap(contribution -> contribution.request().feedbacks().stream()
                        .filter(feedback -> period.holds(feedback.receivedAt()))
                        .map(feedback -> new Answer(contribution, feedback)))
                .sorted(Comparator.<Answer, Instant>comparing(
                                answer -> answer.feedback().receivedAt())
                        .thenComparing(answer -> answer.feedback().id()))
                .toList();
    }

    /** The answers of the period that name anything that counts, oldest first. */
    public List<Answer> usableAnswers() {
        return answers().stream().filter(answer -> answer.feedback().usable()).toList();
    }

    /** How many different employers gave these answers. */
    public static int employers(Collection<Answer> answers) {
        return (int) answers.stream()
                .map(answer -> answer.contribution().employer())
                .distinct()
                .count();
    }
}
