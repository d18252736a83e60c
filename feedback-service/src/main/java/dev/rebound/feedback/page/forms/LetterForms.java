package dev.rebound.feedback.page.forms;

import dev.rebound.feedback.asking.SentRequest;
import dev.rebound.feedback.letters.DraftedLetter;
import dev.rebound.feedback.letters.Letters;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.page.RequestForms;
import dev.rebound.feedback.page.Typed;
import dev.rebound.feedback.page.shown.ShownLetter;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
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

/** The drafts of the letters, each within the form of the deed by which it goes out. */
@Controller
@RequestMapping("/feedback-requests/{id}/letters/{kind}")
class LetterForms {

    private final RequestForms forms;
    private final Letters letters;

    LetterForms(RequestForms forms, Letters letters) {
        this.forms = forms;
        this.letters = letters;
    }

    /** Keeps a letter as a draft. It stands in the form of its deed, so what is typed beside it must not get lost either. */
    @PostMapping
    ModelAndView draft(
            Call call,
            @PathVariable UUID id,
            @PathVariable String kind,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        LetterKind letter = kind(kind);
        Typed typed = new Typed(ShownLetter.form(letter), values, page.zone());
        String text = typed.text("letter", DraftedLetter.LONGEST);
        DraftedLetter drafted =
                new DraftedLetter(typed.optionalText("recipientName", DraftedLetter.LONGEST_NAME), text);
        return forms.record(call, id, back(id, letter), page, typed, () -> letters.save(call, id, letter, drafted));
    }

    /** The letter as it was composed again. */
    @PostMapping("/again")
    ModelAndView composeAgain(
            Call call,
            @PathVariable UUID id,
            @PathVariable String kind,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        LetterKind letter = kind(kind);
        Typed typed = new Typed(ShownLetter.form(letter), values, page.zone());
        return forms.record(call, id, back(id, letter), page, typed, () -> letters.discard(call.seeker(), id, letter));
    }

    /** Where the letter stands. */
    private static String back(UUID id, LetterKind kind) {
        return "/feedback-requests/" + id + (kind == LetterKind.KEEP_IN_TOUCH ? "/keep-in-touch" : "");
    }

    private static LetterKind kind(String path) {
        return LetterKind.ofPath(path)
                .filter(kind -> kind != LetterKind.THANK_YOU_NOTE)
                .orElseThrow(() -> Refused.notFound("letter"));
    }

    /** The letter as it stands, with the name in the gap that waits for it; null for none. */
    static String letter(Typed typed) {
        String recipient = typed.optionalText("recipientName", DraftedLetter.LONGEST_NAME);
        String letter = typed.optionalText("letter", SentRequest.LONGEST_LETTER);
        return letter == null ? null : Letters.addressed(letter, recipient == null ? null : recipient.strip());
    }
}
