package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.reviewing.checking.Finding;
import dev.rebound.feedback.reviewing.checking.Review;
import dev.rebound.feedback.reviewing.parts.Part;
import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a letter is better for, as the API says it. */
record Reviewed(
        @Schema(description = "Whether nothing is left to mend and no needed part is missing.")
        boolean passes,

        @Schema(description = "In the order of the text.") List<Found> findings,

        @Schema(description = "The parts that such a letter has and this one has not.")
        List<Missing> missing) {

    record Found(
            Code code,

            @Schema(description = "The row of the guidance, such as R29.")
            String row,

            Code.Severity severity,

            @Schema(description = "Where it stands in the text, in UTF-16 units.")
            int start,

            @Schema(description = "Exclusive. Equal to start where it is about the whole letter.")
            int end,

            String quote,

            @Schema(description = "Why, in words for the seeker.")
            String reason,

            @Schema(
                    description = "What to put in place of the quote; it passes the review itself. Empty to leave the"
                            + " quote out, null where only the seeker can mend it.")
            String rewrite) {}

    record Missing(
            Part part,
            String row,

            @Schema(description = "Whether the letter does not pass without it.")
            boolean needed,

            @Schema(description = "What it does.") String reason,

            @Schema(description = "A sentence that adds it; null where it needs something that is not known here.")
            String sentence) {}

    static Reviewed of(String text, Review review, About about) {
        return new Reviewed(
                review.passes(),
                review.findings().stream().map(finding -> found(finding, text)).toList(),
                review.missing().stream()
                        .map(part -> new Missing(
                                part, part.rule().name(), part.needed(), part.reason(), part.sentence(about)))
                        .toList());
    }

    private static Found found(Finding finding, String text) {
        return new Found(
                finding.code(),
                finding.code().rule().name(),
                finding.code().severity(),
                finding.start(),
                finding.end(),
                text.substring(finding.start(), finding.end()),
                finding.reason(),
                finding.rewrite());
    }
}
