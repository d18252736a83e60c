package dev.rebound.application.lookingback;

import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as an event. */
@Configuration(proxyBeanMethods = false)
class LookingBackEvents {

    @Bean
    Acceptance<LookBack> selfEvaluated(LookingBack lookingBack) {
        return new Acceptance<>(
                "dev.rebound.candidacy.self-evaluated.v1",
                LookBack.class,
                (call, candidacy, time, data) -> lookingBack.evaluated(call, candidacy, data));
    }
}
