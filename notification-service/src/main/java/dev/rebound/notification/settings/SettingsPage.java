package dev.rebound.notification.settings;

import dev.rebound.notification.inbox.Wording;
import dev.rebound.notification.policy.FollowUpKind;
import dev.rebound.notification.policy.Windows;
import dev.rebound.notification.preference.Choosing;
import dev.rebound.notification.preference.Preferences;
import dev.rebound.notification.preference.SeekersPreferences;
import dev.rebound.notification.preference.Settings;
import dev.rebound.notification.reminder.CandidacyName;
import dev.rebound.notification.reminder.Reminders;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.web.Problems.Problem;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which a seeker says how and when they want to be reminded. */
@Controller
@RequestMapping("/settings")
class SettingsPage {

    /** A kind as the page names it. */
    record Kind(FollowUpKind kind, String step) {}

    /**
     * A window as the page asks for it.
     *
     * @param otherwise what holds if it is left empty
     * @param problem what is wrong with it, or null
     */
    record Window(String field, String label, String typed, long otherwise, int least, int most, Problem problem) {

        Window with(List<Problem> problems) {
            return problems.stream()
                    .filter(wrong -> ("windows." + field).equals(wrong.field()))
                    .findFirst()
                    .map(wrong -> new Window(field, label, typed, otherwise, least, most, wrong))
                    .orElse(this);
        }
    }

    /** A candidacy of which nothing is told. */
    record Muted(UUID candidacy, String name) {}

    private final SeekersPreferences preferences;
    private final Choosing choosing;
    private final Reminders reminders;
    private final Validator validator;

    SettingsPage(SeekersPreferences preferences, Choosing choosing, Reminders reminders, Validator validator) {
        this.preferences = preferences;
        this.choosing = choosing;
        this.reminders = reminders;
        this.validator = validator;
    }

    /** @param saved whether the settings were saved a moment ago */
    @GetMapping
    ModelAndView look(Call call, @RequestParam(defaultValue = "false") boolean saved) {
        Preferences now = preferences.of(call.seeker());
        return page(call, now, SettingsForm.of(now.settings()), List.of()).addObject("saved", saved);
    }

    @PostMapping
    ModelAndView choose(Call call, @ModelAttribute("form") SettingsForm form) {
        List<Problem> problems = new ArrayList<>();
        Settings settings = form.settings(problems);
        validator
                .validate(settings)
                .forEach(wrong -> problems.add(new Problem(
                        wrong.getPropertyPath().toString(),
                        "This number is out of its range:",
                        "it " + wrong.getMessage() + ".")));
        if (problems.isEmpty()) {
            try {
                choosing.choose(call, settings);
                RedirectView saved = new RedirectView("/settings?saved=true", false, true, false);
                saved.setStatusCode(HttpStatus.SEE_OTHER);
                return new ModelAndView(saved);
            } catch (Refused refused) {
                problems.add(new Problem(refused.field(), refused.getMessage(), refused.mend()));
            }
        }
        ModelAndView again = page(call, preferences.of(call.seeker()), form, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/muted/{candidacy}/unmute")
    ResponseEntity<Void> unmute(Call call, @PathVariable UUID candidacy) {
        choosing.unmute(call, candidacy);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/settings?saved=true"))
                .build();
    }

    private ModelAndView page(Call call, Preferences now, SettingsForm form, List<Problem> problems) {
        return new ModelAndView("settings")
                .addObject("form", form)
                .addObject("problems", problems)
                .addObject("saved", false)
                .addObject("zone", now.zone().getId())
                .addObject("zoneKnown", now.zoneKnown())
                .addObject(
                        "windows",
                        windows(form, preferences.defaults()).stream()
                                .map(window -> window.with(problems))
                                .toList())
                .addObject(
                        "kinds",
                        Arrays.stream(FollowUpKind.values())
                                .map(kind -> new Kind(kind, Wording.of(kind).step()))
                                .toList())
                .addObject(
                        "muted",
                        now.muted().stream()
                                .sorted()
                                .map(candidacy -> new Muted(candidacy, nameOf(call.seeker(), candidacy)))
                                .toList());
    }

    private static List<Window> windows(SettingsForm form, Windows defaults) {
        return List.of(
                new Window(
                        "thankYouNoteHours",
                        "Hours from an interview to the reminder of its thank-you note",
                        form.thankYouNoteHours(),
                        defaults.thankYouNoteWithin().toHours(),
                        1,
                        168,
                        null),
                new Window(
                        "askHours",
                        "Hours from the news to the end of the best time to ask",
                        form.askHours(),
                        defaults.askWithin().toHours(),
                        2,
                        168,
                        null),
                new Window(
                        "nudgeHours",
                        "Hours before that end at which the reminder comes",
                        form.nudgeHours(),
                        defaults.remindBefore().toHours(),
                        1,
                        167,
                        null),
                new Window(
                        "followUpDays",
                        "Days from your request to the one follow-up",
                        form.followUpDays(),
                        defaults.followUpAfter().toDays(),
                        1,
                        60,
                        null),
                new Window(
                        "moveOnDays",
                        "Days from the follow-up to letting it rest",
                        form.moveOnDays(),
                        defaults.moveOnAfter().toDays(),
                        1,
                        60,
                        null),
                new Window(
                        "thanksHours",
                        "Hours from an answer to the reminder of your thanks",
                        form.thanksHours(),
                        defaults.thanksWithin().toHours(),
                        1,
                        168,
                        null),
                new Window(
                        "keepInTouchDays",
                        "Days from the last contact to the next hello",
                        form.keepInTouchDays(),
                        defaults.keepInTouchEvery().toDays(),
                        7,
                        365,
                        null));
    }

    private String nameOf(String seeker, UUID candidacy) {
        return reminders
                .ofCandidacy(seeker, candidacy)
                .map(reminder -> CandidacyName.of(reminder.company(), reminder.title()))
                .orElse("A candidacy of yours");
    }
}
