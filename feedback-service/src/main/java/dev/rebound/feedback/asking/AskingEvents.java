package dev.rebound.feedback.asking;

import dev.rebound.platform.Ids;
import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as events. */
@Configuration(proxyBeanMethods = false)
class AskingEvents {

    @Bean
    Acceptance<SentRequest> requestSent(Asking asking) {
        return new Acceptance<>(
                "dev.rebound.feedback.request-sent.v1",
                SentRequest.class,
                (call, candidacy, time, data) -> asking.sent(call, Ids.feedbackRequest(candidacy), data));
    }

    @Bean
    Acceptance<SentFollowUp> followUpSent(Asking asking) {
        return new Acceptance<>(
                "dev.rebound.feedback.follow-up-sent.v1",
                SentFollowUp.class,
                (call, candidacy, time, data) -> asking.followedUp(call, Ids.feedbackRequest(candidacy), data));
    }
}
