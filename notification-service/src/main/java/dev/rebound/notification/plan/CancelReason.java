package dev.rebound.notification.plan;

/** Why an item needs no doing any more. The names are part of the contract. */
public enum CancelReason {
    /** It has been done. */
    DONE,
    /** Something else made it needless: an answer, an offer, the next item. */
    SUPERSEDED,
    WITHDRAWN,
    CORRECTED,
    /** It would have fallen due so long ago that bringing it up now helps nobody. */
    OVERDUE
}
