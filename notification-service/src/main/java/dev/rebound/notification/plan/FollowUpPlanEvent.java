package dev.rebound.notification.plan;

import dev.rebound.notification.policy.Facts;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.policy.Outcome;
import dev.rebound.platform.stream.StoredAs;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.UUID;

/** What happens to a {@link FollowUpPlan}. Items are published; what was heard stays inside. */
public sealed interface FollowUpPlanEvent {

    @StoredAs("follow-up-plan.opened")
    record FollowUpPlanOpened(UUID plan, UUID candidacy, String seeker) implements FollowUpPlanEvent {}

    /**
     * @param period tells the item from others of its kind
     * @param deadline the end of the best time for it, or null; events stored before there was such a thing have none
     */
    @StoredAs("follow-up.scheduled")
    record FollowUpScheduled(
            UUID candidacy,
            String seeker,
            UUID item,
            FollowUpKind kind,
            String period,
            Instant dueAt,
            Instant deadline,
            Words company,
            Words title,
            String rule)
            implements FollowUpPlanEvent {}

    /**
     * It falls due at another time than was said, and again if it had fallen due already. To others it is scheduled anew.
     *
     * @param snoozed whether the seeker asked for that time; if not, their windows or quiet hours changed
     */
    @StoredAs("follow-up.moved")
    record FollowUpMoved(
            UUID candidacy,
            String seeker,
            UUID item,
            FollowUpKind kind,
            Instant dueAt,
            Instant deadline,
            Words company,
            Words title,
            String rule,
            boolean snoozed)
            implements FollowUpPlanEvent {}

    @StoredAs("follow-up.due")
    record FollowUpFellDue(
            UUID candidacy, String seeker, UUID item, FollowUpKind kind, Instant dueAt, Words company, Words title)
            implements FollowUpPlanEvent {}

    @StoredAs("follow-up.reminded")
    record SeekerReminded(
            UUID candidacy, String seeker, UUID item, FollowUpKind kind, Instant remindedAt, Channel channel)
            implements FollowUpPlanEvent {}

    @StoredAs("follow-up.cancelled")
    record FollowUpCancelled(
            UUID candidacy, String seeker, UUID item, FollowUpKind kind, Instant cancelledAt, CancelReason reason)
            implements FollowUpPlanEvent {}

    /** A fact that another service reported. */
    sealed interface Heard extends FollowUpPlanEvent {

        /** Adds what it says to what is known. */
        void addTo(Facts facts);

        /** Why an item of this kind ends, if this fact ends it. */
        default CancelReason ends(FollowUpKind kind) {
            return CancelReason.SUPERSEDED;
        }
    }

    private static CancelReason doneIf(boolean itsOwnDeed) {
        return itsOwnDeed ? CancelReason.DONE : CancelReason.SUPERSEDED;
    }

    /**
     * How the candidacy is called.
     *
     * @param asItStands said by the candidacy itself to replace what was known; otherwise it only fills a gap
     */
    @StoredAs("follow-up-plan.names-heard")
    record NamesHeard(Words company, Words title, boolean asItStands) implements Heard {
        @Override
        public void addTo(Facts facts) {
            // No rule depends on a name.
        }
    }

    @StoredAs("follow-up-plan.interview-heard")
    record InterviewHeard(UUID interview, Instant heldAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.interviewHeld(interview, heldAt);
        }
    }

    /** @param noted whether a thank-you note for it stands */
    @StoredAs("follow-up-plan.interview-correction-heard")
    record InterviewCorrectionHeard(UUID interview, Instant heldAt, boolean noted) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.interviewCorrected(interview, heldAt, noted);
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return CancelReason.CORRECTED;
        }
    }

    @StoredAs("follow-up-plan.interview-removal-heard")
    record InterviewRemovalHeard(UUID interview) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.interviewRemoved(interview);
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return CancelReason.CORRECTED;
        }
    }

    @StoredAs("follow-up-plan.note-heard")
    record NoteHeard(UUID interview) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.noteSent(interview);
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return doneIf(kind == FollowUpKind.THANK_YOU_NOTE);
        }
    }

    @StoredAs("follow-up-plan.rejection-heard")
    record RejectionHeard(Instant receivedAt, boolean askedOnTheCall) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.rejected(receivedAt, askedOnTheCall);
        }
    }

    /**
     * @param rejectionReceivedAt null for a candidacy without a rejection
     * @param askedOnTheCall null where the correction leaves it as it was
     */
    @StoredAs("follow-up-plan.correction-heard")
    record CorrectionHeard(Instant rejectionReceivedAt, boolean rejectionWithdrawn, Boolean askedOnTheCall)
            implements Heard {

        public CorrectionHeard(Instant rejectionReceivedAt, boolean rejectionWithdrawn) {
            this(rejectionReceivedAt, rejectionWithdrawn, null);
        }

        @Override
        public void addTo(Facts facts) {
            if (rejectionWithdrawn) {
                facts.rejectionWithdrawn();
            } else if (rejectionReceivedAt != null) {
                if (askedOnTheCall != null) {
                    facts.askedOnTheCall(askedOnTheCall);
                }
                facts.rejectionMoved(rejectionReceivedAt);
            }
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return CancelReason.CORRECTED;
        }
    }

    @StoredAs("follow-up-plan.withdrawal-heard")
    record WithdrawalHeard(Instant withdrawnAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.ended();
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return CancelReason.WITHDRAWN;
        }
    }

    @StoredAs("follow-up-plan.offer-heard")
    record OfferHeard(Instant offeredAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.ended();
        }
    }

    @StoredAs("follow-up-plan.reopening-heard")
    record ReopeningHeard(Instant reopenedAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.reopened(reopenedAt);
        }
    }

    @StoredAs("follow-up-plan.future-roles-heard")
    record FutureRolesHeard(boolean openToFutureRoles) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.futureRolesChosen(openToFutureRoles);
        }
    }

    @StoredAs("follow-up-plan.request-heard")
    record RequestHeard(Instant sentAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.requestSent(sentAt);
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return doneIf(kind == FollowUpKind.ASK_FOR_ADVICE);
        }
    }

    @StoredAs("follow-up-plan.follow-up-heard")
    record FollowUpHeard(Instant sentAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.followUpSent(sentAt);
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return doneIf(kind == FollowUpKind.FOLLOW_UP);
        }
    }

    @StoredAs("follow-up-plan.feedback-heard")
    record FeedbackHeard(UUID feedback, Instant receivedAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.feedbackReceived(feedback, receivedAt);
        }
    }

    @StoredAs("follow-up-plan.thanks-heard")
    record ThanksHeard(UUID feedback) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.thanked(feedback);
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return doneIf(kind == FollowUpKind.THANKS);
        }
    }

    @StoredAs("follow-up-plan.closing-heard")
    record ClosingHeard(Outcome outcome, Instant closedAt) implements Heard {
        @Override
        public void addTo(Facts facts) {
            facts.requestClosed(outcome, closedAt);
        }

        @Override
        public CancelReason ends(FollowUpKind kind) {
            return doneIf(kind == FollowUpKind.MOVE_ON);
        }
    }
}
