package dev.rebound.analytics.language;

/** The five areas that a rejection can teach something about, and what it cannot (R6). */
public enum LearningArea {
    FIRST_IMPRESSION("First impression"),
    JOB_SEARCH_STRATEGY("Job search strategy"),
    TECHNICAL_EXPERTISE("Technical expertise"),
    JOB_COMPETENCY("Job competency"),
    INTERVIEWING_SKILLS("Interviewing skills"),
    NOT_ABOUT_YOU("Not about you");

    private final String title;

    LearningArea(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
