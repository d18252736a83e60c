package dev.rebound.notification;

import dev.rebound.notification.plan.FollowUpPlanEvent;
import dev.rebound.notification.preference.PreferenceEvent;
import dev.rebound.platform.live.LiveConfiguration;
import dev.rebound.platform.stream.EventTypes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Plans what falls due for a candidacy and reminds the seeker once. */
@SpringBootApplication
@Import(LiveConfiguration.class)
class NotificationService {

    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(FollowUpPlanEvent.class, PreferenceEvent.class);
    }
}
