package dev.rebound.application.interviewing;

import dev.rebound.application.page.TypedForm;

/** What was typed about a thank-you note. */
record NoteForm(String interview, String sentAt) {

    SentNote read(TypedForm typed) {
        return new SentNote(typed.id("interview", interview), typed.time("sentAt", sentAt));
    }
}
