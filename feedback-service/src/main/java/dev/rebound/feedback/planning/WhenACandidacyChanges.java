package dev.rebound.feedback.planning;

import dev.rebound.feedback.planning.CandidacyFacts.Corrected;
import dev.rebound.feedback.planning.CandidacyFacts.InterviewsNow;
import dev.rebound.feedback.planning.CandidacyFacts.KnownNow;
import dev.rebound.feedback.planning.CandidacyFacts.MovedOn;
import dev.rebound.feedback.planning.CandidacyFacts.Rejected;
import dev.rebound.feedback.request.FeedbackRequestCommand;
import dev.rebound.feedback.request.FeedbackRequestCommand.CloseUnlessSent;
import dev.rebound.feedback.request.FeedbackRequestCommand.CorrectRejection;
import dev.rebound.feedback.request.FeedbackRequestCommand.PlanRequest;
import dev.rebound.feedback.request.FeedbackRequestCommand.ReckonWithContacts;
import dev.rebound.feedback.request.FeedbackRequestCommand.ReckonWithInterviews;
import dev.rebound.feedback.request.FeedbackRequestCommand.ReckonWithThankYouNote;
import dev.rebound.feedback.request.FeedbackRequestCommand.TakeRejectionBack;
import dev.rebound.platform.Ids;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.listening.Inbox;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.util.UUID;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Plans a request for advice when a candidacy is rejected, and keeps the plan true to what happens to the candidacy. */
@Component
class WhenACandidacyChanges {

    private final Inbox inbox;
    private final Commands commands;

    WhenACandidacyChanges(Listening listening, Commands commands) {
        this.inbox = listening.inbox("candidacies");
        this.commands = commands;
    }

    @KafkaListener(id = "candidacies", idIsGroup = false, topics = "rebound.candidacy")
    void on(CloudEvent event) {
        switch (event.type()) {
            case "dev.rebound.candidacy.rejected.v1" -> inbox.once(event, () -> plan(event));
            case "dev.rebound.candidacy.corrected.v1" -> inbox.once(event, () -> ifPlanned(event, correction(event)));
            case "dev.rebound.candidacy.contacts-changed.v1" ->
                inbox.once(event, () -> ifPlanned(event, knownNow(event)));
            case "dev.rebound.candidacy.interview-corrected.v1", "dev.rebound.candidacy.interview-removed.v1" ->
                inbox.once(event, () -> ifPlanned(event, interviewsNow(event)));
            case "dev.rebound.candidacy.thank-you-note-sent.v1" ->
                inbox.once(event, () -> ifPlanned(event, new ReckonWithThankYouNote(request(event), event.seeker())));
            case "dev.rebound.candidacy.reopened.v1",
                    "dev.rebound.candidacy.offered.v1",
                    "dev.rebound.candidacy.withdrawn.v1" ->
                inbox.once(
                        event,
                        () -> ifPlanned(
                                event,
                                new CloseUnlessSent(
                                        request(event),
                                        event.seeker(),
                                        event.as(MovedOn.class).at())));
            case "dev.rebound.candidacy.opened.v1",
                    "dev.rebound.candidacy.interviewed.v1",
                    "dev.rebound.candidacy.self-evaluated.v1",
                    "dev.rebound.candidacy.went-silent.v1",
                    "dev.rebound.candidacy.put-on-hold.v1",
                    "dev.rebound.candidacy.future-roles-chosen.v1" -> inbox.once(event, () -> {});
            default -> throw new UnknownEvent(event);
        }
    }

    private void plan(CloudEvent event) {
        Rejected rejected = event.as(Rejected.class);
        commands.react(
                event,
                request(event),
                new PlanRequest(
                        request(event),
                        event.candidacy(),
                        event.seeker(),
                        rejected.company(),
                        rejected.title(),
                        rejected.rejection(),
                        event.time()));
    }

    private static FeedbackRequestCommand correction(CloudEvent event) {
        Corrected corrected = event.as(Corrected.class);
        return corrected.rejectionWithdrawn()
                ? new TakeRejectionBack(request(event), event.seeker(), event.time())
                : new CorrectRejection(
                        request(event),
                        event.seeker(),
                        corrected.company(),
                        corrected.title(),
                        corrected.rejectionReceivedAt(),
                        corrected.stageReached(),
                        corrected.channel(),
                        corrected.askedOnTheCall());
    }

    private static FeedbackRequestCommand knownNow(CloudEvent event) {
        KnownNow now = event.as(KnownNow.class);
        return new ReckonWithContacts(request(event), event.seeker(), now.contactRoles(), now.viaRecruiter());
    }

    private static FeedbackRequestCommand interviewsNow(CloudEvent event) {
        InterviewsNow now = event.as(InterviewsNow.class);
        return new ReckonWithInterviews(request(event), event.seeker(), now.interviews(), now.thankYouNoteSent());
    }

    /** Most candidacies change before there is any rejection: then there is nothing to keep true. */
    private void ifPlanned(CloudEvent event, FeedbackRequestCommand command) {
        try {
            commands.react(event, command.request(), command);
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private static UUID request(CloudEvent event) {
        return Ids.feedbackRequest(event.candidacy());
    }
}
