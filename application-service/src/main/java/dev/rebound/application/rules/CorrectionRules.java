package dev.rebound.application.rules;

import dev.rebound.application.facts.Facts;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What may be corrected: facts that were recorded wrongly, so that a slip never sends the advice astray (R11, R14). */
public final class CorrectionRules {

    /**
     * The facts as they should be.
     *
     * @param rejectionReceivedAt null to leave it
     * @param stageReached null to leave it
     * @param rejectionWithdrawn whether there was no rejection at all
     */
    public record Correction(
            LocalDate appliedOn,
            Source source,
            Instant rejectionReceivedAt,
            Stage stageReached,
            boolean rejectionWithdrawn) {

        /** When the rejection was received, once this is applied; null for none. */
        public Instant receivedAtIn(Facts facts) {
            if (rejectionWithdrawn || facts.rejection() == null) {
                return null;
            }
            return rejectionReceivedAt != null
                    ? rejectionReceivedAt
                    : facts.rejection().receivedAt();
        }

        /** How far it came, once this is applied; null for no rejection. */
        public Stage stageIn(Facts facts) {
            if (rejectionWithdrawn || facts.rejection() == null) {
                return null;
            }
            return stageReached != null ? stageReached : facts.rejection().stageReached();
        }
    }

    /** Only a rejection that stands can be corrected or taken back. */
    public static final Rule<Correction> A_REJECTION_STANDS = (facts, correction, recordedAt) -> {
        String field = correction.rejectionWithdrawn()
                ? "rejectionWithdrawn"
                : correction.rejectionReceivedAt() != null
                        ? "rejectionReceivedAt"
                        : correction.stageReached() != null ? "stageReached" : null;
        if (facts.rejection() == null && field != null) {
            throw Refused.invalid(
                    field,
                    "No rejection stands that could be corrected.",
                    "Leave " + field + " out of the correction.");
        }
    };

    public static final Rule<Correction> APPLIED_BY_TODAY = (facts, correction, recordedAt) ->
            OpeningRules.APPLIED_BY_TODAY.check(facts, correction.appliedOn(), recordedAt);

    /** R11: the rejection arrived, and after the application. */
    public static final Rule<Correction> RECEIVED_BETWEEN_APPLICATION_AND_NOW = (facts, correction, recordedAt) -> {
        Instant receivedAt = correction.receivedAtIn(facts);
        if (receivedAt == null) {
            return;
        }
        if (Times.isBefore(receivedAt, correction.appliedOn())) {
            String field = correction.rejectionReceivedAt() == null ? "appliedOn" : "rejectionReceivedAt";
            throw Refused.invalid(
                    field,
                    "This cannot be: the rejection would be older than the application.",
                    "Check both dates; they can be corrected together.");
        }
        Times.notInTheFuture("rejectionReceivedAt", receivedAt, recordedAt);
    };

    /** The interviews that are recorded stay after the application. */
    public static final Rule<Correction> APPLIED_BEFORE_THE_INTERVIEWS = (facts, correction, recordedAt) -> {
        if (facts.interviews().stream()
                .anyMatch(interview -> Times.isBefore(interview.heldAt(), correction.appliedOn()))) {
            throw Refused.invalid(
                    "appliedOn",
                    "This cannot be: an interview would be older than the application.",
                    "Check the day of the application.");
        }
    };

    public static final List<Rule<Correction>> TO_CORRECT = List.of(
            A_REJECTION_STANDS, APPLIED_BY_TODAY, RECEIVED_BETWEEN_APPLICATION_AND_NOW, APPLIED_BEFORE_THE_INTERVIEWS);

    private CorrectionRules() {}
}
