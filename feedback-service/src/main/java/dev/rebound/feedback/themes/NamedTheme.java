package dev.rebound.feedback.themes;

/**
 * A theme and its polarity, as a seeker names them, and what they noted of the reason.
 *
 * @param askedFor whether the posting asked for it; null where that is not noted
 * @param foreseeable whether the seeker could have seen it before the interview, which points to the choice of postings and
 *     not to skill; null where that is not noted
 */
public record NamedTheme(Theme theme, Polarity polarity, Boolean askedFor, Boolean foreseeable) {

    public NamedTheme(Theme theme, Polarity polarity) {
        this(theme, polarity, null, null);
    }
}
