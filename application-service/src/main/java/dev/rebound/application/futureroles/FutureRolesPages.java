package dev.rebound.application.futureroles;

import dev.rebound.application.page.Forms;
import dev.rebound.platform.command.Call;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The button of the candidacy's page. */
@Controller
class FutureRolesPages {

    private final ChoosingFutureRoles choosing;

    FutureRolesPages(ChoosingFutureRoles choosing) {
        this.choosing = choosing;
    }

    @PostMapping("/candidacies/{id}/future-roles")
    ModelAndView chosen(Call call, @PathVariable UUID id, @RequestParam boolean open) {
        choosing.chosen(call, id, new FutureRoles(open, null));
        return Forms.seeOther("/candidacies/" + id);
    }
}
