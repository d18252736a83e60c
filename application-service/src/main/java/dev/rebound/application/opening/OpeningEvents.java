package dev.rebound.application.opening;

import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as an event. */
@Configuration(proxyBeanMethods = false)
class OpeningEvents {

    @Bean
    Acceptance<NewCandidacy> opened(Opening opening) {
        return new Acceptance<>(
                "dev.rebound.candidacy.opened.v1",
                NewCandidacy.class,
                (call, candidacy, time, data) -> opening.open(call, candidacy, data));
    }
}
