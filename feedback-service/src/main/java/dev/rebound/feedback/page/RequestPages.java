package dev.rebound.feedback.page;

import dev.rebound.feedback.advice.Planning;
import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.answering.Answering;
import dev.rebound.feedback.answering.ReceivedFeedback;
import dev.rebound.feedback.answering.SentThanks;
import dev.rebound.feedback.answering.ThemesAsTheyAre;
import dev.rebound.feedback.asking.Asking;
import dev.rebound.feedback.asking.SentFollowUp;
import dev.rebound.feedback.asking.SentRequest;
import dev.rebound.feedback.closing.ClosedRequest;
import dev.rebound.feedback.closing.Closing;
import dev.rebound.feedback.reading.NextStep;
import dev.rebound.feedback.reading.RequestAsItIs;
import dev.rebound.feedback.reading.Requests;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.Provenance;
import dev.rebound.feedback.request.SendingChannel;
import dev.rebound.feedback.request.State;
import dev.rebound.feedback.themes.Family;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.web.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** The page of one request: the next step, the plan with its reasons, and a form for each thing that can happen. */
@Controller
@RequestMapping("/feedback-requests/{id}")
class RequestPages {

    private static final Wording SAY = new Wording();

    private final Requests requests;
    private final Asking asking;
    private final Answering answering;
    private final Closing closing;
    private final Planning planning;

    RequestPages(Requests requests, Asking asking, Answering answering, Closing closing, Planning planning) {
        this.requests = requests;
        this.asking = asking;
        this.answering = answering;
        this.closing = closing;
        this.planning = planning;
    }

    @GetMapping
    ModelAndView show(Call call, @PathVariable UUID id, @ModelAttribute("page") Page page) {
        return requests.find(call.seeker(), id)
                .map(request -> page(request, page, Typed.NOTHING, HttpStatus.OK))
                .orElseGet(() -> notHere(id));
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
                typed.optionalText("letter", SentRequest.LONGEST_LETTER));
        return record(call, id, page, typed, () -> asking.sent(call, id, sent));
    }

    @PostMapping("/follow-ups")
    ModelAndView followUp(
            Call call,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            @RequestParam Map<String, String> values) {
        Typed typed = new Typed("follow-up", values, page.zone());
        SentFollowUp sent = new SentFollowUp(typed.moment("sentAt"));
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
        SentThanks thanks = new SentThanks(typed.moment("sentAt"), feedback(values));
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
        HttpStatus status = HttpStatus.BAD_REQUEST;
        if (typed.isAcceptable()) {
            try {
                deed.run();
                RedirectView back = new RedirectView("/feedback-requests/" + id);
                back.setStatusCode(HttpStatus.SEE_OTHER);
                return new ModelAndView(back);
            } catch (Refused refused) {
                if (refused.kind() == Refused.Kind.NOT_FOUND) {
                    return notHere(id);
                }
                typed.refused(refused);
                status = Problems.status(refused.kind());
            }
        }
        HttpStatus answered = status;
        return requests.find(call.seeker(), id)
                .map(request -> page(request, page, typed, answered))
                .orElseGet(() -> notHere(id));
    }

    private ModelAndView page(RequestAsItIs request, Page page, Typed typed, HttpStatus status) {
        NextStep next = NextStep.of(request, planning.windows(), page.now());
        ModelAndView shown = new ModelAndView("feedback-request");
        shown.setStatus(status);
        shown.addObject("request", request);
        shown.addObject(
                "company",
                request.company() == null ? "An employer" : request.company().textOr("An employer"));
        // Not "title": the layout has a parameter of that name.
        shown.addObject(
                "position",
                request.title() == null ? "a position" : request.title().textOr("a position"));
        shown.addObject("letter", letter(request));
        shown.addObject("next", next);
        shown.addObject("noteIsMissing", request.plan().because().contains(Rule.R12));
        shown.addObject("plan", PlanRow.of(request.plan(), page, SAY));
        shown.addObject("answers", answers(request));
        shown.addObject("unthanked", request.unthanked().orElse(null));
        shown.addObject("outcomes", outcomes(request));
        shown.addObject("recipients", recipients(request));
        shown.addObject("channels", SendingChannel.values());
        shown.addObject("provenances", Provenance.values());
        shown.addObject("polarities", Polarity.values());
        shown.addObject("noReasons", NoReason.values());
        shown.addObject("families", families());
        shown.addObject("typed", typed);
        shown.addObject("problems", typed.problems());
        shown.addObject("say", SAY);
        return shown;
    }

    /** The rejection is on its way from the candidacy to here, or the id is somebody else's: nobody can tell. */
    private static ModelAndView notHere(UUID id) {
        ModelAndView page = new ModelAndView("feedback-request-not-here");
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("id", id);
        return page;
    }

    private static String letter(RequestAsItIs request) {
        return request.asked() == null || request.asked().letter() == null
                ? null
                : request.asked().letter().textOr(null);
    }

    /** One answer with its text and its themes. */
    record ShownAnswer(RequestAsItIs.Answer answer, String text, List<ShownTheme> themes) {

        /** The polarity that stands for a theme, as the correction form shows it, or empty. */
        public String standing(Theme theme) {
            return answer.themes().stream()
                    .filter(named -> named.theme() == theme)
                    .map(named -> named.polarity().name())
                    .findFirst()
                    .orElse("");
        }
    }

    private static List<ShownAnswer> answers(RequestAsItIs request) {
        List<ShownAnswer> shown = new ArrayList<>();
        for (RequestAsItIs.Answer answer : request.answers()) {
            shown.add(0, new ShownAnswer(answer, answer.text().textOr(""), ShownTheme.of(answer)));
        }
        return shown;
    }

    private static List<Outcome> outcomes(RequestAsItIs request) {
        if (request.state() == State.CLOSED) {
            return List.of();
        }
        if (request.answeredInThisRound()) {
            return List.of(Outcome.ANSWERED);
        }
        return request.asked() == null ? List.of(Outcome.DECLINED) : List.of(Outcome.NO_REPLY, Outcome.DECLINED);
    }

    /** The advised ones first, then all others: the form records what was, whatever the advice. */
    private static List<Recipient> recipients(RequestAsItIs request) {
        List<Recipient> advised = request.plan().recipients();
        return Stream.concat(
                        advised.stream(),
                        Optional.of(Recipient.values()).stream().flatMap(Stream::of))
                .distinct()
                .toList();
    }

    private static Map<Family, List<Theme>> families() {
        return Stream.of(Theme.values())
                .collect(Collectors.groupingBy(Theme::family, LinkedHashMap::new, Collectors.toList()));
    }
}
