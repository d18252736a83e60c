package dev.rebound.feedback.reviewing.checking;

import dev.rebound.feedback.reviewing.rule.Code;

/**
 * Something in a letter that is better said otherwise.
 *
 * @param start where it stands in the text
 * @param end exclusive
 * @param reason why, in words for the seeker
 * @param rewrite what to put in its place: empty to leave it out, null where only the seeker can mend it
 */
public record Finding(Code code, int start, int end, String reason, String rewrite) {

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }

    /** The text with the rewrite in its place, if there is one. */
    public String applied(String text) {
        return rewrite == null ? text : text.substring(0, start) + rewrite + text.substring(end);
    }
}
