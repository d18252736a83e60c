package dev.rebound.feedback.themes;

/** The three kinds of themes, by what the seeker can do about them. */
public enum Family {
    INTERVIEW_SKILLS("Interview skills"),
    FIT("Fit"),
    CIRCUMSTANCES("Timing and circumstances");

    private final String title;

    Family(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
