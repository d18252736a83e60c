package dev.rebound.application.lookingback;

import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.themes.Observation;
import dev.rebound.application.themes.Theme;
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

/** The form for an honest look back. */
@Controller
@RequestMapping("/candidacies/{id}/self-evaluation")
class LookingBackPages {

    private final LookingBack lookingBack;
    private final Candidacies candidacies;
    private final Forms forms;

    LookingBackPages(LookingBack lookingBack, Candidacies candidacies, Forms forms) {
        this.lookingBack = lookingBack;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return page(candidacy, new TypedForm(page.zone()), LookBackForm.of(candidacy.selfEvaluation()));
    }

    @PostMapping
    ModelAndView evaluated(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") LookBackForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        LookBack look = form.read(typed);
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return forms.submit(
                typed,
                look,
                () -> lookingBack.evaluated(call, id, look),
                page(candidacy, typed, form),
                "/candidacies/" + id);
    }

    private static ModelAndView page(CandidacyAnswer candidacy, TypedForm typed, LookBackForm form) {
        return Forms.page(
                "self-evaluation",
                typed,
                form,
                Map.of("candidacy", candidacy, "observations", Observation.values(), "themes", Theme.values()));
    }
}
