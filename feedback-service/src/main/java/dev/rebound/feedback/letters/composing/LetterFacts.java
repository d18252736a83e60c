package dev.rebound.feedback.letters.composing;

import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.seekers.Profile;
import dev.rebound.feedback.themes.Theme;
import java.util.List;
import java.util.UUID;

/**
 * What a letter is made of.
 *
 * @param candidacy chooses among wordings, so that two letters of one seeker differ (R33)
 * @param to whom it is addressed
 * @param recipient their name, or null while the seeker has not given it
 * @param stage how far the candidacy came, or of a thank-you note which interview it was
 * @param late whether the day for asking has passed (R11)
 * @param sentOn the day of the request in words, such as "9 March", for a follow-up; else null
 * @param alreadyKnown what the seeker has found out about themselves (R18)
 * @param advisedOn what they were advised on, for thanks and later (R46)
 * @param name the seeker's, or null
 * @param email the seeker's, or null
 * @param phone the seeker's, or null
 * @param elsewhere whether the seeker would rather not hear of later openings there (R49)
 */
public record LetterFacts(
        UUID candidacy,
        Addressee to,
        String recipient,
        String company,
        String position,
        Rejection.Stage stage,
        boolean late,
        String sentOn,
        List<Theme> alreadyKnown,
        List<Theme> advisedOn,
        String name,
        String email,
        String phone,
        Profile.Spelling spelling,
        boolean elsewhere) {

    /** Of a seeker who has not turned later openings down. */
    public LetterFacts(
            UUID candidacy,
            Addressee to,
            String recipient,
            String company,
            String position,
            Rejection.Stage stage,
            boolean late,
            String sentOn,
            List<Theme> alreadyKnown,
            List<Theme> advisedOn,
            String name,
            String email,
            String phone,
            Profile.Spelling spelling) {
        this(
                candidacy,
                to,
                recipient,
                company,
                position,
                stage,
                late,
                sentOn,
                alreadyKnown,
                advisedOn,
                name,
                email,
                phone,
                spelling,
                false);
    }

    /** To whom one writes (R19). */
    public enum Addressee {
        EMPLOYER,
        /** Who came through a recruiter asks the recruiter (R25). */
        RECRUITER,
        INSIDER
    }

    boolean met() {
        return stage.compareTo(Rejection.Stage.FIRST_INTERVIEW) >= 0;
    }
}
