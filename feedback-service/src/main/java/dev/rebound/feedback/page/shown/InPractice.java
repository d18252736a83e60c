package dev.rebound.feedback.page.shown;

import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;

/**
 * A theme turned from a label into something to do. What it means for this seeker only the sentence says that named it; this
 * is what it often means.
 *
 * @param meaning what to try, in words for the seeker
 * @param effort R17: whether it is soon put right
 * @param aboutManner whether adjustments may be the better answer than practice
 */
public record InPractice(String meaning, Effort effort, boolean aboutManner) {

    /** R17: feedback ranges from basic to complex. */
    public enum Effort {
        EASY_TO_FIX("easy to fix"),
        TAKES_WORK("takes work"),
        NOT_YOURS("not yours to fix");

        private final String words;

        Effort(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether a theme asks for anything to be done. */
    static boolean helpsWith(Polarity polarity) {
        return polarity == Polarity.IMPROVE || polarity == Polarity.MIXED;
    }

    static InPractice of(Theme theme) {
        return switch (theme) {
            case FIRST_IMPRESSION ->
                manner(
                        "Be there five to ten minutes early and not more, dress one step above their everyday, and greet"
                                + " each person by name.",
                        Effort.EASY_TO_FIX);
            case COMMUNICATION ->
                manner(
                        "Answer in about two minutes: the situation, what you did, what came of it. Then stop, and ask"
                                + " whether they want more.",
                        Effort.TAKES_WORK);
            case INTERVIEW_PREPARATION ->
                practice(
                        "Write down one example of your own for each line of the posting, and say so openly when you do"
                                + " not know something, with how you would find out.",
                        Effort.EASY_TO_FIX);
            case CONFIDENCE_COMPOSURE ->
                manner(
                        "Rehearse aloud with somebody who interrupts. In the interview a pause to think, said out loud,"
                                + " is fine.",
                        Effort.TAKES_WORK);
            case MOTIVATION_ENTHUSIASM ->
                practice(
                        "Have one reason for this employer that fits no other, and two questions that show that you"
                                + " listened.",
                        Effort.EASY_TO_FIX);
            case TECHNICAL_EXPERTISE ->
                practice(
                        "Pick the one skill they named and build something small with it that you can show.",
                        Effort.TAKES_WORK);
            case EXPERIENCE_QUALIFICATIONS ->
                practice(
                        "Compare the posting with your CV before you apply: where they ask for years that you do not"
                                + " have, lead with the nearest work that you did.",
                        Effort.TAKES_WORK);
            case JOB_COMPETENCY ->
                practice(
                        "Tell for each duty of the posting when you last did it, alone or with others, and what came of"
                                + " it.",
                        Effort.TAKES_WORK);
            case OVERQUALIFIED ->
                practice(
                        "Say early why this position, at this level, is what you want now, and for how long.",
                        Effort.EASY_TO_FIX);
            case CULTURE_TEAM_FIT ->
                practice(
                        "Ask how they work from day to day and tell of a time when you worked like that. Where you never"
                                + " would, it is good to know.",
                        Effort.TAKES_WORK);
            case STRONGER_CANDIDATE ->
                practice(
                        "Somebody else was nearer to what they looked for. Ask what made the difference, if they still"
                                + " talk to you.",
                        Effort.NOT_YOURS);
            case COMPENSATION_LOGISTICS ->
                practice("Ask for pay, place and hours before the first interview.", Effort.EASY_TO_FIX);
            case JOB_SEARCH_STRATEGY ->
                practice(
                        "Send fewer applications, each with a CV that answers its posting line by line.",
                        Effort.EASY_TO_FIX);
            case EMPLOYER_CIRCUMSTANCES ->
                practice("It was decided for reasons of theirs. There is nothing here to work on.", Effort.NOT_YOURS);
        };
    }

    private static InPractice practice(String meaning, Effort effort) {
        return new InPractice(meaning, effort, false);
    }

    private static InPractice manner(String meaning, Effort effort) {
        return new InPractice(meaning, effort, true);
    }
}
