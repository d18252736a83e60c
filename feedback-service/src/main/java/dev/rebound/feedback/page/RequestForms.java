package dev.rebound.feedback.page;

import dev.rebound.feedback.reading.Requests;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.web.Problems;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The one way that every form of the page goes: what was typed is recorded and the page opened anew, or the page is shown
 * again with everything still in it and what is wrong beside its field.
 */
@Component
public class RequestForms {

    private final Requests requests;
    private final RequestView view;

    RequestForms(Requests requests, RequestView view) {
        this.requests = requests;
        this.view = view;
    }

    ModelAndView show(Call call, UUID id, Page page, Typed typed, HttpStatus status) {
        return requests.find(call.seeker(), id)
                .map(request -> view.of(request, page, typed, status))
                .orElseGet(() -> RequestView.notHere(id));
    }

    public ModelAndView record(Call call, UUID id, Page page, Typed typed, Runnable deed) {
        return record(call, id, "/feedback-requests/" + id, page, typed, deed);
    }

    /** @param next the page to open once it is recorded */
    public ModelAndView record(Call call, UUID id, String next, Page page, Typed typed, Runnable deed) {
        if (!typed.isAcceptable()) {
            return show(call, id, page, typed, HttpStatus.BAD_REQUEST);
        }
        try {
            deed.run();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                return RequestView.notHere(id);
            }
            typed.refused(refused);
            return show(call, id, page, typed, Problems.status(refused.kind()));
        }
        RedirectView back = new RedirectView(next);
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }
}
