package dev.rebound.application.facts;

/** Where a candidacy stands. */
public enum State {
    /** Something may still come of it. */
    OPEN,
    /** Nothing was heard for a while; not a rejection (R3). */
    SILENT,
    /** The employer has put the opening on hold: neither a yes nor a no, and no silence either. */
    ON_HOLD,
    REJECTED,
    OFFERED,
    WITHDRAWN;

    /** Whether nothing happens for now, until an interview or anything else shows that it goes on. */
    public boolean isPaused() {
        return this == SILENT || this == ON_HOLD;
    }

    /** Whether it is over, as far as anybody said. A silence says nothing, and what is on hold may go on. */
    public boolean isEnded() {
        return this == REJECTED || this == OFFERED || this == WITHDRAWN;
    }
}
