package dev.rebound.application.rejecting;

import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as an event. */
@Configuration(proxyBeanMethods = false)
class RejectionEvents {

    @Bean
    Acceptance<ReceivedRejection> rejected(Rejecting rejecting) {
        return new Acceptance<>(
                "dev.rebound.candidacy.rejected.v1",
                ReceivedRejection.class,
                (call, candidacy, time, data) -> rejecting.received(call, candidacy, data));
    }
}
