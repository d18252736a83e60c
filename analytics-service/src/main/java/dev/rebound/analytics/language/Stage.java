package dev.rebound.analytics.language;

/** How far a candidacy came, from the application to the last round. */
public enum Stage {
    APPLICATION("Application"),
    PHONE_SCREEN("Phone screen"),
    FIRST_INTERVIEW("First interview"),
    SECOND_INTERVIEW("Second interview"),
    FINAL_INTERVIEW("Final interview");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }

    /** The later of two stages; null counts as none. */
    public static Stage later(Stage one, Stage other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
