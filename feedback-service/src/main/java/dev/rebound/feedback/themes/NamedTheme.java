package dev.rebound.feedback.themes;

/** A theme and its polarity, as a seeker names them. */
public record NamedTheme(Theme theme, Polarity polarity) {}
