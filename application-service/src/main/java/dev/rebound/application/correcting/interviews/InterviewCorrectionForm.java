package dev.rebound.application.correcting.interviews;

import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.CandidacyAnswer.Interview;
import dev.rebound.platform.page.Page;
import java.time.Instant;

/** What was typed to correct an interview. */
record InterviewCorrectionForm(String stage, String heldAt, String thankYouNoteSentAt, String thankYouNoteWithdrawn) {

    /** The form as it begins: what is recorded. */
    static InterviewCorrectionForm of(Interview interview, Page page) {
        return new InterviewCorrectionForm(
                interview.stage().name(),
                page.field(interview.heldAt()),
                interview.thankYouNoteSentAt() == null ? null : page.field(interview.thankYouNoteSentAt()),
                null);
    }

    /** A time that was left as it stood keeps its seconds, which the field does not show. */
    CorrectedInterview read(TypedForm typed, Interview recorded, Page page) {
        Instant note = recorded.thankYouNoteSentAt();
        boolean sameNote = note == null || page.field(note).equals(thankYouNoteSentAt);
        return new CorrectedInterview(
                typed.choice("stage", stage, Stage.class),
                page.field(recorded.heldAt()).equals(heldAt) ? recorded.heldAt() : typed.time("heldAt", heldAt),
                sameNote ? null : typed.time("thankYouNoteSentAt", thankYouNoteSentAt),
                thankYouNoteWithdrawn != null);
    }
}
