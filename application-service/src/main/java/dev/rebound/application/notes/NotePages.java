package dev.rebound.application.notes;

import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form for a note, which also stands on the page of the candidacy. */
@Controller
@RequestMapping("/candidacies/{id}/note")
class NotePages {

    private final Notes notes;
    private final Candidacies candidacies;
    private final Forms forms;

    NotePages(Notes notes, Candidacies candidacies, Forms forms) {
        this.notes = notes;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        return page(call, id, new TypedForm(page.zone()), new NoteForm(null));
    }

    @PostMapping
    ModelAndView add(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") NoteForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        NewNote note = form.read(typed);
        return forms.submit(
                typed,
                note,
                () -> notes.add(call, id, note),
                page(call, id, typed, form),
                "/candidacies/" + id + "#notes");
    }

    private ModelAndView page(Call call, UUID id, TypedForm typed, NoteForm form) {
        return Forms.page(
                "note",
                typed,
                form,
                Map.of("candidacy", candidacies.find(call.seeker(), id).candidacy()));
    }
}
