package dev.rebound.application;

import dev.rebound.application.candidacy.CandidacyEvent;
import dev.rebound.application.seeker.SeekerEvent;
import dev.rebound.platform.stream.EventTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Keeps the whole history of each candidacy and the seeker's profile. */
@SpringBootApplication
public class ApplicationService {

    public static void main(String[] args) {
        SpringApplication.run(ApplicationService.class, args);
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(CandidacyEvent.class, SeekerEvent.class);
    }
}
