package dev.rebound.feedback.letters.composing;

import dev.rebound.feedback.themes.Theme;
import java.util.List;
import java.util.Optional;

/** Themes as one calls them to an employer. */
final class ThemesInWords {

    private static final int MOST = 3;

    private ThemesInWords() {}

    /** "how I prepare and how I put things"; empty if there is nothing that a seeker can work on. */
    static Optional<String> of(List<Theme> themes) {
        List<String> words = themes.stream()
                .map(ThemesInWords::of)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String last = words.get(words.size() - 1);
        return Optional.of(
                words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last);
    }

    private static Optional<String> of(Theme theme) {
        return Optional.ofNullable(
                switch (theme) {
                    case FIRST_IMPRESSION -> "the first impression I make";
                    case COMMUNICATION -> "how I put things";
                    case INTERVIEW_PREPARATION -> "how I prepare for an interview";
                    case CONFIDENCE_COMPOSURE -> "staying calm under questions";
                    case MOTIVATION_ENTHUSIASM -> "showing what draws me to the work";
                    case TECHNICAL_EXPERTISE -> "my technical knowledge";
                    case EXPERIENCE_QUALIFICATIONS -> "the experience that the role asks for";
                    case JOB_COMPETENCY -> "showing that I can carry the role";
                    case OVERQUALIFIED -> "the level that I aim at";
                    case CULTURE_TEAM_FIT -> "how your team works";
                    case JOB_SEARCH_STRATEGY -> "my application papers";
                    case STRONGER_CANDIDATE, COMPENSATION_LOGISTICS, EMPLOYER_CIRCUMSTANCES -> null;
                });
    }
}
