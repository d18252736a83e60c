package dev.rebound.platform.rounds;

import java.util.List;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches all rounds of a service. */
@Configuration(proxyBeanMethods = false)
public class RoundsConfiguration {

    @Bean
    HealthIndicator roundsHealthIndicator(List<Rounds> all) {
        return new RoundsHealth(all);
    }
}
