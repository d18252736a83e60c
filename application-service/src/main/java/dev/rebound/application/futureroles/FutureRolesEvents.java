package dev.rebound.application.futureroles;

import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as an event. */
@Configuration(proxyBeanMethods = false)
class FutureRolesEvents {

    @Bean
    Acceptance<FutureRoles> futureRolesChosen(ChoosingFutureRoles choosing) {
        return new Acceptance<>(
                "dev.rebound.candidacy.future-roles-chosen.v1",
                FutureRoles.class,
                (call, candidacy, time, data) -> choosing.chosen(call, candidacy, data));
    }
}
