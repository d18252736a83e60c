package dev.rebound.feedback.lettinggo;

import dev.rebound.platform.rounds.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When it is looked for requests to let go of. */
@Configuration(proxyBeanMethods = false)
class LettingGoConfiguration {

    @Bean
    Rounds lettingGoRounds(
            LettingRequestsGo lettingGo, Clock clock, @Value("${rebound.letting-go.look-every}") Duration lookEvery) {
        return new Rounds("letting-go", lookEvery, () -> lettingGo.look(clock.instant()));
    }
}
