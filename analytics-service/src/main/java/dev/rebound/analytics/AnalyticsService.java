package dev.rebound.analytics;

import dev.rebound.analytics.action.ImprovementPlanEvent;
import dev.rebound.platform.live.LiveConfiguration;
import dev.rebound.platform.stream.EventTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Turns what happened to a seeker's candidacies into what to do next and what is getting better. */
@SpringBootApplication
@Import(LiveConfiguration.class)
public class AnalyticsService {

    public static void main(String[] args) {
        SpringApplication.run(AnalyticsService.class, args);
    }

    /** Of its own it keeps only what a seeker means to do; everything else is heard. */
    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(ImprovementPlanEvent.class);
    }
}
