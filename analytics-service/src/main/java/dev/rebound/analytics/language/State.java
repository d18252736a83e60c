package dev.rebound.analytics.language;

/** Where a candidacy stands. Silence is a state of its own and never a rejection, and so is being put on hold (R3). */
public enum State {
    OPEN("Open"),
    OFFERED("Offer"),
    REJECTED("Rejected"),
    SILENT("Gone silent"),
    ON_HOLD("On hold"),
    WITHDRAWN("Withdrawn by you");

    private final String title;

    State(String title) {
        this.title = title;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
