package dev.rebound.application.facts;

/** How far a candidacy has come, in rising order. */
public enum Stage {
    /** Before any interview. */
    APPLICATION,
    PHONE_SCREEN,
    FIRST_INTERVIEW,
    SECOND_INTERVIEW,
    FINAL_INTERVIEW
}
