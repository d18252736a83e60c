package dev.rebound.application.interviewing;

import dev.rebound.application.facts.Stage;
import dev.rebound.application.page.Forms;
import dev.rebound.application.page.TypedForm;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.application.reading.CandidacyAnswer.Interview;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import java.util.Comparator;
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

/** The forms for an interview and its thank-you note. */
@Controller
@RequestMapping("/candidacies/{id}")
class InterviewingPages {

    private static final List<Stage> STAGES =
            List.of(Stage.PHONE_SCREEN, Stage.FIRST_INTERVIEW, Stage.SECOND_INTERVIEW, Stage.FINAL_INTERVIEW);

    private final Interviewing interviewing;
    private final Candidacies candidacies;
    private final Forms forms;

    InterviewingPages(Interviewing interviewing, Candidacies candidacies, Forms forms) {
        this.interviewing = interviewing;
        this.candidacies = candidacies;
        this.forms = forms;
    }

    @GetMapping("/interview")
    ModelAndView askForInterview(
            Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return interviewPage(
                candidacy,
                new TypedForm(page.zone()),
                new InterviewForm(following(candidacy).name(), page.field(page.now())));
    }

    /** The stage after the furthest so far, as a suggestion. */
    private static Stage following(CandidacyAnswer candidacy) {
        return candidacy.interviews().stream()
                .map(Interview::stage)
                .max(Comparator.naturalOrder())
                .map(furthest -> STAGES.get(Math.min(STAGES.indexOf(furthest) + 1, STAGES.size() - 1)))
                .orElse(Stage.FIRST_INTERVIEW);
    }

    @PostMapping("/interview")
    ModelAndView held(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") InterviewForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        HeldInterview held = form.read(typed);
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return forms.submit(
                typed,
                held,
                () -> interviewing.held(call, id, held),
                interviewPage(candidacy, typed, form),
                "/candidacies/" + id);
    }

    private static ModelAndView interviewPage(CandidacyAnswer candidacy, TypedForm typed, InterviewForm form) {
        return Forms.page("interview", typed, form, Map.of("candidacy", candidacy, "stages", STAGES));
    }

    @GetMapping("/thank-you-note")
    ModelAndView askForNote(
            Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        List<Interview> open = withoutNote(candidacy);
        String suggested = open.isEmpty() ? null : open.get(0).id().toString();
        return notePage(candidacy, new TypedForm(page.zone()), new NoteForm(suggested, page.field(page.now())));
    }

    @PostMapping("/thank-you-note")
    ModelAndView thanked(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") NoteForm form,
            @ModelAttribute(name = "page", binding = false) Page page) {
        TypedForm typed = new TypedForm(page.zone());
        SentNote note = form.read(typed);
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        return forms.submit(
                typed,
                note,
                () -> interviewing.thanked(call, id, note),
                notePage(candidacy, typed, form),
                "/candidacies/" + id);
    }

    private static ModelAndView notePage(CandidacyAnswer candidacy, TypedForm typed, NoteForm form) {
        return Forms.page(
                "thank-you-note", typed, form, Map.of("candidacy", candidacy, "interviews", withoutNote(candidacy)));
    }

    /** The latest first. */
    private static List<Interview> withoutNote(CandidacyAnswer candidacy) {
        return candidacy.interviews().stream()
                .filter(interview -> interview.thankYouNoteSentAt() == null)
                .sorted(Comparator.comparing(Interview::heldAt).reversed())
                .toList();
    }
}
