package dev.rebound.application.page;

import dev.rebound.application.facts.Rejection;
import dev.rebound.application.facts.Source;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.facts.State;
import dev.rebound.application.people.ContactRole;
import dev.rebound.application.people.Who;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
import org.springframework.stereotype.Component;

/** What codes are called on pages; in templates as {@code @wording}. */
@Component("wording")
public class Wording {

    /** A state in a word or two; being turned down is a fact and no verdict. */
    public String state(State state) {
        return switch (state) {
            case OPEN -> "Open";
            case SILENT -> "No answer yet";
            case ON_HOLD -> "On hold";
            case REJECTED -> "Not selected";
            case OFFERED -> "Offer";
            case WITHDRAWN -> "You stepped back";
        };
    }

    /** The look of a state; none for what is over. */
    public String look(State state) {
        return switch (state) {
            case OPEN -> "tag open";
            case SILENT, ON_HOLD -> "tag waiting";
            default -> "tag";
        };
    }

    public String stage(Stage stage) {
        return switch (stage) {
            case APPLICATION -> "Application";
            case PHONE_SCREEN -> "Phone screen";
            case FIRST_INTERVIEW -> "First interview";
            case SECOND_INTERVIEW -> "Second interview";
            case FINAL_INTERVIEW -> "Final interview";
        };
    }

    public String source(Source source) {
        return switch (source) {
            case DIRECT -> "You wrote to them";
            case REFERRAL -> "Somebody referred you";
            case AGENCY -> "An agency";
            case BOARD -> "A job board";
            case OTHER -> "Another way";
        };
    }

    public String channel(Rejection.Channel channel) {
        return switch (channel) {
            case EMAIL -> "By email";
            case PHONE -> "On the phone";
            case LETTER -> "By letter";
            case PORTAL -> "On their portal";
            case OTHER -> "Another way";
        };
    }

    public String role(ContactRole role) {
        return switch (role) {
            case REJECTED_ME -> "Told me the news";
            case ARRANGED_INTERVIEW -> "Arranged the interview";
            case INTERVIEWER -> "Interviewed me";
            case INSIDER -> "Works there";
            case AGENCY_RECRUITER -> "Recruiter of an agency";
        };
    }

    public String theme(Theme theme) {
        return switch (theme) {
            case FIRST_IMPRESSION -> "First impression";
            case COMMUNICATION -> "Communication";
            case INTERVIEW_PREPARATION -> "Interview preparation";
            case CONFIDENCE_COMPOSURE -> "Confidence and composure";
            case MOTIVATION_ENTHUSIASM -> "Motivation and enthusiasm";
            case TECHNICAL_EXPERTISE -> "Technical expertise";
            case EXPERIENCE_QUALIFICATIONS -> "Experience and qualifications";
            case JOB_COMPETENCY -> "Carrying the job's duties";
            case OVERQUALIFIED -> "Overqualified";
            case CULTURE_TEAM_FIT -> "Culture and team";
            case COMPENSATION_LOGISTICS -> "Pay, place and hours";
            case JOB_SEARCH_STRATEGY -> "Search and application papers";
            case STRONGER_CANDIDATE -> "A stronger candidate";
            case EMPLOYER_CIRCUMSTANCES -> "The employer's circumstances";
        };
    }

    /** What a seeker may have noticed, as they would say it: facts of one day, no verdict. */
    public String observation(Observation observation) {
        return switch (observation) {
            case ARRIVED_LATE -> "I arrived late";
            case ARRIVED_TOO_EARLY -> "I arrived much too early";
            case TALKED_TOO_MUCH -> "I talked more than I meant to";
            case SEEMED_UNINTERESTED -> "I may have seemed less interested than I was";
            case DRESSED_OTHERWISE -> "I would dress another way next time";
            case FAKED_AN_ANSWER -> "I made up an answer that I did not have";
            case GAVE_UP_ON_A_QUESTION -> "I let a question go that I could have tried";
            case NERVES -> "My nerves got the better of me";
            case DOUBTS_ABOUT_THE_DUTIES -> "They seemed unsure whether I could carry the responsibilities";
            case ANOTHER_WAS_CLOSER -> "Somebody else's qualifications were closer to what they sought";
        };
    }

    /** Whose doing or word it was. */
    public String who(Who who) {
        return switch (who) {
            case YOU -> "You";
            case EMPLOYER -> "The employer";
            case RECRUITER -> "A recruiter";
            case REBOUND -> "Rebound";
        };
    }

    /** Examples that make a theme easy to recognise. */
    public String examples(Theme theme) {
        return switch (theme) {
            case FIRST_IMPRESSION -> "late, far too early, dress, a phone that rang";
            case COMMUNICATION -> "talked too much or too little, did not quite listen";
            case INTERVIEW_PREPARATION -> "no examples at hand, no questions, gave up on one or faked an answer";
            case CONFIDENCE_COMPOSURE -> "nerves, undersold, or too sure";
            case MOTIVATION_ENTHUSIASM -> "little energy, no good answer to why here";
            case TECHNICAL_EXPERTISE -> "a task or a subject that was hard";
            case EXPERIENCE_QUALIFICATIONS -> "years, sector, degree or licence they asked for";
            case JOB_COMPETENCY -> "doubt about leading, priorities or scale";
            case OVERQUALIFIED -> "too senior for it";
            case CULTURE_TEAM_FIT -> "another way of working";
            case COMPENSATION_LOGISTICS -> "salary, commute, visa, notice";
            case JOB_SEARCH_STRATEGY -> "a slip in the papers, the wrong level";
            case STRONGER_CANDIDATE -> "somebody else edged it";
            case EMPLOYER_CIRCUMSTANCES -> "a freeze, an internal candidate, nobody hired";
        };
    }
}
