package dev.rebound.feedback.request;

import dev.rebound.feedback.advice.Plan;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Standing;
import dev.rebound.feedback.themes.Tagging;
import dev.rebound.platform.stream.StoredAs;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a {@link FeedbackRequest}, as it is stored. {@link FeedbackLanguage} says what of it leaves. */
public sealed interface FeedbackRequestEvent {

    UUID request();

    UUID candidacy();

    String seeker();

    /**
     * @param round counts the rejections of the candidacy from 1; a plan made anew for the same one keeps its number
     * @param recordedAt when the rejection was recorded, which may be long after it came
     * @param askingTakenBack true where the seeker did not ask on the call after all (R21): asking is still to come; null
     *     otherwise
     */
    @StoredAs("feedback.request-planned")
    record RequestPlanned(
            UUID request,
            UUID candidacy,
            String seeker,
            Words company,
            Words title,
            int round,
            Instant recordedAt,
            Rejection rejection,
            Plan plan,
            Boolean askingTakenBack)
            implements FeedbackRequestEvent {

        public RequestPlanned(
                UUID request,
                UUID candidacy,
                String seeker,
                Words company,
                Words title,
                int round,
                Instant recordedAt,
                Rejection rejection,
                Plan plan) {
            this(request, candidacy, seeker, company, title, round, recordedAt, rejection, plan, null);
        }

        public boolean isAskingTakenBack() {
            return Boolean.TRUE.equals(askingTakenBack);
        }
    }

    /** The facts of the rejection turned out otherwise when there was nothing left to plan. Stays inside. */
    @StoredAs("feedback.rejection-corrected")
    record RejectionCorrected(
            UUID request, UUID candidacy, String seeker, Words company, Words title, Rejection rejection, Plan plan)
            implements FeedbackRequestEvent {}

    /** @param letter the text, or null; it never leaves this service */
    @StoredAs("feedback.request-sent")
    record RequestSent(
            UUID request,
            UUID candidacy,
            String seeker,
            Instant sentAt,
            SendingChannel channel,
            Recipient recipient,
            Words letter,
            boolean inTime)
            implements FeedbackRequestEvent {}

    /** @param letter what went out, or null */
    @StoredAs("feedback.follow-up-sent")
    record FollowUpSent(UUID request, UUID candidacy, String seeker, Instant sentAt, Words letter)
            implements FeedbackRequestEvent {}

    /** @param text word for word; it never leaves this service and is never changed */
    @StoredAs("feedback.received")
    record FeedbackReceived(
            UUID request,
            UUID candidacy,
            String seeker,
            UUID feedback,
            Instant receivedAt,
            Provenance provenance,
            Words text,
            Tagging tagging)
            implements FeedbackRequestEvent {}

    /**
     * The seeker confirmed, rejected, added or changed one theme, or named all of them.
     *
     * @param themes what stands now, and {@code noReason} likewise
     * @param standing the same with who says so; events of earlier days do not have it, and were all by the seeker's hand
     */
    @StoredAs("feedback.themes-corrected")
    record ThemesCorrected(
            UUID request,
            UUID candidacy,
            String seeker,
            UUID feedback,
            Instant correctedAt,
            List<NamedTheme> themes,
            NoReason noReason,
            Standing standing)
            implements FeedbackRequestEvent {

        public ThemesCorrected {
            standing = standing != null ? standing : Standing.byHand(themes, noReason);
        }
    }

    /**
     * A newer tagger read old feedback, on an operator's command.
     *
     * @param tagging what it found
     * @param standing what stands now: what the seeker decided before stays
     */
    @StoredAs("feedback.reread")
    record FeedbackReread(
            UUID request,
            UUID candidacy,
            String seeker,
            UUID feedback,
            Instant rereadAt,
            Tagging tagging,
            Standing standing)
            implements FeedbackRequestEvent {}

    /** @param letter what went out, or null */
    @StoredAs("feedback.thanked")
    record ThanksSent(UUID request, UUID candidacy, String seeker, UUID feedback, Instant sentAt, Words letter)
            implements FeedbackRequestEvent {}

    @StoredAs("feedback.request-closed")
    record RequestClosed(UUID request, UUID candidacy, String seeker, Instant closedAt, Outcome outcome)
            implements FeedbackRequestEvent {}
}
