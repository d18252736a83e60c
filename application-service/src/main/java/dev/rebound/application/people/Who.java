package dev.rebound.application.people;

/** Whose doing or word an entry of a history is. */
public enum Who {
    /** The seeker. */
    YOU,
    EMPLOYER,
    /** Somebody of an agency, who speaks for the employer (R19, R25). */
    RECRUITER,
    /** This product: it notices silences, plans and reminds. */
    REBOUND
}
