package dev.rebound.feedback.rereading;

import dev.rebound.platform.rounds.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is looked for feedback that an operator wants read again. */
@Configuration(proxyBeanMethods = false)
class RereadingConfiguration {

    @Bean
    Rounds rereadingRounds(
            Rereading rereading, Clock clock, @Value("${rebound.rereading.look-every}") Duration lookEvery) {
        return new Rounds("rereading", lookEvery, () -> rereading.look(clock.instant()));
    }
}
