package dev.rebound.application.correcting.rejection;

import dev.rebound.application.facts.Rejection.Channel;
import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.RejectionAnswer;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a rejection is put right, and on which "I asked on the call" is said afterwards (R21). */
@Controller
@RequestMapping("/candidacies/{id}/rejection")
class RejectionCorrectionPages {

    private final RejectionCorrections corrections;
    private final Candidacies candidacies;
    private final Forms forms;

    RejectionCorrectionPages(RejectionCorrections corrections, Candidacies candidacies, Forms forms) {
        this.corrections = corrections;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping("/correction")
    ModelAndView ask(Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return page(candidacy, new TypedForm(page.zone()), RejectionCorrectionForm.of(recorded(candidacy), page));
    }

    @PostMapping("/correction")
    ModelAndView correct(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") RejectionCorrectionForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        CorrectedRejection corrected = form.read(typed, recorded(candidacy), page);
        return forms.submit(
                typed,
                corrected,
                () -> corrections.correct(call, id, corrected),
                page(candidacy, typed, form),
                "/candidacies/" + id);
    }

    /** R21, in one button: all else that is recorded of the rejection stays as it is. */
    @PostMapping("/asked-on-the-call")
    ModelAndView askedOnTheCall(Call call, @PathVariable UUID id) {
        RejectionAnswer recorded = recorded(candidacies.find(call.seeker(), id).candidacy());
        corrections.correct(
                call,
                id,
                new CorrectedRejection(
                        recorded.receivedAt(),
                        recorded.channel(),
                        recorded.stageReached(),
                        recorded.rejectedBy(),
                        recorded.statedReason(),
                        true));
        return Forms.seeOther("/candidacies/" + id);
    }

    private static RejectionAnswer recorded(CandidacyAnswer candidacy) {
        if (candidacy.rejection() == null) {
            throw Refused.notFound("rejection");
        }
        return candidacy.rejection();
    }

    private static ModelAndView page(CandidacyAnswer candidacy, TypedForm typed, RejectionCorrectionForm form) {
        return Forms.page(
                "rejection-correction",
                typed,
                form,
                Map.of("candidacy", candidacy, "channels", Channel.values(), "stages", Stage.values()));
    }
}
