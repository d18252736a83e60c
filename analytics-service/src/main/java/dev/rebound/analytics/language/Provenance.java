package dev.rebound.analytics.language;

/** How feedback came. */
public enum Provenance {
    DIRECT,
    RELAYED_BY_RECRUITER,
    PHONE_NOTE
}
