package dev.rebound.application.opening;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for a new candidacy. */
@Controller
@RequestMapping("/candidacies/new")
class OpeningPages {

    private final Opening opening;
    private final Candidacies candidacies;
    private final Forms forms;

    OpeningPages(Opening opening, Candidacies candidacies, Forms forms) {
        this.opening = opening;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    /** @param earlier the candidacy at whose employer the seeker applies again (R49) */
    @GetMapping
    ModelAndView ask(
            Call call,
            @RequestParam(required = false) UUID earlier,
            @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer before = earlier == null
                ? null
                : candidacies.find(call.seeker(), earlier).candidacy();
        return page(
                new TypedForm(page.zone()),
                new OpeningForm(
                        before == null ? null : before.company(),
                        null,
                        page.today().toString(),
                        (before == null ? Source.BOARD : before.source()).name(),
                        null,
                        null,
                        before == null ? null : before.id().toString()),
                before);
    }

    @PostMapping
    ModelAndView open(
            Call call,
            @ModelAttribute("form") OpeningForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        NewCandidacy opened = form.read(typed);
        CandidacyAnswer before = opened.earlier() == null
                ? null
                : candidacies.find(call.seeker(), opened.earlier()).candidacy();
        UUID id = OpeningCalls.idOf(call);
        return forms.submit(
                typed, opened, () -> opening.open(call, id, opened), page(typed, form, before), "/candidacies/" + id);
    }

    private static ModelAndView page(TypedForm typed, OpeningForm form, CandidacyAnswer before) {
        return Forms.page("new-candidacy", typed, form, Map.of("sources", Source.values()))
                .addObject("before", before);
    }
}
