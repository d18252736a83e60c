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

    /**
     * An interview as it should have been recorded.
     *
     * @param noteSentAt when its note went out; null to leave it
     * @param noteWithdrawn whether no note went out at all
     */
    public record Corrected(UUID id, Stage stage, Instant heldAt, Instant noteSentAt, boolean noteWithdrawn) {

        /** The interview, once this is applied to it. */
        public Interview appliedTo(Interview recorded) {
            Instant note = noteWithdrawn ? null : noteSentAt != null ? noteSentAt : recorded.noteSentAt();
            return new Interview(id, stage, heldAt, note);
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

    /** Only what is recorded can be corrected or removed. */
    public static final Rule<UUID> IS_RECORDED = (facts, interview, recordedAt) -> {
        if (facts.interview(interview).isEmpty()) {
            throw Refused.notFound("interview");
        }
    };

    /** R12: only a note that is recorded can be corrected or taken back. */
    public static final Rule<Corrected> A_NOTE_STANDS = (facts, corrected, recordedAt) -> {
        String field = corrected.noteWithdrawn()
                ? "thankYouNoteWithdrawn"
                : corrected.noteSentAt() != null ? "thankYouNoteSentAt" : null;
        if (field != null && !facts.interview(corrected.id()).orElseThrow().hasNote()) {
            throw Refused.invalid(
                    field,
                    "No thank-you note is recorded for this interview.",
                    "Leave " + field + " out; a note that went out is recorded as one.");
        }
    };

    /** R12: the note stays after its interview. */
    public static final Rule<Corrected> THE_NOTE_STAYS_AFTER_IT = (facts, corrected, recordedAt) -> {
        Interview applied = corrected.appliedTo(facts.interview(corrected.id()).orElseThrow());
        if (applied.hasNote() && Times.isBefore(applied.noteSentAt(), applied.heldAt())) {
            throw Refused.invalid(
                    corrected.noteSentAt() == null ? "heldAt" : "thankYouNoteSentAt",
                    "This cannot be: the thank-you note would be older than its interview.",
                    "Check both times; they can be corrected together.");
        }
        if (corrected.noteSentAt() != null) {
            Times.notInTheFuture("thankYouNoteSentAt", corrected.noteSentAt(), recordedAt);
        }
    };

    private static final List<Rule<Interview>> WHEREVER_IT_STANDS =
            List.of(AN_INTERVIEW_HAS_A_STAGE_OF_ITS_OWN, HELD_BEFORE_THE_END, HELD_AFTER_THE_APPLICATION, HELD_BY_NOW);

    private static final Rule<Corrected> AS_IF_RECORDED_SO = (facts, corrected, recordedAt) -> Rule.checkAll(
            WHEREVER_IT_STANDS,
            facts,
            corrected.appliedTo(facts.interview(corrected.id()).orElseThrow()),
            recordedAt);

    /** What a corrected interview obeys is what it would obey if it were recorded now, and R12. */
    public static final List<Rule<Corrected>> TO_CORRECT = List.of(
            (facts, corrected, recordedAt) -> IS_RECORDED.check(facts, corrected.id(), recordedAt),
            A_NOTE_STANDS,
            AS_IF_RECORDED_SO,
            THE_NOTE_STAYS_AFTER_IT);

    public static final List<Rule<UUID>> TO_REMOVE = List.of(IS_RECORDED);

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
