package dev.rebound.feedback.mails.phrases;

/** What a mail is, as far as a candidacy is concerned. */
public enum Label {
    /** A no to the candidacy, or an opening that was stopped. */
    REJECTION,
    /** What they thought or advise, or that they give no feedback. */
    FEEDBACK,
    OFFER,
    INTERVIEW_INVITE,
    APPLICATION_RECEIVED,
    /** None of these: a delay, a moved interview, an alert, a refusal of something that is no job. */
    OTHER
}
