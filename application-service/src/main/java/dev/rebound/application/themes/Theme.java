package dev.rebound.application.themes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a look back can name: the themes of the contract. */
public enum Theme {
    FIRST_IMPRESSION,
    COMMUNICATION,
    INTERVIEW_PREPARATION,
    CONFIDENCE_COMPOSURE,
    MOTIVATION_ENTHUSIASM,
    TECHNICAL_EXPERTISE,
    EXPERIENCE_QUALIFICATIONS,
    JOB_COMPETENCY,
    OVERQUALIFIED,
    CULTURE_TEAM_FIT,
    COMPENSATION_LOGISTICS,
    JOB_SEARCH_STRATEGY,
    STRONGER_CANDIDATE,
    EMPLOYER_CIRCUMSTANCES;

    /** The code of the contract, such as {@code first_impression}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
