package dev.rebound.feedback.page.forms;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.asking.Asking;
import dev.rebound.feedback.asking.SentFollowUp;
import dev.rebound.feedback.asking.SentRequest;
import dev.rebound.feedback.page.RequestForms;
import dev.rebound.feedback.page.Typed;
import dev.rebound.feedback.request.SendingChannel;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** That the seeker asked, and that they followed up. */
@Controller
@RequestMapping("/feedback-requests/{id}")
class AskingForms {

    private final RequestForms forms;
    private final Asking asking;

    AskingForms(RequestForms forms, Asking asking) {
        this.forms = forms;
        this.asking = asking;
    }

    @PostMapping("/sent")
    ModelAndView sent(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("sent", values, page.zone());
        SentRequest sent = new SentRequest(
                typed.moment("sentAt"),
                typed.choice("channel", SendingChannel.class),
                typed.choice("recipient", Recipient.class),
                LetterForms.letter(typed));
        return forms.record(call, id, page, typed, () -> asking.sent(call, id, sent));
    }

    @PostMapping("/follow-ups")
    ModelAndView followUp(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("follow-up", values, page.zone());
        SentFollowUp sent = new SentFollowUp(typed.moment("sentAt"), LetterForms.letter(typed));
        return forms.record(call, id, page, typed, () -> asking.followedUp(call, id, sent));
    }
}
