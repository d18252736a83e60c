package dev.rebound.feedback.page.forms;

import dev.rebound.feedback.closing.ClosedRequest;
import dev.rebound.feedback.closing.Closing;
import dev.rebound.feedback.page.RequestForms;
import dev.rebound.feedback.page.Typed;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** That nothing more is expected of a request, and how it ended. */
@Controller
class ClosingForm {

    private final RequestForms forms;
    private final Closing closing;

    ClosingForm(RequestForms forms, Closing closing) {
        this.forms = forms;
        this.closing = closing;
    }

    @PostMapping("/feedback-requests/{id}/closing")
    ModelAndView close(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("closing", values, page.zone());
        ClosedRequest closed = new ClosedRequest(page.now(), typed.choice("outcome", Outcome.class));
        return forms.record(call, id, page, typed, () -> closing.closed(call, id, closed));
    }
}
