package dev.rebound.application.elsewhere;

import dev.rebound.application.candidacy.CandidacyCommand.RememberHappening;
import dev.rebound.application.themes.Advice;
import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.listening.Inbox;
import dev.rebound.platform.listening.Listening;
import dev.rebound.platform.listening.UnknownEvent;
import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps in the history of a candidacy what the feedback and notification services say of it. */
@Component
class WhenSomethingHappensElsewhere {

    private final Inbox inbox;
    private final Commands commands;

    WhenSomethingHappensElsewhere(Listening listening, Commands commands) {
        this.inbox = listening.inbox("histories");
        this.commands = commands;
    }

    @KafkaListener(
            id = "histories",
            idIsGroup = false,
            topics = {"rebound.feedback", "rebound.follow-up"})
    void on(CloudEvent event) {
        Happening happening = event.as(Happening.class);
        switch (event.type()) {
            case "dev.rebound.feedback.request-planned.v1" ->
                remember(event, "feedback.request-planned", event.time(), null, happening.deadline());
            case "dev.rebound.feedback.request-sent.v1" ->
                remember(event, "feedback.request-sent", happening.sentAt(), happening.channel(), null);
            case "dev.rebound.feedback.follow-up-sent.v1" ->
                remember(event, "feedback.follow-up-sent", happening.sentAt(), null, null);
            case "dev.rebound.feedback.received.v1" ->
                remember(
                        event,
                        "feedback.received",
                        happening.receivedAt(),
                        happening.provenance(),
                        null,
                        happening.advice());
            case "dev.rebound.feedback.themes-corrected.v1" ->
                remember(
                        event,
                        "feedback.themes-corrected",
                        happening.correctedAt(),
                        happening.tagger() == null ? null : "REREAD",
                        null,
                        happening.advice());
            case "dev.rebound.feedback.thanked.v1" ->
                remember(event, "feedback.thanked", happening.sentAt(), null, null);
            case "dev.rebound.feedback.request-closed.v1" ->
                remember(event, "feedback.request-closed", happening.closedAt(), happening.outcome(), null);
            case "dev.rebound.follow-up.scheduled.v1" ->
                remember(event, "follow-up.scheduled", event.time(), happening.kind(), happening.dueAt());
            case "dev.rebound.follow-up.due.v1" ->
                remember(event, "follow-up.due", happening.dueAt(), happening.kind(), null);
            case "dev.rebound.follow-up.reminded.v1" ->
                remember(event, "follow-up.reminded", happening.remindedAt(), happening.kind(), null);
            case "dev.rebound.follow-up.cancelled.v1" ->
                remember(event, "follow-up.cancelled", happening.cancelledAt(), happening.kind(), null);
            default -> throw new UnknownEvent(event);
        }
    }

    private void remember(CloudEvent event, String what, Instant happenedAt, String about, Instant until) {
        remember(event, what, happenedAt, about, until, null);
    }

    private void remember(
            CloudEvent event, String what, Instant happenedAt, String about, Instant until, Advice advice) {
        inbox.once(
                event,
                () -> commands.react(
                        event,
                        event.candidacy(),
                        new RememberHappening(
                                event.candidacy(),
                                event.seeker(),
                                what,
                                happenedAt,
                                event.aggregate(),
                                about,
                                until,
                                advice)));
    }
}
