package dev.rebound.application.correcting.rejection;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.CandidacyAnswer.RejectionAnswer;
import dev.rebound.platform.page.Page;

/** What was typed to correct a rejection. */
record RejectionCorrectionForm(
        String receivedAt,
        String channel,
        String stageReached,
        String rejectedBy,
        String statedReason,
        String askedOnTheCall) {

    /** The form as it begins: what is recorded. */
    static RejectionCorrectionForm of(RejectionAnswer recorded, Page page) {
        return new RejectionCorrectionForm(
                page.field(recorded.receivedAt()),
                recorded.channel().name(),
                recorded.stageReached().name(),
                recorded.rejectedBy() == null ? null : recorded.rejectedBy().toString(),
                recorded.statedReason(),
                recorded.askedOnTheCall() ? "true" : null);
    }

    /** A time that was left as it stood keeps its seconds, which the field does not show. */
    CorrectedRejection read(TypedForm typed, RejectionAnswer recorded, Page page) {
        return new CorrectedRejection(
                page.field(recorded.receivedAt()).equals(receivedAt)
                        ? recorded.receivedAt()
                        : typed.time("receivedAt", receivedAt),
                typed.choice("channel", channel, Rejection.Channel.class),
                typed.choice("stageReached", stageReached, Stage.class),
                typed.id("rejectedBy", rejectedBy),
                typed.text(statedReason),
                askedOnTheCall != null);
    }
}
