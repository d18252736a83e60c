package dev.rebound.notification.hearing;

import dev.rebound.notification.plan.FollowUpPlanEvent.ClosingHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FeedbackHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.Heard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NamesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.RequestHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.ThanksHeard;
import dev.rebound.notification.policy.Outcome;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.Inbox;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what happens to feedback requests, which may be before anything is heard of their candidacy. */
@Component
class FeedbackRequests {

    record RequestPlanned(Words company, Words title) {}

    record RequestSent(Instant sentAt) {}

    record FollowUpSent(Instant sentAt) {}

    record Received(UUID feedback, Instant receivedAt) {}

    record Thanked(UUID feedback) {}

    record RequestClosed(Instant closedAt, Outcome outcome) {}

    private final Plans plans;
    private final Inbox inbox;

    FeedbackRequests(Plans plans, Listening listening) {
        this.plans = plans;
        this.inbox = listening.inbox("feedback-requests");
    }

    @KafkaListener(id = "feedback-requests", idIsGroup = false, topics = "rebound.feedback")
    void on(CloudEvent event) {
        inbox.once(event, () -> plans.takeIn(event, said(event)));
    }

    static List<Heard> said(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.feedback.request-planned.v1" -> {
                RequestPlanned planned = event.as(RequestPlanned.class);
                return List.of(new NamesHeard(planned.company(), planned.title(), false));
            }
            case "dev.rebound.feedback.request-sent.v1" -> {
                return List.of(new RequestHeard(event.as(RequestSent.class).sentAt()));
            }
            case "dev.rebound.feedback.follow-up-sent.v1" -> {
                return List.of(new FollowUpHeard(event.as(FollowUpSent.class).sentAt()));
            }
            case "dev.rebound.feedback.received.v1" -> {
                Received received = event.as(Received.class);
                return List.of(new FeedbackHeard(received.feedback(), received.receivedAt()));
            }
            case "dev.rebound.feedback.thanked.v1" -> {
                return List.of(new ThanksHeard(event.as(Thanked.class).feedback()));
            }
            case "dev.rebound.feedback.request-closed.v1" -> {
                RequestClosed closed = event.as(RequestClosed.class);
                return List.of(new ClosingHeard(closed.outcome(), closed.closedAt()));
            }
            case "dev.rebound.feedback.themes-corrected.v1" -> {
                return List.of();
            }
            default -> throw new UnknownEvent(event);
        }
    }
}
