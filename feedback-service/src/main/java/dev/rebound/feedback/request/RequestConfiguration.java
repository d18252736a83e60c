package dev.rebound.feedback.request;

import dev.rebound.feedback.advice.LettingGo;
import dev.rebound.feedback.advice.Windows;
import dev.rebound.feedback.advice.policy.Planning;
import dev.rebound.platform.stream.EventTypes;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the aggregate is given: its stored events and the policies with the operator's windows. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(FeedbackRequestEvent.class);
    }

    @Bean
    Planning planning(
            @Value("${rebound.advice.ask-within}") Duration askWithin,
            @Value("${rebound.advice.follow-up-after}") Duration followUpAfter,
            @Value("${rebound.advice.move-on-after}") Duration moveOnAfter) {
        return new Planning(new Windows(askWithin, followUpAfter, moveOnAfter));
    }

    @Bean
    LettingGo lettingGo(
            @Value("${rebound.advice.move-on-after}") Duration afterFollowUp,
            @Value("${rebound.advice.move-on-without-follow-up-after}") Duration withoutFollowUp) {
        return new LettingGo(afterFollowUp, withoutFollowUp);
    }
}
