package dev.rebound.feedback.themes;

import static dev.rebound.feedback.themes.Family.CIRCUMSTANCES;
import static dev.rebound.feedback.themes.Family.FIT;
import static dev.rebound.feedback.themes.Family.INTERVIEW_SKILLS;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer can be about: a flat list, so that choosing among them stays easy. */
public enum Theme {
    FIRST_IMPRESSION(INTERVIEW_SKILLS, "First impression"),
    COMMUNICATION(INTERVIEW_SKILLS, "Communication"),
    INTERVIEW_PREPARATION(INTERVIEW_SKILLS, "Interview preparation"),
    CONFIDENCE_COMPOSURE(INTERVIEW_SKILLS, "Confidence and composure"),
    MOTIVATION_ENTHUSIASM(INTERVIEW_SKILLS, "Motivation and enthusiasm"),
    TECHNICAL_EXPERTISE(FIT, "Technical expertise"),
    EXPERIENCE_QUALIFICATIONS(FIT, "Experience and qualifications"),
    JOB_COMPETENCY(FIT, "Carrying the job's duties"),
    OVERQUALIFIED(FIT, "Overqualified"),
    CULTURE_TEAM_FIT(FIT, "Culture and team"),
    STRONGER_CANDIDATE(FIT, "A stronger candidate"),
    COMPENSATION_LOGISTICS(CIRCUMSTANCES, "Pay, place and hours"),
    JOB_SEARCH_STRATEGY(CIRCUMSTANCES, "Search and application papers"),
    EMPLOYER_CIRCUMSTANCES(CIRCUMSTANCES, "The employer's circumstances");

    private final Family family;
    private final String title;

    Theme(Family family, String title) {
        this.family = family;
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

    /** The name that people read. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return code();
    }
}
