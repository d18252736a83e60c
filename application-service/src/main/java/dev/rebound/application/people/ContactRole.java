package dev.rebound.application.people;

/** Who a contact is to this candidacy; it decides whom to ask for advice (R19). */
public enum ContactRole {
    REJECTED_ME,
    ARRANGED_INTERVIEW,
    INTERVIEWER,
    /** Somebody inside who had no part in it; asked only where the seeker trusts them. */
    INSIDER,
    /** A recruiter of an agency, who gathers the advice for the seeker. */
    AGENCY_RECRUITER
}
