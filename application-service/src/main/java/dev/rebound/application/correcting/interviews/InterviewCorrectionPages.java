package dev.rebound.application.correcting.interviews;

import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.Interview;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an interview is put right or taken off the record. */
@Controller
@RequestMapping("/candidacies/{id}/interviews/{interview}")
class InterviewCorrectionPages {

    private static final List<Stage> STAGES =
            List.of(Stage.PHONE_SCREEN, Stage.FIRST_INTERVIEW, Stage.SECOND_INTERVIEW, Stage.FINAL_INTERVIEW);

    private final InterviewCorrections corrections;
    private final Candidacies candidacies;
    private final Forms forms;

    InterviewCorrectionPages(InterviewCorrections corrections, Candidacies candidacies, Forms forms) {
        this.corrections = corrections;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(
            Call call,
            @PathVariable UUID id,
            @PathVariable UUID interview,
            @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        Interview recorded = recorded(candidacy, interview);
        return page(candidacy, recorded, new TypedForm(page.zone()), InterviewCorrectionForm.of(recorded, page));
    }

    @PostMapping
    ModelAndView correct(
            Call call,
            @PathVariable UUID id,
            @PathVariable UUID interview,
            @ModelAttribute("form") InterviewCorrectionForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        Interview recorded = recorded(candidacy, interview);
        CorrectedInterview corrected = form.read(typed, recorded, page);
        return forms.submit(
                typed,
                corrected,
                () -> corrections.correct(call, id, interview, corrected),
                page(candidacy, recorded, typed, form),
                "/candidacies/" + id);
    }

    @PostMapping("/removal")
    ModelAndView remove(Call call, @PathVariable UUID id, @PathVariable UUID interview) {
        corrections.remove(call, id, interview);
        return Forms.seeOther("/candidacies/" + id);
    }

    private static Interview recorded(CandidacyAnswer candidacy, UUID interview) {
        return candidacy.interview(interview).orElseThrow(() -> Refused.notFound("interview"));
    }

    private static ModelAndView page(
            CandidacyAnswer candidacy, Interview interview, TypedForm typed, InterviewCorrectionForm form) {
        return Forms.page(
                "interview-correction",
                typed,
                form,
                Map.of("candidacy", candidacy, "interview", interview, "stages", STAGES));
    }
}
