package dev.rebound.feedback.page;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.answering.Answering;
import dev.rebound.feedback.answering.ReceivedFeedback;
import dev.rebound.feedback.answering.SentThanks;
import dev.rebound.feedback.answering.ThemesAsTheyAre;
import dev.rebound.feedback.asking.Asking;
import dev.rebound.feedback.asking.SentFollowUp;
import dev.rebound.feedback.asking.SentRequest;
import dev.rebound.feedback.closing.ClosedRequest;
import dev.rebound.feedback.closing.Closing;
import dev.rebound.feedback.letters.DraftedLetter;
import dev.rebound.feedback.letters.Letters;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.reading.Requests;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.Provenance;
import dev.rebound.feedback.request.SendingChannel;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.web.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** The page of one request: the next step, the plan with its reasons, and a form for each thing that can happen. */
@Controller
@RequestMapping("/feedback-requests/{id}")
class RequestPages {

    private final Requests requests;
    private final Asking asking;
    private final Answering answering;
    private final Closing closing;
    private final Letters letters;
    private final RequestView view;

    RequestPages(
            Requests requests, Asking asking, Answering answering, Closing closing, Letters letters, RequestView view) {
        this.requests = requests;
        this.asking = asking;
        this.answering = answering;
        this.closing = closing;
        this.letters = letters;
        this.view = view;
    }

    @GetMapping
    ModelAndView show(Call call, @PathVariable UUID id, @ModelAttribute("page") Page page) {
        return requests.find(call.seeker(), id)
                .map(request -> view.of(request, page, Typed.NOTHING, HttpStatus.OK))
                .orElseGet(() -> RequestView.notHere(id));
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
                letter(typed));
        return record(call, id, page, typed, () -> asking.sent(call, id, sent));
    }

    /** R12: the note that goes before the request. */
    @GetMapping("/thank-you-note")
    ModelAndView thankYouNote(Call call, @PathVariable UUID id) {
        return requests.find(call.seeker(), id).map(view::note).orElseGet(() -> RequestView.notHere(id));
    }

    /** Keeps a letter as a draft. It stands in the form of its deed, so what is typed beside it must not get lost either. */
    @PostMapping("/letters/{kind}")
    ModelAndView draft(
            Call call,
            @PathVariable UUID id,
            @PathVariable String kind,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        LetterKind letter = kind(kind);
        Typed typed = new Typed(RequestView.form(letter), values, page.zone());
        String text = typed.text("letter", DraftedLetter.LONGEST);
        DraftedLetter drafted =
                new DraftedLetter(typed.optionalText("recipientName", DraftedLetter.LONGEST_NAME), text);
        return record(call, id, back(id, letter), page, typed, () -> letters.save(call, id, letter, drafted));
    }

    /** The letter as it was composed again. */
    @PostMapping("/letters/{kind}/again")
    ModelAndView composeAgain(
            Call call,
            @PathVariable UUID id,
            @PathVariable String kind,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        LetterKind letter = kind(kind);
        Typed typed = new Typed(RequestView.form(letter), values, page.zone());
        return record(call, id, back(id, letter), page, typed, () -> letters.discard(call.seeker(), id, letter));
    }

    /** Where the letter stands. */
    private static String back(UUID id, LetterKind kind) {
        return "/feedback-requests/" + id + (kind == LetterKind.THANK_YOU_NOTE ? "/thank-you-note" : "");
    }

    private static LetterKind kind(String path) {
        return LetterKind.ofPath(path).orElseThrow(() -> Refused.notFound("letter"));
    }

    /** The letter as it stands, with the name in the gap that waits for it; null for none. */
    private static String letter(Typed typed) {
        String recipient = typed.optionalText("recipientName", DraftedLetter.LONGEST_NAME);
        String letter = typed.optionalText("letter", SentRequest.LONGEST_LETTER);
        return letter == null ? null : Letters.addressed(letter, recipient == null ? null : recipient.strip());
    }

    @PostMapping("/follow-ups")
    ModelAndView followUp(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("follow-up", values, page.zone());
        SentFollowUp sent = new SentFollowUp(typed.moment("sentAt"), letter(typed));
        return record(call, id, page, typed, () -> asking.followedUp(call, id, sent));
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
        return record(call, id, page, typed, () -> answering.received(call, id, received));
    }

    @PostMapping("/thanks")
    ModelAndView thanks(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("thanks", values, page.zone());
        SentThanks thanks = new SentThanks(typed.moment("sentAt"), feedback(values), letter(typed));
        return record(call, id, page, typed, () -> answering.thanked(call, id, thanks));
    }

    @PostMapping("/closing")
    ModelAndView close(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("closing", values, page.zone());
        ClosedRequest closed = new ClosedRequest(page.now(), typed.choice("outcome", Outcome.class));
        return record(call, id, page, typed, () -> closing.closed(call, id, closed));
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
                named.add(new ThemesAsTheyAre.Named(theme, typed.choice(theme.code(), Polarity.class)));
            }
        }
        NoReason noReason =
                values.getOrDefault("noReason", "").isEmpty() ? null : typed.choice("noReason", NoReason.class);
        return record(
                call,
                id,
                page,
                typed,
                () -> answering.corrected(call, id, new ThemesAsTheyAre(feedback, named, noReason)));
    }

    /** A hidden field of the page itself: whoever changes it by hand gets the last feedback, or a refusal. */
    private static UUID feedback(Map<String, String> values) {
        try {
            return UUID.fromString(values.getOrDefault("feedback", ""));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private ModelAndView record(Call call, UUID id, Page page, Typed typed, Runnable deed) {
        return record(call, id, "/feedback-requests/" + id, page, typed, deed);
    }

    private ModelAndView record(Call call, UUID id, String next, Page page, Typed typed, Runnable deed) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (typed.isAcceptable()) {
            try {
                deed.run();
                RedirectView back = new RedirectView(next);
                back.setStatusCode(HttpStatus.SEE_OTHER);
                return new ModelAndView(back);
            } catch (Refused refused) {
                if (refused.kind() == Refused.Kind.NOT_FOUND) {
                    return RequestView.notHere(id);
                }
                typed.refused(refused);
                status = Problems.status(refused.kind());
            }
        }
        HttpStatus answered = status;
        return requests.find(call.seeker(), id)
                .map(request -> view.of(request, page, typed, answered))
                .orElseGet(() -> RequestView.notHere(id));
    }
}
