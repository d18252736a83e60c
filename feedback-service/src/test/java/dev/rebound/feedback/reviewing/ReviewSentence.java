package dev.rebound.feedback.reviewing;

import dev.rebound.feedback.reviewing.rule.About;
import dev.rebound.feedback.reviewing.rule.Code;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.themes.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A sentence as people write it, with what the review is to find in it. */
record ReviewSentence(String text, Kind kind, Set<Code> expected, String part) {

    static final String HELD = "held";
    static final String DEVELOPMENT = "development";
    static final String UNSEEN = "unseen";

    /** In the order of the file. */
    static List<ReviewSentence> all() {
        try (InputStream in = ReviewSentence.class.getResourceAsStream("review-sentences.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(ReviewSentence::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReviewSentence of(String line) {
        String[] cells = line.split("\t");
        EnumSet<Code> expected = EnumSet.noneOf(Code.class);
        if (!cells[2].equals("-")) {
            Stream.of(cells[2].split(",")).map(Code::valueOf).forEach(expected::add);
        }
        return new ReviewSentence(cells[0], Kind.valueOf(cells[1]), expected, cells[3]);
    }

    /** What is known about all of them, as the head of the file says. */
    About about() {
        return new About(
                kind,
                "Priya Nair",
                "Data Analyst",
                "Larchmont",
                "Alex Moreau",
                "alex@example.org",
                "+44 20 7946 0018",
                EnumSet.of(Theme.FIRST_IMPRESSION, Theme.INTERVIEW_PREPARATION),
                List.of(
                        new About.Candidacy("Brackenbury & Sons", "Payroll Clerk"),
                        new About.Candidacy("Hollins Rail", "Office Manager")),
                List.of(),
                false);
    }
}
