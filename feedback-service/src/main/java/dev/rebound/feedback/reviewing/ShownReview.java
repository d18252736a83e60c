package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.reviewing.checking.Finding;
import dev.rebound.feedback.reviewing.checking.Review;
import dev.rebound.feedback.reviewing.parts.Adding;
import dev.rebound.feedback.reviewing.parts.Part;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.text.Letter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A review as a page shows it, each suggestion with a button that carries it out.
 *
 * @param problem what keeps the text from being read, or null
 * @param blank whether nothing is written yet
 */
public record ShownReview(
        String problem, boolean blank, boolean passes, List<Suggestion> findings, List<Suggestion> missing) {

    private static final String ADDS = "add-";

    /**
     * Something to put into the text.
     *
     * @param change names it in the form: {@code 12-BACKWARD} or {@code add-TITLE}
     * @param row the number of the row of the guidance
     * @param quote what stands there now; empty where nothing makes room for it or it is about the whole letter
     * @param words what to put there: empty to leave the quote out, null where there is nothing to offer
     */
    public record Suggestion(
            String change, String title, int row, String reason, int start, int end, String quote, String words) {

        /** A button is named by what it does. */
        public String button() {
            if (change.startsWith(ADDS)) {
                return "Add this";
            }
            return words.isEmpty() ? "Leave it out" : "Use this instead";
        }

        /** Whether it puts another text in the place of the whole. */
        public boolean isWhole() {
            return change.endsWith("-" + Code.TOO_LONG);
        }

        private String applied(String text) {
            return text.substring(0, start) + words + text.substring(end);
        }
    }

    static ShownReview refused(String problem) {
        return new ShownReview(problem, false, false, List.of(), List.of());
    }

    static ShownReview of(String text, About about) {
        if (text.isBlank()) {
            return new ShownReview(null, true, false, List.of(), List.of());
        }
        Review review = Review.of(text, about);
        Letter letter = Letter.of(text);
        return new ShownReview(
                null,
                false,
                review.passes(),
                review.findings().stream().map(finding -> found(finding, text)).toList(),
                review.missing().stream()
                        .map(part -> missing(part, Adding.of(part, letter, about), text))
                        .toList());
    }

    private static Suggestion found(Finding finding, String text) {
        return new Suggestion(
                finding.start() + "-" + finding.code(),
                title(finding.code()),
                finding.code().rule().number(),
                finding.reason(),
                finding.start(),
                finding.end(),
                text.substring(finding.start(), finding.end()),
                finding.rewrite());
    }

    private static Suggestion missing(Part part, Adding adding, String text) {
        return new Suggestion(
                ADDS + part,
                part.needed() ? "needed" : "good to have",
                part.rule().number(),
                part.reason(),
                adding == null ? 0 : adding.start(),
                adding == null ? 0 : adding.end(),
                adding == null ? "" : text.substring(adding.start(), adding.end()),
                adding == null ? null : adding.words());
    }

    /** The text with one suggestion carried out; empty if it is not among these, as when the text was changed meanwhile. */
    Optional<String> applied(String text, String change) {
        return Stream.concat(findings.stream(), missing.stream())
                .filter(suggestion -> suggestion.change().equals(change) && suggestion.words() != null)
                .findFirst()
                .map(suggestion -> suggestion.applied(text));
    }

    /** Whether there is nothing to say. */
    public boolean isClean() {
        return problem == null && !blank && findings.isEmpty() && missing.isEmpty();
    }

    private static String title(Code code) {
        return switch (code) {
            case BACKWARD -> "This looks back";
            case REASONS -> "This asks for reasons";
            case ENTITLED -> "This sounds like a claim";
            case DEMANDING -> "This sounds like a demand";
            case DEADLINE -> "This sets them a time";
            case DEFENSIVE -> "This argues";
            case OBVIOUS -> "You know this already";
            case MASS_MAILING -> "This could go to anybody";
            case WRONG_NAME -> "This is another name";
            case TOO_LONG -> "It is long";
            case COOL_OFF -> "Keep it until tomorrow";
        };
    }
}
