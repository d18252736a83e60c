package dev.rebound.notification.hearing;

import dev.rebound.notification.dispatch.RecentRejections;
import dev.rebound.notification.plan.FollowUpPlanEvent.CorrectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.FutureRolesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.Heard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewCorrectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.InterviewRemovalHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NamesHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.NoteHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.OfferHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.RejectionHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.ReopeningHeard;
import dev.rebound.notification.plan.FollowUpPlanEvent.WithdrawalHeard;
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

/** Hears what happens to candidacies. */
@Component
class Candidacies {

    record Opened(Words company, Words title) {}

    record Interviewed(UUID interview, Instant heldAt) {}

    record InterviewCorrected(UUID interview, Instant heldAt, Instant thankYouNoteSentAt) {}

    record InterviewRemoved(UUID interview) {}

    record ThankYouNoteSent(UUID interview) {}

    record Rejected(Words company, Words title, Instant receivedAt, boolean askedOnTheCall) {}

    record Corrected(
            Words company,
            Words title,
            Instant rejectionReceivedAt,
            boolean rejectionWithdrawn,
            Boolean askedOnTheCall) {}

    record Offered(Instant offeredAt) {}

    record Withdrawn(Instant withdrawnAt) {}

    record Reopened(Instant reopenedAt) {}

    record FutureRoles(boolean openToFutureRoles) {}

    private final Plans plans;
    private final RecentRejections rejections;
    private final Inbox inbox;

    Candidacies(Plans plans, RecentRejections rejections, Listening listening) {
        this.plans = plans;
        this.rejections = rejections;
        this.inbox = listening.inbox("candidacies");
    }

    @KafkaListener(id = "candidacies", idIsGroup = false, topics = "rebound.candidacy")
    void on(CloudEvent event) {
        inbox.once(event, () -> {
            List<Heard> facts = said(event);
            facts.forEach(fact -> notice(event, fact));
            plans.takeIn(event, facts);
        });
    }

    /** A hard week is noticed over all candidacies, which no plan knows. */
    private void notice(CloudEvent event, Heard fact) {
        if (fact instanceof RejectionHeard rejection) {
            rejections.received(event.seeker(), event.candidacy(), rejection.receivedAt());
        } else if (fact instanceof CorrectionHeard correction && correction.rejectionReceivedAt() != null) {
            rejections.received(event.seeker(), event.candidacy(), correction.rejectionReceivedAt());
        } else if (fact instanceof CorrectionHeard correction && correction.rejectionWithdrawn()
                || fact instanceof ReopeningHeard) {
            rejections.withdrawn(event.candidacy());
        }
    }

    static List<Heard> said(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.candidacy.opened.v1" -> {
                Opened opened = event.as(Opened.class);
                return List.of(new NamesHeard(opened.company(), opened.title(), true));
            }
            case "dev.rebound.candidacy.interviewed.v1" -> {
                Interviewed interviewed = event.as(Interviewed.class);
                return List.of(new InterviewHeard(interviewed.interview(), interviewed.heldAt()));
            }
            case "dev.rebound.candidacy.interview-corrected.v1" -> {
                InterviewCorrected corrected = event.as(InterviewCorrected.class);
                return List.of(new InterviewCorrectionHeard(
                        corrected.interview(), corrected.heldAt(), corrected.thankYouNoteSentAt() != null));
            }
            case "dev.rebound.candidacy.interview-removed.v1" -> {
                return List.of(new InterviewRemovalHeard(
                        event.as(InterviewRemoved.class).interview()));
            }
            case "dev.rebound.candidacy.thank-you-note-sent.v1" -> {
                return List.of(new NoteHeard(event.as(ThankYouNoteSent.class).interview()));
            }
            case "dev.rebound.candidacy.rejected.v1" -> {
                Rejected rejected = event.as(Rejected.class);
                return List.of(
                        new NamesHeard(rejected.company(), rejected.title(), true),
                        new RejectionHeard(rejected.receivedAt(), rejected.askedOnTheCall()));
            }
            case "dev.rebound.candidacy.corrected.v1" -> {
                Corrected corrected = event.as(Corrected.class);
                return List.of(
                        new NamesHeard(corrected.company(), corrected.title(), true),
                        new CorrectionHeard(
                                corrected.rejectionReceivedAt(),
                                corrected.rejectionWithdrawn(),
                                corrected.askedOnTheCall()));
            }
            case "dev.rebound.candidacy.offered.v1" -> {
                return List.of(new OfferHeard(event.as(Offered.class).offeredAt()));
            }
            case "dev.rebound.candidacy.withdrawn.v1" -> {
                return List.of(new WithdrawalHeard(event.as(Withdrawn.class).withdrawnAt()));
            }
            case "dev.rebound.candidacy.reopened.v1" -> {
                return List.of(new ReopeningHeard(event.as(Reopened.class).reopenedAt()));
            }
            case "dev.rebound.candidacy.future-roles-chosen.v1" -> {
                return List.of(new FutureRolesHeard(event.as(FutureRoles.class).openToFutureRoles()));
            }
            // A hold comes before any rejection, or after a reopening that has cancelled all that one led to. What can
            // still
            // be pending is the note for an interview that was held, and that is due all the same (R12).
            case "dev.rebound.candidacy.self-evaluated.v1",
                    "dev.rebound.candidacy.contacts-changed.v1",
                    "dev.rebound.candidacy.went-silent.v1",
                    "dev.rebound.candidacy.put-on-hold.v1" -> {
                return List.of();
            }
            default -> throw new UnknownEvent(event);
        }
    }
}
