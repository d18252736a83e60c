package dev.rebound.feedback.reviewing.text;

/**
 * One word of a letter as the rules compare it: in lower case and written out ({@code didn't} is {@code did} and
 * {@code not}); commas and their like are a word {@code ,} of their own.
 *
 * @param start where it stands in the text
 * @param end exclusive
 * @param quoted whether it stands inside quotation marks: what the seeker quotes is not what they say
 */
public record Word(String word, int start, int end, boolean quoted) {

    /** What every comma, semicolon, colon, dash and bracket becomes. */
    public static final String PAUSE = ",";

    boolean pauses() {
        return word.equals(PAUSE);
    }
}
