package dev.rebound.application.rejecting;

import dev.rebound.application.facts.Rejection.Channel;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.Interview;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.time.Instant;
import java.util.Comparator;
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

/** The form for a rejection: it asks only what the request for advice needs, and guesses what it can. */
@Controller
@RequestMapping("/candidacies/{id}/rejection")
class RejectionPages {

    private final Rejecting rejecting;
    private final Candidacies candidacies;
    private final Forms forms;

    RejectionPages(Rejecting rejecting, Candidacies candidacies, Forms forms) {
        this.rejecting = rejecting;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    /**
     * The form; who comes from a mail brings along what the mail says.
     *
     * @param receivedAt when the news arrived, or null for now
     * @param channel how it arrived, or null for email
     * @param stageReached how far it came, or null for the furthest interview
     */
    @GetMapping
    ModelAndView ask(
            Call call,
            @PathVariable UUID id,
            @RequestParam(required = false) Instant receivedAt,
            @RequestParam(required = false) Channel channel,
            @RequestParam(required = false) Stage stageReached,
            @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        Stage furthest = candidacy.interviews().stream()
                .map(Interview::stage)
                .max(Comparator.naturalOrder())
                .orElse(Stage.APPLICATION);
        return page(
                candidacy,
                new TypedForm(page.zone()),
                new RejectionForm(
                        page.field(receivedAt == null ? page.now() : receivedAt),
                        (channel == null ? Channel.EMAIL : channel).name(),
                        (stageReached == null ? furthest : stageReached).name(),
                        null,
                        null,
                        null,
                        null));
    }

    @PostMapping
    ModelAndView received(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") RejectionForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        ReceivedRejection received = form.read(typed);
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return forms.submit(
                typed,
                received,
                () -> rejecting.received(call, id, received),
                page(candidacy, typed, form),
                "/candidacies/" + id);
    }

    private static ModelAndView page(CandidacyAnswer candidacy, TypedForm typed, RejectionForm form) {
        return Forms.page(
                "rejection",
                typed,
                form,
                Map.of("candidacy", candidacy, "channels", Channel.values(), "stages", Stage.values()));
    }
}
