package dev.rebound.application.themes;

import java.util.List;
import java.util.UUID;

/** What one answer is about; a later one of the same feedback takes its place. */
public record Advice(UUID feedback, List<NamedTheme> themes) {}
