package dev.rebound.application.correcting;

import dev.rebound.application.facts.Source;
import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
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

/** The form that puts a slip right. */
@Controller
@RequestMapping("/candidacies/{id}/correction")
class CorrectingPages {

    private final Correcting correcting;
    private final Candidacies candidacies;
    private final Forms forms;

    CorrectingPages(Correcting correcting, Candidacies candidacies, Forms forms) {
        this.correcting = correcting;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return page(candidacy, new TypedForm(page.zone()), CorrectionForm.of(candidacy));
    }

    @PostMapping
    ModelAndView correct(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") CorrectionForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        CorrectedCandidacy corrected = form.read(typed);
        return forms.submit(
                typed,
                corrected,
                () -> correcting.correct(call, id, corrected),
                page(candidacy, typed, form),
                "/candidacies/" + id);
    }

    private static ModelAndView page(CandidacyAnswer candidacy, TypedForm typed, CorrectionForm form) {
        return Forms.page("correction", typed, form, Map.of("candidacy", candidacy, "sources", Source.values()));
    }
}
