package dev.rebound.feedback.request;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.themes.NamedTheme;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a {@link FeedbackRequest}. {@code recordedAt} is the moment of the call, all else as it happened. */
public sealed interface FeedbackRequestCommand {

    /** The request that it is for. */
    UUID request();

    /** Whose call it is; only the request's own seeker gets anywhere. */
    String seeker();

    /** A rejection came: plan how to ask. The one command that may begin a request. */
    record PlanRequest(
            @TargetAggregateIdentifier UUID request,
            UUID candidacy,
            String seeker,
            Words company,
            Words title,
            Rejection rejection,
            Instant recordedAt)
            implements FeedbackRequestCommand {}

    /**
     * The facts turned out otherwise.
     *
     * @param receivedAt when the news came, or null where the candidacy is not rejected at present
     * @param stage how far it had come, or null likewise
     * @param channel how it came, or null where that was not corrected
     * @param askedOnTheCall whether the seeker asked on the call that brought it (R21), or null likewise
     */
    record CorrectRejection(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            Words company,
            Words title,
            Instant receivedAt,
            Rejection.Stage stage,
            Rejection.Channel channel,
            Boolean askedOnTheCall)
            implements FeedbackRequestCommand {

        /** Neither how it came nor what was said on the call is corrected. */
        public CorrectRejection(
                UUID request, String seeker, Words company, Words title, Instant receivedAt, Rejection.Stage stage) {
            this(request, seeker, company, title, receivedAt, stage, null, null);
        }
    }

    /** There never was a rejection: it had been recorded by mistake. */
    record TakeRejectionBack(@TargetAggregateIdentifier UUID request, String seeker, Instant recordedAt)
            implements FeedbackRequestCommand {}

    /** A thank-you note went out, which changes the odds while asking is still to come. */
    record ReckonWithThankYouNote(@TargetAggregateIdentifier UUID request, String seeker)
            implements FeedbackRequestCommand {}

    /**
     * An interview was corrected or taken off the record, which changes the odds while asking is still to come.
     *
     * @param interviews how many are recorded now
     * @param thankYouNoteSent whether a note went out for the last of them
     */
    record ReckonWithInterviews(
            @TargetAggregateIdentifier UUID request, String seeker, int interviews, boolean thankYouNoteSent)
            implements FeedbackRequestCommand {}

    /**
     * Others are known by now, which changes whom to ask while asking is still to come (R19, R25).
     *
     * @param contacts which parts they have
     * @param viaRecruiter whether an agency's recruiter stands between seeker and employer
     */
    record ReckonWithContacts(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            List<Rejection.Contact> contacts,
            boolean viaRecruiter)
            implements FeedbackRequestCommand {}

    /** The candidacy lives again or is over in another way: a request not yet sent is no longer due. */
    record CloseUnlessSent(@TargetAggregateIdentifier UUID request, String seeker, Instant closedAt)
            implements FeedbackRequestCommand {}

    /** @param letter the text, or null */
    record RecordRequestSent(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            Instant sentAt,
            SendingChannel channel,
            Recipient recipient,
            Words letter,
            Instant recordedAt)
            implements FeedbackRequestCommand {}

    /** The one follow-up went out. */
    record RecordFollowUp(
            @TargetAggregateIdentifier UUID request, String seeker, Instant sentAt, Words letter, Instant recordedAt)
            implements FeedbackRequestCommand {}

    /** @param feedback the id that it will have */
    record RecordFeedback(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            UUID feedback,
            Instant receivedAt,
            Provenance provenance,
            Words text,
            Instant recordedAt)
            implements FeedbackRequestCommand {}

    /** @param themes all that the feedback is about, in place of whatever was named before */
    record CorrectThemes(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            UUID feedback,
            List<NamedTheme> themes,
            NoReason noReason,
            Instant correctedAt)
            implements FeedbackRequestCommand {}

    /**
     * Says of one theme whether the feedback is about it.
     *
     * @param meant whether it is
     * @param polarity in which sense; null for the one in which it stands
     * @param askedFor whether the posting asked for it; null for not noted, as it must be of a theme that is not meant
     * @param foreseeable whether it could have been seen before the interview; null likewise
     */
    record JudgeTheme(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            UUID feedback,
            Theme theme,
            boolean meant,
            Polarity polarity,
            Boolean askedFor,
            Boolean foreseeable,
            Instant judgedAt)
            implements FeedbackRequestCommand {}

    /** Reads all feedback again that another tagger read; what the seeker decided stays. */
    record RereadFeedback(@TargetAggregateIdentifier UUID request, String seeker, Instant rereadAt)
            implements FeedbackRequestCommand {}

    /** @param feedback what the thanks are for; null for the last that came */
    record RecordThanks(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            UUID feedback,
            Instant sentAt,
            Words letter,
            Instant recordedAt)
            implements FeedbackRequestCommand {}

    /** Nothing more is expected. */
    record CloseRequest(
            @TargetAggregateIdentifier UUID request,
            String seeker,
            Instant closedAt,
            Outcome outcome,
            Instant recordedAt)
            implements FeedbackRequestCommand {}

    /** R44: the time for an answer may be over, which the request decides by itself; until then it does nothing. */
    record StopWaiting(@TargetAggregateIdentifier UUID request, String seeker, Instant now)
            implements FeedbackRequestCommand {}
}
