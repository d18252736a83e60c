package dev.rebound.analytics.contribution;

import static java.util.Objects.requireNonNull;

import dev.rebound.analytics.language.Band;
import dev.rebound.analytics.language.NoReason;
import dev.rebound.analytics.language.Polarity;
import dev.rebound.analytics.language.Provenance;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.language.WhatCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One answer, with the themes that the tagger named beside those that the seeker corrected. The seeker's word counts.
 *
 * @param tagged what the tagger named
 * @param tagNoReason why the tagger found no usable reason, or null
 * @param corrected what the seeker says instead, or null if they left it as it was
 * @param correctedNoReason goes with {@code corrected}
 * @param thankedAt null until thanks went out
 */
public record Feedback(
        UUID id,
        Instant receivedAt,
        Provenance provenance,
        List<Tag> tagged,
        NoReason tagNoReason,
        List<Tag> corrected,
        NoReason correctedNoReason,
        Instant thankedAt) {

    /**
     * One theme named in an answer.
     *
     * @param band how sure the tagger was; null when the seeker named it
     * @param askedFor whether the posting asked for it, as the seeker noted; null where they did not
     * @param foreseeable whether the seeker could have seen it before the interview; null likewise
     */
    public record Tag(Theme theme, Polarity polarity, Band band, Boolean askedFor, Boolean foreseeable) {

        public Tag {
            requireNonNull(theme, "theme");
            requireNonNull(polarity, "polarity");
        }

        boolean counts() {
            return WhatCounts.counts(band);
        }
    }

    Feedback corrected(Told.ThemesCorrected told) {
        return new Feedback(
                id,
                receivedAt,
                provenance,
                tagged,
                tagNoReason,
                List.copyOf(told.themes()),
                told.noReason(),
                thankedAt);
    }

    Feedback thanked(Instant at) {
        return new Feedback(id, receivedAt, provenance, tagged, tagNoReason, corrected, correctedNoReason, at);
    }

    private List<Tag> present() {
        return corrected == null ? tagged : corrected;
    }

    /** The themes that count. */
    public List<Tag> counted() {
        return present().stream().filter(Tag::counts).toList();
    }

    /** The themes that are perhaps meant, too unsure to count until the seeker confirms them. */
    public List<Tag> unconfirmed() {
        return present().stream().filter(tag -> !tag.counts()).toList();
    }

    /** Why there is no usable reason, or null. */
    public NoReason noReason() {
        return corrected == null ? tagNoReason : correctedNoReason;
    }

    /** Whether it names anything that counts. */
    public boolean usable() {
        return present().stream().anyMatch(Tag::counts);
    }

    /** Whether it names the theme in this sense. */
    public boolean names(Theme theme, Polarity polarity) {
        // Asked for every theme and sense of every answer: no list is made for it.
        for (Tag tag : present()) {
            if (tag.theme() == theme && tag.polarity() == polarity && tag.counts()) {
                return true;
            }
        }
        return false;
    }
}
