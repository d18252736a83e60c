package dev.rebound.application.facts;

/** Where a candidacy stands. */
public enum State {
    /** Something may still come of it. */
    OPEN,
    /** Nothing was heard for a while; not a rejection (R3). */
    SILENT,
    REJECTED,
    OFFERED,
    WITHDRAWN;

    /** Whether it is over, as far as anybody said. A silence says nothing. */
    public boolean isEnded() {
        return this == REJECTED || this == OFFERED || this == WITHDRAWN;
    }
}
