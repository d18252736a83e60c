package dev.rebound.application.rules;

import dev.rebound.application.facts.Facts;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.util.List;

/**
 * One reason to refuse what a seeker says of a candidacy.
 *
 * @param <T> what was said
 */
@FunctionalInterface
public interface Rule<T> {

    /**
     * @param recordedAt the moment at which it is said
     * @throws Refused if it does not go with what is known
     */
    void check(Facts facts, T said, Instant recordedAt);

    /** Asks the rules in their order; the first that refuses decides. */
    static <T> void checkAll(List<Rule<T>> rules, Facts facts, T said, Instant recordedAt) {
        rules.forEach(rule -> rule.check(facts, said, recordedAt));
    }
}
