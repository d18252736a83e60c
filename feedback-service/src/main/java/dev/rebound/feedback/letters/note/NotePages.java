package dev.rebound.feedback.letters.note;

import dev.rebound.feedback.advice.Rejection.Stage;
import dev.rebound.feedback.letters.DraftedLetter;
import dev.rebound.feedback.letters.Envelope;
import dev.rebound.feedback.letters.composing.LetterFacts.Addressee;
import dev.rebound.feedback.letters.note.ThankYouNotes.Note;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.web.Problems.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** R12: the page on which a thank-you note is written. What is typed is in the form and nowhere else. */
@Controller
@RequestMapping("/thank-you-notes")
class NotePages {

    /** What one liked hearing is part of one sentence. In characters. */
    static final int LONGEST_LIKED = 500;

    private final ThankYouNotes notes;
    private final Clock clock;

    NotePages(ThankYouNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView suggest(
            Call call,
            @RequestParam UUID candidacy,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) Addressee to) {
        return page(notes.of(call.seeker(), candidacy, stage, to, null, null, null), Map.of(), List.of());
    }

    /** Fills in what is told, and gives the mail program the text as it stands. */
    @PostMapping
    ModelAndView fill(
            Call call,
            @RequestParam UUID candidacy,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) Addressee to,
            @RequestParam Map<String, String> values) {
        return page(written(call, candidacy, stage, to, values), values, problems(values));
    }

    /** The note as a mail file, as it stands in the form; the form again while something is to be filled in. */
    @PostMapping("/mail")
    Object mail(
            Call call,
            @RequestParam UUID candidacy,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) Addressee to,
            @RequestParam Map<String, String> values) {
        Note note = written(call, candidacy, stage, to, values);
        List<Problem> problems = problems(values);
        if (problems.isEmpty() && !note.written().gaps().isEmpty()) {
            problems.add(new Problem(
                    "letter",
                    "Something is still to be filled in: "
                            + String.join(", ", note.written().gaps()) + ".",
                    "Write it into the note, or into the fields above it."));
        }
        if (!problems.isEmpty()) {
            return page(note, values, problems);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(Envelope.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(Envelope.name(note.written()))
                                .build()
                                .toString())
                .body(Envelope.file(note.written(), Date.from(clock.instant())));
    }

    /** What is too long is not put into the note: it stays in its field. */
    private Note written(Call call, UUID candidacy, Stage stage, Addressee to, Map<String, String> values) {
        return notes.of(
                call.seeker(),
                candidacy,
                stage,
                to,
                within(value(values, "recipientName"), DraftedLetter.LONGEST_NAME),
                within(value(values, "liked"), LONGEST_LIKED),
                value(values, "letter"));
    }

    private static List<Problem> problems(Map<String, String> values) {
        List<Problem> problems = new ArrayList<>();
        tooLong(problems, values, "recipientName", DraftedLetter.LONGEST_NAME);
        tooLong(problems, values, "liked", LONGEST_LIKED);
        tooLong(problems, values, "letter", DraftedLetter.LONGEST);
        return problems;
    }

    private static void tooLong(List<Problem> problems, Map<String, String> values, String field, int longest) {
        String value = value(values, field);
        if (value != null && value.length() > longest) {
            problems.add(new Problem(
                    field, "This is longer than %,d characters.".formatted(longest), "Leave out what matters less."));
        }
    }

    private static String within(String value, int longest) {
        return value == null || value.length() > longest ? null : value;
    }

    /** A form sends line breaks as two characters. Null for nothing. */
    private static String value(Map<String, String> values, String field) {
        String value = values.getOrDefault(field, "").replace("\r\n", "\n").strip();
        return value.isEmpty() ? null : value;
    }

    private static ModelAndView page(Note note, Map<String, String> values, List<Problem> problems) {
        ModelAndView page = new ModelAndView("thank-you-note-draft");
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        page.addObject("note", note);
        page.addObject("recipientName", values.getOrDefault("recipientName", ""));
        page.addObject("liked", values.getOrDefault("liked", ""));
        page.addObject("gaps", note.written().gaps());
        page.addObject(
                "mailto",
                problems.isEmpty() && note.written().gaps().isEmpty()
                        ? note.written().mailto().orElse(null)
                        : null);
        page.addObject("problems", problems);
        return page;
    }
}
