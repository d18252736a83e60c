package dev.rebound.feedback.encoder;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tagger, and a line in the health of the service that says by what themes are named. */
@Configuration(proxyBeanMethods = false)
class EncoderConfiguration {

    @Bean
    LoadedLater themeTagger() {
        return new LoadedLater(Encoder::new);
    }

    /** Always up: by cues alone themes are named less well, and they are named. */
    @Bean
    HealthIndicator themesHealthIndicator(LoadedLater tagger) {
        return () -> {
            String version = tagger.version();
            return Health.up()
                    .withDetail("tagger", version == null ? "loading" : version)
                    .build();
        };
    }
}
