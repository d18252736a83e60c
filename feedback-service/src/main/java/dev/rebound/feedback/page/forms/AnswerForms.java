package dev.rebound.feedback.page.forms;

import dev.rebound.feedback.answering.Answering;
import dev.rebound.feedback.answering.JudgedTheme;
import dev.rebound.feedback.answering.ReceivedFeedback;
import dev.rebound.feedback.answering.SentThanks;
import dev.rebound.feedback.answering.ThemesAsTheyAre;
import dev.rebound.feedback.page.RequestForms;
import dev.rebound.feedback.page.Typed;
import dev.rebound.feedback.request.Provenance;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What they said, the themes in it as the seeker sees them, and the thanks for it. */
@Controller
@RequestMapping("/feedback-requests/{id}")
class AnswerForms {

    private final RequestForms forms;
    private final Answering answering;

    AnswerForms(RequestForms forms, Answering answering) {
        this.forms = forms;
        this.answering = answering;
    }

    @PostMapping("/feedback")
    ModelAndView feedback(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("feedback", values, page.zone());
        String text = typed.text("text", ReceivedFeedback.LONGEST_TEXT);
        ReceivedFeedback received =
                new ReceivedFeedback(typed.moment("receivedAt"), typed.choice("provenance", Provenance.class), text);
        return forms.record(call, id, page, typed, () -> answering.received(call, id, received));
    }

    @PostMapping("/thanks")
    ModelAndView thanks(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("thanks", values, page.zone());
        SentThanks thanks = new SentThanks(typed.moment("sentAt"), feedback(values), LetterForms.letter(typed));
        return forms.record(call, id, page, typed, () -> answering.thanked(call, id, thanks));
    }

    @PostMapping("/themes")
    ModelAndView themes(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        UUID feedback = feedback(values);
        if (feedback == null) {
            throw Refused.malformed("feedback", "The form names no feedback.", "Open the page again and repeat it.");
        }
        Typed typed = new Typed("themes-" + feedback, values, page.zone());
        List<ThemesAsTheyAre.Named> named = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            if (!values.getOrDefault(theme.code(), "").isEmpty()) {
                named.add(new ThemesAsTheyAre.Named(
                        theme,
                        typed.choice(theme.code(), Polarity.class),
                        noted(typed, values, theme.code() + "-askedFor"),
                        noted(typed, values, theme.code() + "-foreseeable")));
            }
        }
        NoReason noReason =
                values.getOrDefault("noReason", "").isEmpty() ? null : typed.choice("noReason", NoReason.class);
        ThemesAsTheyAre themes = new ThemesAsTheyAre(feedback, named, noReason);
        return forms.record(call, id, page, typed, () -> answering.corrected(call, id, themes));
    }

    /** One click on a theme: it is meant, or it is not; or what is noted of a reason, which is meant then. */
    @PostMapping("/themes/{theme}")
    ModelAndView judge(
            Call call,
            @PathVariable UUID id,
            @PathVariable String theme,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        UUID feedback = feedback(values);
        Theme judged = Theme.of(theme).orElseThrow(() -> Refused.notFound("theme"));
        if (feedback == null) {
            throw Refused.malformed("feedback", "The form names no feedback.", "Open the page again and repeat it.");
        }
        Typed typed = new Typed("reason-" + judged.code() + "-" + feedback, values, page.zone());
        JudgedTheme verdict = new JudgedTheme(
                feedback,
                typed.choice("verdict", JudgedTheme.Verdict.class),
                null,
                noted(typed, values, "askedFor"),
                noted(typed, values, "foreseeable"));
        return forms.record(call, id, page, typed, () -> answering.judged(call, id, judged, verdict));
    }

    private enum YesOrNo {
        YES,
        NO
    }

    /** Null for what is not noted. */
    private static Boolean noted(Typed typed, Map<String, String> values, String field) {
        return values.getOrDefault(field, "").isEmpty() ? null : typed.choice(field, YesOrNo.class) == YesOrNo.YES;
    }

    /** A hidden field of the page itself: whoever changes it by hand gets the last feedback, or a refusal. */
    private static UUID feedback(Map<String, String> values) {
        try {
            return UUID.fromString(values.getOrDefault("feedback", ""));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
