package dev.rebound.analytics.language;

/** How the seeker came to the opening. */
public enum Source {
    DIRECT("Applied directly"),
    REFERRAL("Referral"),
    AGENCY("Recruiter or agency"),
    BOARD("Job board"),
    OTHER("Elsewhere");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
