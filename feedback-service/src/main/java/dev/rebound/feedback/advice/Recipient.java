package dev.rebound.feedback.advice;

/** Whom a seeker asks, by their part in the candidacy. */
public enum Recipient {
    REJECTED_ME,
    ARRANGED_INTERVIEW,
    INTERVIEWER,
    INSIDER,
    AGENCY_RECRUITER,
    UNKNOWN
}
