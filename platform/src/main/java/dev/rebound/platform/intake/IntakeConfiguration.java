package dev.rebound.platform.intake;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The intake of posted events, fed by the {@link Acceptance} beans of the service. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {

    @Bean
    EventIntake eventIntake(JsonMapper mapper, Validator validator, Clock clock, List<Acceptance<?>> acceptances) {
        return new EventIntake(mapper, validator, clock, acceptances);
    }
}
