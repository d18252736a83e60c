package dev.rebound.feedback.advice.policy;

import dev.rebound.feedback.advice.Rule;
import java.util.List;

/**
 * What a policy advises and the rules that it rests on.
 *
 * @param <T> what is advised
 */
record Advised<T>(T advice, List<Rule> because) {

    static <T> Advised<T> of(T advice, Rule... because) {
        return new Advised<>(advice, List.of(because));
    }
}
