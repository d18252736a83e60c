package dev.rebound.application.notes;

import dev.rebound.application.page.TypedForm;

/** What was typed as a note. */
record NoteForm(String text) {

    NewNote read(TypedForm typed) {
        return new NewNote(typed.text(text), null);
    }
}
