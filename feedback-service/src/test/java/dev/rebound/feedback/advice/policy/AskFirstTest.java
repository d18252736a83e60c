package dev.rebound.feedback.advice.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskFirstTest {

    static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    record Waiting(String name, boolean cameFar, Duration left) {

        Instant deadline() {
            return NOW.plus(left);
        }
    }

    @Test
    void r14WhoeverKnowsTheSeekerBestIsAskedFirstAndThenTheNearestDeadline() {
        assertThat(ranked(
                        new Waiting("early, soon", false, Duration.ofHours(1)),
                        new Waiting("far, passed long ago", true, Duration.ofDays(-9)),
                        new Waiting("far, later", true, Duration.ofHours(20)),
                        new Waiting("early, passed", false, Duration.ofHours(-1)),
                        new Waiting("far, soon", true, Duration.ofHours(2)),
                        new Waiting("far, just passed", true, Duration.ofHours(-3))))
                .containsExactly(
                        "far, soon",
                        "far, later",
                        "far, just passed",
                        "far, passed long ago",
                        "early, soon",
                        "early, passed");
    }

    private static Stream<String> ranked(Waiting... requests) {
        return Stream.of(requests)
                .sorted(AskFirst.order(Waiting::cameFar, Waiting::deadline, NOW))
                .map(Waiting::name);
    }
}
