package dev.rebound.analytics.language;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure the tagger was; see {@link WhatCounts}. */
public enum Band {
    CLEAR,
    LIKELY,
    POSSIBLE;

    /** The code of the contract, such as {@code clear}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
