package dev.rebound.feedback.answering;

import dev.rebound.platform.Ids;
import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as events. */
@Configuration(proxyBeanMethods = false)
class AnsweringEvents {

    @Bean
    Acceptance<ReceivedFeedback> feedbackReceived(Answering answering) {
        return new Acceptance<>(
                "dev.rebound.feedback.received.v1",
                ReceivedFeedback.class,
                (call, candidacy, time, data) -> answering.received(call, Ids.feedbackRequest(candidacy), data));
    }

    @Bean
    Acceptance<SentThanks> feedbackThanked(Answering answering) {
        return new Acceptance<>(
                "dev.rebound.feedback.thanked.v1",
                SentThanks.class,
                (call, candidacy, time, data) -> answering.thanked(call, Ids.feedbackRequest(candidacy), data));
    }
}
