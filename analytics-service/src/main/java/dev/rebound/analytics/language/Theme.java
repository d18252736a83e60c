package dev.rebound.analytics.language;

import static dev.rebound.analytics.language.Theme.Effort.EASY_TO_FIX;
import static dev.rebound.analytics.language.Theme.Effort.TAKES_WORK;
import static dev.rebound.analytics.language.Theme.Family.CIRCUMSTANCES;
import static dev.rebound.analytics.language.Theme.Family.FIT;
import static dev.rebound.analytics.language.Theme.Family.INTERVIEW_SKILLS;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer can be about. */
public enum Theme {
    FIRST_IMPRESSION(INTERVIEW_SKILLS, LearningArea.FIRST_IMPRESSION, EASY_TO_FIX, "First impression"),
    COMMUNICATION(INTERVIEW_SKILLS, LearningArea.INTERVIEWING_SKILLS, TAKES_WORK, "Communication"),
    INTERVIEW_PREPARATION(INTERVIEW_SKILLS, LearningArea.INTERVIEWING_SKILLS, EASY_TO_FIX, "Interview preparation"),
    CONFIDENCE_COMPOSURE(INTERVIEW_SKILLS, LearningArea.INTERVIEWING_SKILLS, TAKES_WORK, "Confidence and composure"),
    MOTIVATION_ENTHUSIASM(INTERVIEW_SKILLS, LearningArea.INTERVIEWING_SKILLS, EASY_TO_FIX, "Motivation and enthusiasm"),
    TECHNICAL_EXPERTISE(FIT, LearningArea.TECHNICAL_EXPERTISE, TAKES_WORK, "Technical expertise"),
    EXPERIENCE_QUALIFICATIONS(FIT, LearningArea.JOB_COMPETENCY, TAKES_WORK, "Experience and qualifications"),
    JOB_COMPETENCY(FIT, LearningArea.JOB_COMPETENCY, TAKES_WORK, "Carrying the job's duties"),
    OVERQUALIFIED(FIT, LearningArea.JOB_SEARCH_STRATEGY, TAKES_WORK, "Overqualified"),
    CULTURE_TEAM_FIT(FIT, LearningArea.NOT_ABOUT_YOU, TAKES_WORK, "Culture and team"),
    STRONGER_CANDIDATE(FIT, LearningArea.NOT_ABOUT_YOU, TAKES_WORK, "A stronger candidate"),
    COMPENSATION_LOGISTICS(CIRCUMSTANCES, LearningArea.JOB_SEARCH_STRATEGY, EASY_TO_FIX, "Pay, place and hours"),
    JOB_SEARCH_STRATEGY(CIRCUMSTANCES, LearningArea.JOB_SEARCH_STRATEGY, EASY_TO_FIX, "Search and application papers"),
    EMPLOYER_CIRCUMSTANCES(CIRCUMSTANCES, LearningArea.NOT_ABOUT_YOU, TAKES_WORK, "The employer's circumstances");

    /** The three kinds of themes, by what the seeker can do about them. */
    public enum Family {
        INTERVIEW_SKILLS("Interview skills"),
        FIT("Fit"),
        CIRCUMSTANCES("Timing and circumstances");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        /** The name that people read. */
        public String title() {
            return title;
        }
    }

    /** Feedback ranges from basic to complex: what can be mended by the next interview, and what takes longer (R17). */
    public enum Effort {
        EASY_TO_FIX("easy to fix"),
        TAKES_WORK("takes work");

        private final String title;

        Effort(String title) {
            this.title = title;
        }

        /** The words that people read. */
        public String title() {
            return title;
        }
    }

    private final Family family;
    private final LearningArea area;
    private final Effort effort;
    private final String title;

    Theme(Family family, LearningArea area, Effort effort, String title) {
        this.family = family;
        this.area = area;
        this.effort = effort;
        this.title = title;
    }

    /** The code of the contract, such as {@code first_impression}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Theme> of(String code) {
        return Stream.of(values()).filter(theme -> theme.code().equals(code)).findFirst();
    }

    public Family family() {
        return family;
    }

    /** What it teaches something about (R6). */
    public LearningArea area() {
        return area;
    }

    public Effort effort() {
        return effort;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
