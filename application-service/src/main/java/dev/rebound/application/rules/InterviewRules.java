package dev.rebound.application.rules;

import dev.rebound.application.facts.Facts;
import dev.rebound.application.facts.Interview;
import dev.rebound.application.facts.Stage;
import dev.rebound.platform.command.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Interviews and the thank-you note that each of them asks for (R12). */
public final class InterviewRules {

    /** Interviews of one candidacy at most. */
    public static final int MOST_INTERVIEWS = 50;

    /**
     * A thank-you note.
     *
     * @param interview the interview it is for; null for the last one held
     */
    public record Note(UUID interview, Instant sentAt) {

        /** The interview it is for, if that is known. */
        public Optional<Interview> interviewIn(Facts facts) {
            return interview == null ? facts.lastInterview() : facts.interview(interview);
        }
    }

    /** An interview is recorded once. */
    public static final Rule<Interview> RECORDED_ONCE = (facts, interview, recordedAt) -> {
        if (facts.interview(interview.id()).isPresent()) {
            throw Refused.conflict(
                    "exists", "This interview is recorded already.", "Record another one under an id of its own.");
        }
    };

    /** An application is no interview. */
    public static final Rule<Interview> AN_INTERVIEW_HAS_A_STAGE_OF_ITS_OWN = (facts, interview, recordedAt) -> {
        if (interview.stage() == null || interview.stage() == Stage.APPLICATION) {
            throw Refused.invalid(
                    "stage",
                    "The stage of an interview is missing.",
                    "Use one of PHONE_SCREEN, FIRST_INTERVIEW, SECOND_INTERVIEW, FINAL_INTERVIEW.");
        }
    };

    /** What has ended gets no new interview; one from before the end may still be entered. */
    public static final Rule<Interview> HELD_BEFORE_THE_END = (facts, interview, recordedAt) -> {
        if (facts.state().isEnded() && Times.isBefore(facts.endedAt(), interview.heldAt())) {
            throw Refused.conflict(
                    "has-ended",
                    "This candidacy ended before that interview.",
                    "If they took it up again, reopen it first; else check heldAt.");
        }
    };

    public static final Rule<Interview> HELD_AFTER_THE_APPLICATION = (facts, interview, recordedAt) ->
            Times.notBeforeTheApplication("heldAt", interview.heldAt(), facts.appliedOn());

    public static final Rule<Interview> HELD_BY_NOW =
            (facts, interview, recordedAt) -> Times.notInTheFuture("heldAt", interview.heldAt(), recordedAt);

    public static final Rule<Interview> NOT_TOO_MANY_INTERVIEWS = (facts, interview, recordedAt) -> {
        if (facts.interviews().size() >= MOST_INTERVIEWS) {
            throw Refused.conflict(
                    "too-many-interviews",
                    "This candidacy has " + MOST_INTERVIEWS + " interviews already.",
                    "If it is another opening, open a candidacy of its own.");
        }
    };

    /** R12: the note thanks for an interview. It may still be on its way, so the call may come again. */
    public static final Rule<Note> A_NOTE_FOLLOWS_AN_INTERVIEW = (facts, note, recordedAt) -> {
        if (note.interviewIn(facts).isEmpty()) {
            throw new Refused(
                    Refused.Kind.TOO_EARLY,
                    "no-such-interview",
                    "interview",
                    "There is no such interview to thank for.",
                    "Record the interview first; the candidacy lists the ids of its interviews.");
        }
    };

    /** R12: one note for each interview. */
    public static final Rule<Note> ONE_NOTE_FOR_EACH_INTERVIEW = (facts, note, recordedAt) -> {
        if (note.interviewIn(facts).filter(Interview::hasNote).isPresent()) {
            throw Refused.conflict(
                    "already-thanked",
                    "A thank-you note for this interview is recorded already.",
                    "One is enough; name another interview if it was for that.");
        }
    };

    /** R12: the note comes after the interview. */
    public static final Rule<Note> SENT_AFTER_THE_INTERVIEW = (facts, note, recordedAt) -> {
        if (note.interviewIn(facts)
                .filter(held -> Times.isBefore(note.sentAt(), held.heldAt()))
                .isPresent()) {
            throw Refused.invalid(
                    "sentAt",
                    "This cannot be: sentAt is before the interview that the note thanks for.",
                    "Check the time, or name the interview it was for.");
        }
    };

    public static final Rule<Note> SENT_BY_NOW =
            (facts, note, recordedAt) -> Times.notInTheFuture("sentAt", note.sentAt(), recordedAt);

    public static final List<Rule<Interview>> TO_RECORD = List.of(
            RECORDED_ONCE,
            AN_INTERVIEW_HAS_A_STAGE_OF_ITS_OWN,
            HELD_BEFORE_THE_END,
            HELD_AFTER_THE_APPLICATION,
            HELD_BY_NOW,
            NOT_TOO_MANY_INTERVIEWS);

    public static final List<Rule<Note>> TO_THANK =
            List.of(A_NOTE_FOLLOWS_AN_INTERVIEW, ONE_NOTE_FOR_EACH_INTERVIEW, SENT_AFTER_THE_INTERVIEW, SENT_BY_NOW);

    private InterviewRules() {}
}
