package dev.rebound.application.interviewing;

import dev.rebound.platform.intake.Acceptance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same, posted by front ends as events. */
@Configuration(proxyBeanMethods = false)
class InterviewingEvents {

    @Bean
    Acceptance<HeldInterview> interviewed(Interviewing interviewing) {
        return new Acceptance<>(
                "dev.rebound.candidacy.interviewed.v1",
                HeldInterview.class,
                (call, candidacy, time, data) -> interviewing.held(call, candidacy, data));
    }

    @Bean
    Acceptance<SentNote> thankYouNoteSent(Interviewing interviewing) {
        return new Acceptance<>(
                "dev.rebound.candidacy.thank-you-note-sent.v1",
                SentNote.class,
                (call, candidacy, time, data) -> interviewing.thanked(call, candidacy, data));
    }
}
