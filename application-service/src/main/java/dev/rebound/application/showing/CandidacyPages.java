package dev.rebound.application.showing;

import dev.rebound.application.page.Wording;
import dev.rebound.application.reading.Candidacies;
import dev.rebound.application.reading.Candidacies.Found;
import dev.rebound.application.reading.CandidacyAnswer;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one candidacy. */
@Controller
class CandidacyPages {

    /** A page looks again once a second, this often at most; after that the reader decides. */
    private static final int MOST_LOOKS = 30;

    private final Candidacies candidacies;
    private final Wording wording;

    CandidacyPages(Candidacies candidacies, Wording wording) {
        this.candidacies = candidacies;
        this.wording = wording;
    }

    @GetMapping("/candidacies/{id}")
    String candidacy(
            Call call, @PathVariable UUID id, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        Found found = candidacies.find(call.seeker(), id);
        model.addAttribute("candidacy", found.candidacy());
        UUID earlier = found.candidacy().earlier();
        model.addAttribute(
                "earlier", earlier == null ? null : EarlierTime.of(candidacies.find(call.seeker(), earlier)));
        model.addAttribute("timeline", new Timeline(page, wording).of(found.history()));
        addNextStep(model, found.candidacy(), 0);
        return "candidacy";
    }

    /** The next step alone, for a page that waits for the request to be planned. */
    @GetMapping("/candidacies/{id}/next-step")
    String nextStep(
            Call call,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0")
                    @Min(value = 0, message = "must be at least 0")
                    @Max(value = MOST_LOOKS, message = "must be at most 30")
                    int look,
            Model model) {
        CandidacyAnswer candidacy = candidacies.find(call.seeker(), id).candidacy();
        model.addAttribute("candidacy", candidacy);
        addNextStep(model, candidacy, look);
        return "next-step :: next";
    }

    private static void addNextStep(Model model, CandidacyAnswer candidacy, int look) {
        NextStep next = NextStep.of(candidacy);
        model.addAttribute("next", next);
        model.addAttribute(
                "lookAgain",
                next.preparing() && look < MOST_LOOKS
                        ? "/candidacies/" + candidacy.id() + "/next-step?look=" + (look + 1)
                        : null);
    }
}
