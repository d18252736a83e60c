package dev.rebound.notification.plan;

import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpCancelled;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpFellDue;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpMoved;
import dev.rebound.notification.plan.FollowUpPlanEvent.FollowUpScheduled;
import dev.rebound.notification.plan.FollowUpPlanEvent.SeekerReminded;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the other services hear of a plan. */
final class FollowUpLanguage implements PublishedLanguage {

    record Scheduled(
            String seeker,
            UUID candidacy,
            UUID item,
            FollowUpKind kind,
            Instant dueAt,
            Words company,
            Words title,
            String rule,
            Instant deadline) {}

    record Due(
            String seeker, UUID candidacy, UUID item, FollowUpKind kind, Instant dueAt, Words company, Words title) {}

    record Reminded(String seeker, UUID candidacy, UUID item, FollowUpKind kind, Instant remindedAt, Channel channel) {}

    record Cancelled(
            String seeker, UUID candidacy, UUID item, FollowUpKind kind, Instant cancelledAt, CancelReason reason) {}

    @Override
    public String aggregateType() {
        return "FollowUpPlan";
    }

    @Override
    public String topic() {
        return "rebound.follow-up";
    }

    @Override
    public Optional<Message> translate(Object event) {
        if (event instanceof FollowUpScheduled e) {
            return message(
                    "scheduled",
                    e.candidacy(),
                    new Scheduled(
                            e.seeker(),
                            e.candidacy(),
                            e.item(),
                            e.kind(),
                            e.dueAt(),
                            e.company(),
                            e.title(),
                            e.rule(),
                            e.deadline()));
        }
        if (event instanceof FollowUpMoved e) {
            return message(
                    "scheduled",
                    e.candidacy(),
                    new Scheduled(
                            e.seeker(),
                            e.candidacy(),
                            e.item(),
                            e.kind(),
                            e.dueAt(),
                            e.company(),
                            e.title(),
                            e.rule(),
                            e.deadline()));
        }
        if (event instanceof FollowUpFellDue e) {
            return message(
                    "due",
                    e.candidacy(),
                    new Due(e.seeker(), e.candidacy(), e.item(), e.kind(), e.dueAt(), e.company(), e.title()));
        }
        if (event instanceof SeekerReminded e) {
            return message(
                    "reminded",
                    e.candidacy(),
                    new Reminded(e.seeker(), e.candidacy(), e.item(), e.kind(), e.remindedAt(), e.channel()));
        }
        if (event instanceof FollowUpCancelled e) {
            return message(
                    "cancelled",
                    e.candidacy(),
                    new Cancelled(e.seeker(), e.candidacy(), e.item(), e.kind(), e.cancelledAt(), e.reason()));
        }
        return Optional.empty();
    }

    private static Optional<Message> message(String name, UUID candidacy, Object data) {
        return Optional.of(new Message("follow-up." + name + ".v1", candidacy.toString(), data));
    }
}
