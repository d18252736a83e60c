package dev.rebound.application.people;

/** A part that somebody known has in a candidacy, as others hear of it: who they are stays here (R19). */
public enum KnownRole {
    REJECTED_ME,
    ARRANGED_INTERVIEW,
    INTERVIEWER,
    /** Somebody inside whom the seeker knows well and trusts; the only one inside who is ever proposed. */
    INSIDER_TRUSTED,
    INSIDER,
    AGENCY_RECRUITER;

    public static KnownRole of(ContactRole role, boolean trusted) {
        return switch (role) {
            case REJECTED_ME -> REJECTED_ME;
            case ARRANGED_INTERVIEW -> ARRANGED_INTERVIEW;
            case INTERVIEWER -> INTERVIEWER;
            case INSIDER -> trusted ? INSIDER_TRUSTED : INSIDER;
            case AGENCY_RECRUITER -> AGENCY_RECRUITER;
        };
    }
}
