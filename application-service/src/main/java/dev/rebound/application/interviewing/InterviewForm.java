package dev.rebound.application.interviewing;

import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.TypedForm;

/** What was typed about an interview. */
record InterviewForm(String stage, String heldAt) {

    HeldInterview read(TypedForm typed) {
        return new HeldInterview(null, typed.choice("stage", stage, Stage.class), typed.time("heldAt", heldAt));
    }
}
