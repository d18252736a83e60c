package dev.rebound.feedback.letters.note;

import dev.rebound.feedback.advice.Rejection.Stage;
import dev.rebound.feedback.letters.composing.LetterFacts.Addressee;
import dev.rebound.feedback.letters.composing.Part;
import dev.rebound.feedback.letters.note.ThankYouNotes.Note;
import dev.rebound.platform.command.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/thank-you-notes")
class NoteCalls {

    private final ThankYouNotes notes;

    NoteCalls(ThankYouNotes notes) {
        this.notes = notes;
    }

    /** A composed note as the API tells it. */
    record NoteAnswer(
            UUID candidacy,
            Stage stage,
            Addressee to,
            String subject,

            @Schema(description = "Each part with the row of the guidance that it comes from.")
            List<NotePart> parts,

            String text,

            @Schema(description = "What stands in square brackets and is still to be filled in.")
            List<String> gaps) {

        static NoteAnswer of(Note note) {
            return new NoteAnswer(
                    note.candidacy(),
                    note.stage(),
                    note.to(),
                    note.written().composed().subject(),
                    note.written().composed().passages().stream()
                            .map(passage -> new NotePart(
                                    passage.part(), passage.part().rule().name(), passage.text()))
                            .toList(),
                    note.written().text(),
                    note.written().gaps());
        }
    }

    record NotePart(Part part, String row, String text) {}

    @Operation(
            summary = "Compose the thank-you note for an interview",
            description =
                    "R12: it goes out before anything is asked, so it takes a candidacy and no request. Nothing is"
                            + " stored; that it went out is recorded with the candidacy. 404 for an unknown candidacy, also within"
                            + " the moment before a new one is heard of; 400 for the stage APPLICATION.")
    @GetMapping
    ResponseEntity<NoteAnswer> note(
            Call call,
            @RequestParam UUID candidacy,
            @Parameter(description = "Which interview it is for; FIRST_INTERVIEW if left out.")
                    @RequestParam(required = false)
                    Stage stage,
            @Parameter(
                            description =
                                    "Who it is for: EMPLOYER, meaning who interviewed, if left out. Whom they are by"
                                            + " name is left open as [their name].")
                    @RequestParam(required = false)
                    Addressee to) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(NoteAnswer.of(notes.of(call.seeker(), candidacy, stage, to, null, null, null)));
    }
}
