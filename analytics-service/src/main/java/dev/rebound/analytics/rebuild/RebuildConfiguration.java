package dev.rebound.analytics.rebuild;

import dev.rebound.platform.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every second whether a rebuild is asked for. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    Rounds rebuildRounds(Rebuild rebuild) {
        return new Rounds("rebuild", Duration.ofSeconds(1), rebuild::round);
    }
}
