package dev.rebound.feedback.themes;

/**
 * Names the themes of an answer. What it names is a suggestion with its evidence, which the seeker may correct; it never
 * invents a reason where none was given.
 */
public interface ThemeTagger {

    /**
     * @param text what they said, at most 20,000 characters
     * @return the same for the same text, always
     */
    Tagging tag(String text);
}
