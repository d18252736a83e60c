package dev.rebound.feedback.page;

import dev.rebound.feedback.advice.Recipient;
import dev.rebound.feedback.advice.Rejection;
import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.advice.policy.Planning;
import dev.rebound.feedback.letters.Letters;
import dev.rebound.feedback.letters.composing.CallCard;
import dev.rebound.feedback.letters.composing.LetterKind;
import dev.rebound.feedback.page.shown.PlanRow;
import dev.rebound.feedback.page.shown.ShownLetter;
import dev.rebound.feedback.page.shown.ShownTheme;
import dev.rebound.feedback.page.shown.Wording;
import dev.rebound.feedback.reading.NextStep;
import dev.rebound.feedback.reading.RequestAsItIs;
import dev.rebound.feedback.request.Outcome;
import dev.rebound.feedback.request.Provenance;
import dev.rebound.feedback.request.SendingChannel;
import dev.rebound.feedback.request.State;
import dev.rebound.feedback.reviewing.DraftReviews;
import dev.rebound.feedback.reviewing.ShownReview;
import dev.rebound.feedback.reviewing.rule.Kind;
import dev.rebound.feedback.seekers.FutureRoles;
import dev.rebound.feedback.seekers.SelfEvaluations;
import dev.rebound.feedback.themes.Family;
import dev.rebound.feedback.themes.NoReason;
import dev.rebound.feedback.themes.Polarity;
import dev.rebound.feedback.themes.Theme;
import dev.rebound.platform.page.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page of a request shows. */
@Component
class RequestView {

    private static final Wording SAY = new Wording();

    private final Planning planning;
    private final Letters letters;
    private final SelfEvaluations selfEvaluations;
    private final FutureRoles futureRoles;
    private final DraftReviews reviews;

    RequestView(
            Planning planning,
            Letters letters,
            SelfEvaluations selfEvaluations,
            FutureRoles futureRoles,
            DraftReviews reviews) {
        this.planning = planning;
        this.letters = letters;
        this.selfEvaluations = selfEvaluations;
        this.futureRoles = futureRoles;
        this.reviews = reviews;
    }

    ModelAndView of(RequestAsItIs request, Page page, Typed typed, HttpStatus status) {
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
        shown.addObject("letter", sentLetter(request));
        shown.addObject("requestLetter", request.asked() == null ? shown(request, LetterKind.REQUEST, typed) : null);
        shown.addObject(
                "followUpLetter", request.state() == State.SENT ? shown(request, LetterKind.FOLLOW_UP, typed) : null);
        shown.addObject(
                "thanksLetter", request.unthanked().isPresent() ? shown(request, LetterKind.THANKS, typed) : null);
        shown.addObject("next", next);
        shown.addObject("actionsCount", Rule.R7);
        shown.addObject("noteIsMissing", request.plan().because().contains(Rule.R12));
        shown.addObject("alreadyKnown", selfEvaluations.ofCandidacy(request.seeker(), request.candidacy()));
        shown.addObject("lookedBack", selfEvaluations.lookedBack(request.seeker(), request.candidacy()));
        shown.addObject("elsewhere", futureRoles.areUnwanted(request.seeker(), request.candidacy()));
        shown.addObject("followUpFrom", followUpFrom(request, page));
        shown.addObject("callCard", callCard(request));
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

    /** The page of a word long after the advice. */
    ModelAndView keepInTouch(RequestAsItIs request) {
        return new ModelAndView("keep-in-touch")
                .addObject("request", request)
                .addObject(
                        "company",
                        request.company() == null
                                ? "An employer"
                                : request.company().textOr("An employer"))
                .addObject(
                        "futureRoles",
                        futureRoles
                                .chosen(request.seeker(), request.candidacy())
                                .orElse(null))
                .addObject("written", shown(request, LetterKind.KEEP_IN_TOUCH, Typed.NOTHING))
                .addObject("typed", Typed.NOTHING);
    }

    /** The rejection is on its way from the candidacy to here, or the id is somebody else's: nobody can tell. */
    static ModelAndView notHere(UUID id) {
        ModelAndView page = new ModelAndView("feedback-request-not-here");
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("id", id);
        return page;
    }

    private static String sentLetter(RequestAsItIs request) {
        return request.asked() == null || request.asked().letter() == null
                ? null
                : request.asked().letter().textOr(null);
    }

    /** R43: when the week is over that a follow-up waits; null if it is, or if nothing was sent. */
    private Instant followUpFrom(RequestAsItIs request, Page page) {
        Instant from = request.asked() == null
                ? null
                : request.asked().sentAt().plus(planning.windows().followUpAfter());
        return from != null && page.now().isBefore(from) ? from : null;
    }

    /** R21: who phones with the news can be asked there and then; null where nobody phoned, or somebody was asked. */
    private CallCard callCard(RequestAsItIs request) {
        return request.asked() == null && request.rejection().channel() == Rejection.Channel.PHONE
                ? letters.callCard(request.seeker())
                : null;
    }

    private ShownLetter shown(RequestAsItIs request, LetterKind kind, Typed typed) {
        Letters.Written written = letters.of(request, kind, null);
        ShownReview reviewed = reviews.of(
                request.seeker(),
                request.id(),
                Kind.valueOf(kind.name()),
                typed.value(ShownLetter.form(kind), "letter", written.text()),
                written.recipient());
        return ShownLetter.of(written, request.id(), ShownLetter.form(kind), reviewed);
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

        /** The themes of which something is noted, for the correction form to keep it. */
        public List<ShownTheme> noted() {
            return themes.stream().filter(ShownTheme::noted).toList();
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
        if (request.asked() == null) {
            return List.of(Outcome.DECLINED);
        }
        return request.rejection().viaRecruiter()
                ? List.of(Outcome.NO_REPLY, Outcome.RELAY_BROUGHT_NOTHING, Outcome.DECLINED)
                : List.of(Outcome.NO_REPLY, Outcome.DECLINED);
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
