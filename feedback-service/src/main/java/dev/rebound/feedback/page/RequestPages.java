package dev.rebound.feedback.page;

import dev.rebound.feedback.reading.Requests;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one request: the next step, the plan with its reasons, and a form for each thing that can happen. */
@Controller
@RequestMapping("/feedback-requests/{id}")
class RequestPages {

    private final RequestForms forms;
    private final Requests requests;
    private final RequestView view;

    RequestPages(RequestForms forms, Requests requests, RequestView view) {
        this.forms = forms;
        this.requests = requests;
        this.view = view;
    }

    @GetMapping
    ModelAndView show(Call call, @PathVariable UUID id, @ModelAttribute("page") Page page) {
        return forms.show(call, id, page, Typed.NOTHING, HttpStatus.OK);
    }

    /** R48: a word now and then to who gave advice. */
    @GetMapping("/keep-in-touch")
    ModelAndView keepInTouch(Call call, @PathVariable UUID id) {
        return requests.find(call.seeker(), id).map(view::keepInTouch).orElseGet(() -> RequestView.notHere(id));
    }
}
