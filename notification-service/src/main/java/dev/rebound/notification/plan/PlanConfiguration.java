package dev.rebound.notification.plan;

import dev.rebound.notification.policy.Windows;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the plan needs to be stored, published and told its windows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlanConfiguration.FollowUpSettings.class)
class PlanConfiguration {

    /** The windows as an operator sets them; see {@link Windows} for what each means. */
    @ConfigurationProperties("rebound.follow-up")
    record FollowUpSettings(
            Duration thankYouNoteWithin,
            Duration askWithin,
            Duration remindBefore,
            Duration followUpAfter,
            Duration moveOnAfter,
            Duration thanksWithin,
            Duration keepInTouchEvery,
            Duration tooLateAfter) {}

    /** The windows of whoever chose none of their own. */
    @Bean
    Windows windows(FollowUpSettings settings) {
        return new Windows(
                settings.thankYouNoteWithin(),
                settings.askWithin(),
                settings.remindBefore(),
                settings.followUpAfter(),
                settings.moveOnAfter(),
                settings.thanksWithin(),
                settings.keepInTouchEvery(),
                settings.tooLateAfter());
    }

    @Bean
    PublishedLanguage followUpLanguage() {
        return new FollowUpLanguage();
    }
}
