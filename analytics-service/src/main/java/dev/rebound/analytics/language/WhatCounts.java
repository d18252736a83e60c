package dev.rebound.analytics.language;

/**
 * Which themes of an answer count: those that the seeker confirmed or named, and those that the tagger holds for clear. What
 * it holds for likely or only possible is in no number and no order; it is shown apart, as perhaps meant, until the seeker
 * says whether it is. Focus, themes, trends and what was planned all go by this one rule.
 */
public final class WhatCounts {

    private WhatCounts() {}

    /** @param band how sure the tagger is; null where the seeker decided */
    public static boolean counts(Band band) {
        return band == null || band == Band.CLEAR;
    }
}
