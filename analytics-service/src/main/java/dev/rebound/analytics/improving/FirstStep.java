package dev.rebound.analytics.improving;

import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.theme.WayOn;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A small first step for each theme, to begin from (R47). What is easy to fix is due in a week, what takes work in a month
 * (R17).
 */
final class FirstStep {

    private FirstStep() {}

    static LocalDate dueOn(Theme theme, LocalDate today) {
        return theme.effort() == Theme.Effort.EASY_TO_FIX ? today.plusWeeks(1) : today.plusMonths(1);
    }

    /** The same for reasons that could have been seen before the interview: it begins with the choice of postings. */
    static String of(Theme theme, WayOn wayOn) {
        return wayOn == WayOn.TARGETING
                ? "Before each of the next three applications, read in the posting what they ask for (%s), and apply where I can show it."
                        .formatted(theme.title().toLowerCase(Locale.UK))
                : of(theme);
    }

    static String of(Theme theme) {
        return switch (theme) {
            case FIRST_IMPRESSION ->
                "Try the way there, lay out the clothes the evening before, and be at the door ten minutes early.";
            case COMMUNICATION ->
                "Answer three usual questions aloud in two minutes each, with a clock, and ask a friend what they took from it.";
            case INTERVIEW_PREPARATION ->
                "Write down five examples of my work, each with what I did and what came of it, and three questions to ask.";
            case CONFIDENCE_COMPOSURE ->
                "Do one practice interview with somebody I do not know well, and pause before each answer.";
            case MOTIVATION_ENTHUSIASM ->
                "For the next application, write down in three sentences why this employer and this work.";
            case TECHNICAL_EXPERTISE -> "Name the one subject that came up, and solve three tasks on it without help.";
            case EXPERIENCE_QUALIFICATIONS ->
                "Compare three postings with what I have, and choose one gap that I can close or another level to aim at.";
            case JOB_COMPETENCY ->
                "Find two examples in which I carried a duty like theirs, and one person who can vouch for it.";
            case OVERQUALIFIED -> "Write two sentences on why this level is what I want, and put them into the letter.";
            case CULTURE_TEAM_FIT ->
                "Ask in the next first conversation how the team works, and say how I like to work.";
            case STRONGER_CANDIDATE -> "Choose the one strength that I want them to remember, and open with it.";
            case COMPENSATION_LOGISTICS ->
                "Settle my range, place and notice beforehand, and ask for theirs before the first interview.";
            case JOB_SEARCH_STRATEGY ->
                "Have somebody read my papers for the next application beside its posting, and send fewer, better aimed ones.";
            case EMPLOYER_CIRCUMSTANCES ->
                "Nothing here is mine to change. Look once for news of the employer before the next application there.";
        };
    }
}
