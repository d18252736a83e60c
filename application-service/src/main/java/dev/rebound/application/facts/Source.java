package dev.rebound.application.facts;

/** How the seeker came to the opening. */
public enum Source {
    DIRECT,
    REFERRAL,
    AGENCY,
    BOARD,
    OTHER
}
