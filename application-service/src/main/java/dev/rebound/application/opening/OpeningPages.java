package dev.rebound.application.opening;

import dev.rebound.application.facts.Source;
import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form for a new candidacy. */
@Controller
@RequestMapping("/candidacies/new")
class OpeningPages {

    private final Opening opening;
    private final Forms forms;

    OpeningPages(Opening opening, Forms forms) {
        this.opening = opening;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(@ModelAttribute(name = "page", binding = false) Page page) {
        return page(
                new TypedForm(page.zone()),
                new OpeningForm(null, null, page.today().toString(), Source.BOARD.name(), null, null));
    }

    @PostMapping
    ModelAndView open(
            Call call,
            @ModelAttribute("form") OpeningForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        NewCandidacy opened = form.read(typed);
        UUID id = OpeningCalls.idOf(call);
        return forms.submit(
                typed, opened, () -> opening.open(call, id, opened), page(typed, form), "/candidacies/" + id);
    }

    private static ModelAndView page(TypedForm typed, OpeningForm form) {
        return Forms.page("new-candidacy", typed, form, Map.of("sources", Source.values()));
    }
}
