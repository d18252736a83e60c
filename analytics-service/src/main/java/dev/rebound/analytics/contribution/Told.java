package dev.rebound.analytics.contribution;

import static java.util.Objects.requireNonNull;

import dev.rebound.analytics.language.FollowUpKind;
import dev.rebound.analytics.language.NoReason;
import dev.rebound.analytics.language.Outcome;
import dev.rebound.analytics.language.Provenance;
import dev.rebound.analytics.language.Recipient;
import dev.rebound.analytics.language.SendingChannel;
import dev.rebound.analytics.language.Source;
import dev.rebound.analytics.language.Stage;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The fields that this service reads of the published events. A message that lacks one that matters is refused when it is
 * read: it is parked, instead of leaving a hole in a view.
 */
final class Told {

    private Told() {}

    record Opened(Words company, Words title, LocalDate appliedOn, Source source) {

        Opened {
            requireNonNull(appliedOn, "appliedOn");
            requireNonNull(source, "source");
        }
    }

    record Interviewed(UUID interview, Stage stage, Instant heldAt) {

        Interviewed {
            requireNonNull(interview, "interview");
            requireNonNull(stage, "stage");
            requireNonNull(heldAt, "heldAt");
        }
    }

    /** @param thankYouNoteSentAt null for none */
    record InterviewCorrected(UUID interview, Stage stage, Instant heldAt, Instant thankYouNoteSentAt) {

        InterviewCorrected {
            requireNonNull(interview, "interview");
            requireNonNull(stage, "stage");
            requireNonNull(heldAt, "heldAt");
        }
    }

    record InterviewRemoved(UUID interview) {

        InterviewRemoved {
            requireNonNull(interview, "interview");
        }
    }

    record NoteSent(UUID interview, Instant sentAt) {

        NoteSent {
            requireNonNull(interview, "interview");
            requireNonNull(sentAt, "sentAt");
        }
    }

    record Rejected(Instant receivedAt, String channel, Stage stageReached, boolean askedOnTheCall) {

        Rejected {
            requireNonNull(receivedAt, "receivedAt");
            requireNonNull(stageReached, "stageReached");
        }
    }

    record WentSilent(Instant since) {

        WentSilent {
            requireNonNull(since, "since");
        }
    }

    record PutOnHold(Instant since) {

        PutOnHold {
            requireNonNull(since, "since");
        }
    }

    record Offered(Instant offeredAt) {

        Offered {
            requireNonNull(offeredAt, "offeredAt");
        }
    }

    record Withdrawn(Instant withdrawnAt) {

        Withdrawn {
            requireNonNull(withdrawnAt, "withdrawnAt");
        }
    }

    record Corrected(
            Words company,
            Words title,
            LocalDate appliedOn,
            Source source,
            Instant rejectionReceivedAt,
            Stage stageReached,
            boolean rejectionWithdrawn,
            String channel,
            Boolean askedOnTheCall) {

        Corrected {
            requireNonNull(appliedOn, "appliedOn");
            requireNonNull(source, "source");
        }
    }

    /** @param askingTakenBack whether the request that was told of as asked on the call never was (R21); null for no */
    record RequestPlanned(Words company, Words title, Instant deadline, Boolean askingTakenBack) {

        RequestPlanned {
            requireNonNull(deadline, "deadline");
        }
    }

    record RequestSent(Instant sentAt, SendingChannel channel, Recipient recipient, boolean inTime) {

        RequestSent {
            requireNonNull(sentAt, "sentAt");
            requireNonNull(channel, "channel");
        }
    }

    record FollowUpSent(Instant sentAt) {

        FollowUpSent {
            requireNonNull(sentAt, "sentAt");
        }
    }

    record Received(
            UUID feedback, Instant receivedAt, Provenance provenance, List<Feedback.Tag> themes, NoReason noReason) {

        Received {
            requireNonNull(feedback, "feedback");
            requireNonNull(receivedAt, "receivedAt");
            requireNonNull(themes, "themes");
        }
    }

    record ThemesCorrected(UUID feedback, List<Feedback.Tag> themes, NoReason noReason) {

        ThemesCorrected {
            requireNonNull(feedback, "feedback");
            requireNonNull(themes, "themes");
        }
    }

    record Thanked(UUID feedback, Instant sentAt) {

        Thanked {
            requireNonNull(feedback, "feedback");
            requireNonNull(sentAt, "sentAt");
        }
    }

    record RequestClosed(Instant closedAt, Outcome outcome) {

        RequestClosed {
            requireNonNull(closedAt, "closedAt");
            requireNonNull(outcome, "outcome");
        }
    }

    /** Both a follow-up that was scheduled and one that fell due. */
    record Planned(UUID item, FollowUpKind kind, Instant dueAt, Words company, Words title) {

        Planned {
            requireNonNull(item, "item");
            requireNonNull(kind, "kind");
            requireNonNull(dueAt, "dueAt");
        }
    }

    record Cancelled(UUID item) {

        Cancelled {
            requireNonNull(item, "item");
        }
    }
}
