package dev.rebound.feedback.request;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReceived;
import dev.rebound.feedback.request.FeedbackRequestEvent.FeedbackReread;
import dev.rebound.feedback.request.FeedbackRequestEvent.FollowUpSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.RejectionCorrected;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestClosed;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestPlanned;
import dev.rebound.feedback.request.FeedbackRequestEvent.RequestSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThanksSent;
import dev.rebound.feedback.request.FeedbackRequestEvent.ThemesCorrected;
import dev.rebound.feedback.themes.Band;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Standing.StandingTheme;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.cloudevents.PublishedLanguage;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the other services hear of a request: never the letter, never the feedback's text. */
@Component
class FeedbackLanguage implements PublishedLanguage {

    record Planned(
            String seeker,
            UUID candidacy,
            UUID request,
            Words company,
            Words title,
            Instant deadline,
            Plan.Odds odds,
            Plan.Channel channel,
            boolean late,
            List<Rule> rules,
            boolean askingTakenBack) {}

    record Sent(
            String seeker,
            UUID candidacy,
            UUID request,
            Instant sentAt,
            SendingChannel channel,
            Recipient recipient,
            boolean inTime) {}

    record FollowedUp(String seeker, UUID candidacy, UUID request, Instant sentAt) {}

    record Received(
            String seeker,
            UUID candidacy,
            UUID request,
            UUID feedback,
            Instant receivedAt,
            Provenance provenance,
            List<Tagged> themes,
            NoReason noReason,
            String tagger) {}

    record Tagged(Theme theme, Polarity polarity, Band band) {}

    record Corrected(
            String seeker,
            UUID candidacy,
            UUID request,
            UUID feedback,
            Instant correctedAt,
            List<StandingTheme> themes,
            NoReason noReason,
            String tagger) {}

    record Thanked(String seeker, UUID candidacy, UUID request, UUID feedback, Instant sentAt) {}

    record Closed(String seeker, UUID candidacy, UUID request, Instant closedAt, Outcome outcome) {}

    @Override
    public String aggregateType() {
        return "FeedbackRequest";
    }

    @Override
    public String topic() {
        return "rebound.feedback";
    }

    @Override
    public Optional<Message> translate(Object stored) {
        if (!(stored instanceof FeedbackRequestEvent event) || event instanceof RejectionCorrected) {
            return Optional.empty();
        }
        String subject = event.candidacy().toString();
        if (event instanceof RequestPlanned e) {
            return message(
                    "feedback.request-planned.v1",
                    subject,
                    new Planned(
                            e.seeker(),
                            e.candidacy(),
                            e.request(),
                            e.company(),
                            e.title(),
                            e.plan().deadline(),
                            e.plan().odds(),
                            e.plan().channel(),
                            e.plan().late(),
                            e.plan().because(),
                            e.isAskingTakenBack()));
        }
        if (event instanceof RequestSent e) {
            return message(
                    "feedback.request-sent.v1",
                    subject,
                    new Sent(
                            e.seeker(),
                            e.candidacy(),
                            e.request(),
                            e.sentAt(),
                            e.channel(),
                            e.recipient(),
                            e.inTime()));
        }
        if (event instanceof FollowUpSent e) {
            return message(
                    "feedback.follow-up-sent.v1",
                    subject,
                    new FollowedUp(e.seeker(), e.candidacy(), e.request(), e.sentAt()));
        }
        if (event instanceof FeedbackReceived e) {
            return message(
                    "feedback.received.v1",
                    subject,
                    new Received(
                            e.seeker(),
                            e.candidacy(),
                            e.request(),
                            e.feedback(),
                            e.receivedAt(),
                            e.provenance(),
                            e.tagging().tags().stream()
                                    .map(tag -> new Tagged(tag.theme(), tag.polarity(), tag.band()))
                                    .toList(),
                            e.tagging().noReason(),
                            e.tagging().tagger()));
        }
        if (event instanceof ThemesCorrected e) {
            return message(
                    "feedback.themes-corrected.v1",
                    subject,
                    new Corrected(
                            e.seeker(),
                            e.candidacy(),
                            e.request(),
                            e.feedback(),
                            e.correctedAt(),
                            e.standing().themes(),
                            e.noReason(),
                            null));
        }
        if (event instanceof FeedbackReread e) {
            return message(
                    "feedback.themes-corrected.v1",
                    subject,
                    new Corrected(
                            e.seeker(),
                            e.candidacy(),
                            e.request(),
                            e.feedback(),
                            e.rereadAt(),
                            e.standing().themes(),
                            e.standing().noReason(),
                            e.tagging().tagger()));
        }
        if (event instanceof ThanksSent e) {
            return message(
                    "feedback.thanked.v1",
                    subject,
                    new Thanked(e.seeker(), e.candidacy(), e.request(), e.feedback(), e.sentAt()));
        }
        if (event instanceof RequestClosed e) {
            return message(
                    "feedback.request-closed.v1",
                    subject,
                    new Closed(e.seeker(), e.candidacy(), e.request(), e.closedAt(), e.outcome()));
        }
        throw new IllegalStateException("no translation for " + event.getClass().getName());
    }

    private static Optional<Message> message(String type, String subject, Object data) {
        return Optional.of(new Message(type, subject, data));
    }
}
