package dev.rebound.feedback.encoder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
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

    @Bean
    MeterBinder encoderMeter(LoadedLater tagger) {
        return registry -> Gauge.builder(
                        "rebound.encoder.loaded",
                        tagger,
                        loaded -> EncoderTagger.VERSION.equals(loaded.version()) ? 1 : 0)
                .description("1 if themes are named with the text model, 0 if by cues alone")
                .register(registry);
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
