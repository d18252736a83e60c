package dev.rebound.analytics.improving;

import dev.rebound.analytics.action.ImprovementAction;
import dev.rebound.analytics.language.Theme;
import dev.rebound.analytics.theme.WayOn;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.web.Problems.Problem;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The forms to plan an action and to say what became of it. */
@Controller
@RequestMapping("/dashboard/actions")
class ActionPages {

    private static final Map<String, String> LABELS = Map.of(
            "theme", "The theme",
            "step", "What you will do",
            "dueOn", "The day",
            "whatWasDone", "What you did");

    private final ImprovementActions actions;
    private final Validator validator;

    ActionPages(ImprovementActions actions, Validator validator) {
        this.actions = actions;
        this.validator = validator;
    }

    /** What was typed, as it was typed. */
    record ActionForm(String theme, String step, String dueOn, String whatWasDone) {}

    @GetMapping("/new")
    ModelAndView ask(
            @RequestParam(required = false) String theme,
            @RequestParam(defaultValue = "SKILL") WayOn wayOn,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Theme about = theme == null ? Theme.INTERVIEW_PREPARATION : theme(theme);
        LocalDate today = LocalDate.ofInstant(page.now(), page.zone());
        return form(
                new ActionForm(
                        about.code(),
                        FirstStep.of(about, wayOn),
                        FirstStep.dueOn(about, today).toString(),
                        null),
                List.of());
    }

    @PostMapping("/new")
    ModelAndView plan(Call call, @ModelAttribute("form") ActionForm form) {
        List<Problem> problems = new ArrayList<>();
        PlannedAction action =
                new PlannedAction(Theme.of(form.theme()).orElse(null), typed(form.step()), day(form.dueOn(), problems));
        return carryOut(action, problems, () -> actions.plan(call, action), form(form, problems));
    }

    @GetMapping("/{id}")
    ModelAndView look(Call call, @PathVariable UUID id) {
        ActionAnswer action = actions.of(call.seeker()).find(id);
        return change(
                action,
                new ActionForm(
                        action.theme().code(), action.step(), action.dueOn().toString(), action.whatWasDone()),
                List.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("form") ActionForm form,
            @RequestParam ImprovementAction.State state) {
        ActionAnswer before = actions.of(call.seeker()).find(id);
        List<Problem> problems = new ArrayList<>();
        String done = state == ImprovementAction.State.DONE ? typed(form.whatWasDone()) : null;
        ChangedAction action = new ChangedAction(typed(form.step()), day(form.dueOn(), problems), state, done);
        return carryOut(action, problems, () -> actions.change(call, id, action), change(before, form, problems));
    }

    private static Theme theme(String code) {
        return Theme.of(code)
                .orElseThrow(
                        () -> Refused.malformed("theme", "There is no such theme.", "Choose one from the dashboard."));
    }

    private static String typed(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static LocalDate day(String typed, List<Problem> problems) {
        try {
            return typed(typed) == null ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            problems.add(new Problem("dueOn", "The day cannot be read.", "Give a date, such as 2026-03-09."));
            return null;
        }
    }

    /** The page of the form shares the list of problems, so what is found here is shown there. */
    private ModelAndView carryOut(Object action, List<Problem> problems, Runnable command, ModelAndView again) {
        if (problems.isEmpty()) {
            validator.validate(action).stream()
                    .map(wrong -> {
                        String field = wrong.getPropertyPath().toString();
                        return new Problem(
                                field,
                                LABELS.getOrDefault(field, "This") + " needs another look:",
                                "it " + wrong.getMessage() + ".");
                    })
                    .forEach(problems::add);
        }
        if (problems.isEmpty()) {
            try {
                command.run();
                RedirectView back = new RedirectView("/dashboard#actions", false, true, false);
                back.setStatusCode(HttpStatus.SEE_OTHER);
                return new ModelAndView(back);
            } catch (Refused refused) {
                if (refused.kind() == Refused.Kind.NOT_FOUND) {
                    throw refused;
                }
                problems.add(new Problem(refused.field(), refused.getMessage(), refused.mend()));
            }
        }
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView form(ActionForm form, List<Problem> problems) {
        return new ModelAndView("action")
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("action", null)
                .addObject("themes", Stream.of(Theme.values()).toList());
    }

    private static ModelAndView change(ActionAnswer action, ActionForm form, List<Problem> problems) {
        return form(form, problems).addObject("action", action);
    }
}
