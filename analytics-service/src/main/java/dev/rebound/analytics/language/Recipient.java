package dev.rebound.analytics.language;

/** Whom the seeker asked, by their part in the candidacy. */
public enum Recipient {
    REJECTED_ME,
    ARRANGED_INTERVIEW,
    INTERVIEWER,
    INSIDER,
    AGENCY_RECRUITER,
    UNKNOWN
}
