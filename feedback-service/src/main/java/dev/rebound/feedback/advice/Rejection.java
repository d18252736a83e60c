package dev.rebound.feedback.advice;

import java.time.Instant;
import java.util.List;

/**
 * What the policies know of a rejection.
 *
 * @param receivedAt when the news reached the seeker, not when it was recorded
 * @param channel how the news came
 * @param stage how far the candidacy had come
 * @param interviews how many interviews were held
 * @param thankYouNoteSent whether a note went out for the last interview
 * @param viaRecruiter whether an agency's recruiter stands between seeker and employer
 * @param askedOnTheCall whether the seeker asked for advice on the call that brought the news
 * @param contacts which parts somebody known has, each once
 */
public record Rejection(
        Instant receivedAt,
        Channel channel,
        Stage stage,
        int interviews,
        boolean thankYouNoteSent,
        boolean viaRecruiter,
        boolean askedOnTheCall,
        List<Contact> contacts) {

    /** What was planned before contacts were told of knows of none. */
    public Rejection {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** A rejection of which no contact is known. */
    public Rejection(
            Instant receivedAt,
            Channel channel,
            Stage stage,
            int interviews,
            boolean thankYouNoteSent,
            boolean viaRecruiter,
            boolean askedOnTheCall) {
        this(receivedAt, channel, stage, interviews, thankYouNoteSent, viaRecruiter, askedOnTheCall, List.of());
    }

    /** The part that somebody known has; who they are stays with the candidacy. */
    public enum Contact {
        REJECTED_ME,
        ARRANGED_INTERVIEW,
        INTERVIEWER,
        /** Somebody inside whom the seeker knows well and trusts (R19). */
        INSIDER_TRUSTED,
        INSIDER,
        AGENCY_RECRUITER
    }

    /** How the news of a rejection came. */
    public enum Channel {
        EMAIL,
        PHONE,
        LETTER,
        PORTAL,
        OTHER
    }

    /** How far a candidacy had come, in order. */
    public enum Stage {
        APPLICATION,
        PHONE_SCREEN,
        FIRST_INTERVIEW,
        SECOND_INTERVIEW,
        FINAL_INTERVIEW;

        /** Whether they met the seeker for more than a screening call. */
        public boolean afterAnInterview() {
            return compareTo(FIRST_INTERVIEW) >= 0;
        }
    }

    /** The same rejection with what turned out to be otherwise. */
    public Rejection corrected(Instant receivedAt, Stage stage, Channel channel, boolean askedOnTheCall) {
        return new Rejection(
                receivedAt, channel, stage, interviews, thankYouNoteSent, viaRecruiter, askedOnTheCall, contacts);
    }

    /** The same rejection after interviews that turned out otherwise. */
    public Rejection withInterviews(int interviews, boolean thankYouNoteSent) {
        return new Rejection(
                receivedAt, channel, stage, interviews, thankYouNoteSent, viaRecruiter, askedOnTheCall, contacts);
    }

    /** The same rejection, now that the note has gone out after all. */
    public Rejection withThankYouNote() {
        return new Rejection(receivedAt, channel, stage, interviews, true, viaRecruiter, askedOnTheCall, contacts);
    }

    /** The same rejection with others who are known. */
    public Rejection withContacts(List<Contact> contacts, boolean viaRecruiter) {
        return new Rejection(
                receivedAt, channel, stage, interviews, thankYouNoteSent, viaRecruiter, askedOnTheCall, contacts);
    }
}
