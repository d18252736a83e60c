package dev.rebound.application.turns;

import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.turns.Turn.Hold;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for a hold: the news of one may be older than the moment at which it is recorded. */
@Controller
@RequestMapping("/candidacies/{id}/hold")
class HoldPages {

    private final Turns turns;
    private final Candidacies candidacies;
    private final Forms forms;

    HoldPages(Turns turns, Candidacies candidacies, Forms forms) {
        this.turns = turns;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    /**
     * The form; who comes from a mail brings along when it arrived.
     *
     * @param since when the news of it arrived, or null for now
     */
    @GetMapping
    ModelAndView ask(
            Call call,
            @PathVariable UUID id,
            @RequestParam(required = false) Instant since,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return page(call, id, new TypedForm(page.zone()), new HoldForm(page.field(since == null ? page.now() : since)));
    }

    @PostMapping
    ModelAndView onHold(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") HoldForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        Hold hold = form.read(typed);
        return forms.submit(
                typed, hold, () -> turns.onHold(call, id, hold), page(call, id, typed, form), "/candidacies/" + id);
    }

    private ModelAndView page(Call call, UUID id, TypedForm typed, HoldForm form) {
        return Forms.page(
                "hold",
                typed,
                form,
                Map.of("candidacy", candidacies.find(call.seeker(), id).candidacy()));
    }
}
