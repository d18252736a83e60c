package dev.rebound.application.turns;

import dev.rebound.application.page.Forms;
import dev.rebound.application.turns.Turn.Offer;
import dev.rebound.application.turns.Turn.Reopening;
import dev.rebound.application.turns.Turn.Silence;
import dev.rebound.application.turns.Turn.Withdrawal;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The buttons for what happens now and needs no more than to be said. */
@Controller
@RequestMapping("/candidacies/{id}")
class TurnPages {

    private final Turns turns;

    TurnPages(Turns turns) {
        this.turns = turns;
    }

    @PostMapping("/silence")
    ModelAndView silent(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        turns.silent(call, id, new Silence(page.now()));
        return back(id);
    }

    @PostMapping("/offer")
    ModelAndView offered(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        turns.offered(call, id, new Offer(page.now()));
        return back(id);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdrawn(
            Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        turns.withdrawn(call, id, new Withdrawal(page.now()));
        return back(id);
    }

    @PostMapping("/reopening")
    ModelAndView reopened(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        turns.reopened(call, id, new Reopening(page.now()));
        return back(id);
    }

    private static ModelAndView back(UUID id) {
        return Forms.seeOther("/candidacies/" + id);
    }
}
