package dev.rebound.application.rejecting;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.TypedForm;

/** What was typed about a rejection. */
record RejectionForm(
        String receivedAt,
        String channel,
        String stageReached,
        String rejectedBy,
        String statedReason,
        String askedOnTheCall,
        String openToFutureRoles) {

    ReceivedRejection read(TypedForm typed) {
        return new ReceivedRejection(
                typed.time("receivedAt", receivedAt),
                typed.choice("channel", channel, Rejection.Channel.class),
                typed.choice("stageReached", stageReached, Stage.class),
                typed.id("rejectedBy", rejectedBy),
                typed.text(statedReason),
                askedOnTheCall != null,
                openToFutureRoles == null ? null : true);
    }
}
