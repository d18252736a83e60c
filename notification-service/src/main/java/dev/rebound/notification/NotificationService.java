package dev.rebound.notification;

import dev.rebound.notification.plan.FollowUpPlanEvent;
import dev.rebound.notification.preference.PreferenceEvent;
import dev.rebound.platform.stream.EventTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Plans what falls due for a candidacy and reminds the seeker once. */
@SpringBootApplication
class NotificationService {

    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(FollowUpPlanEvent.class, PreferenceEvent.class);
    }
}
