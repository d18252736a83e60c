package dev.rebound.analytics.live;

import dev.rebound.platform.rounds.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps those who watch informed as long as the service runs. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    /** After a round that failed: the store may be away. A round that went well has waited itself. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    @Bean
    Rounds watchersRounds(Watchers watchers) {
        return new Rounds("watchers", PAUSE, watchers::round);
    }
}
