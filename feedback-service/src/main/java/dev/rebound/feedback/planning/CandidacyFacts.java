package dev.rebound.feedback.planning;

import dev.rebound.feedback.advice.Rejection;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;

/** What this service reads of the events of a candidacy. */
final class CandidacyFacts {

    private CandidacyFacts() {}

    /** Of {@code candidacy.rejected}. */
    record Rejected(
            Words company,
            Words title,
            Instant receivedAt,
            Rejection.Channel channel,
            Rejection.Stage stageReached,
            int interviews,
            boolean thankYouNoteSent,
            boolean viaRecruiter,
            boolean askedOnTheCall,
            List<Rejection.Contact> contactRoles) {

        Rejection rejection() {
            return new Rejection(
                    receivedAt,
                    channel,
                    stageReached,
                    interviews,
                    thankYouNoteSent,
                    viaRecruiter,
                    askedOnTheCall,
                    contactRoles);
        }
    }

    /** Of {@code candidacy.corrected}; channel and askedOnTheCall are null where the rejection itself was not corrected. */
    record Corrected(
            Words company,
            Words title,
            Instant rejectionReceivedAt,
            Rejection.Stage stageReached,
            boolean rejectionWithdrawn,
            Rejection.Channel channel,
            Boolean askedOnTheCall) {}

    /** Of {@code candidacy.contacts-changed}. */
    record KnownNow(List<Rejection.Contact> contactRoles, boolean viaRecruiter) {}

    /** Of {@code candidacy.interview-corrected} and {@code candidacy.interview-removed}. */
    record InterviewsNow(int interviews, boolean thankYouNoteSent) {}

    /** Of {@code candidacy.reopened}, {@code candidacy.offered} and {@code candidacy.withdrawn}, whichever it is. */
    record MovedOn(Instant reopenedAt, Instant offeredAt, Instant withdrawnAt) {

        Instant at() {
            if (reopenedAt != null) {
                return reopenedAt;
            }
            return offeredAt != null ? offeredAt : withdrawnAt;
        }
    }
}
