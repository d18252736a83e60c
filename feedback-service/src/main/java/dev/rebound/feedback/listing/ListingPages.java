package dev.rebound.feedback.listing;

import dev.rebound.feedback.advice.Rule;
import dev.rebound.feedback.advice.policy.AskFirst;
import dev.rebound.feedback.request.State;
import dev.rebound.platform.command.Call;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.words.Words;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page of all requests: what to ask first and why, what is waited for, what deserves thanks, and what is over. */
@Controller
class ListingPages {

    /** Of each kind the page shows so many; the API pages through all. */
    private static final int MOST_OF_A_KIND = 200;

    /** One request as a line of the page. */
    record Row(UUID id, String position, String company, boolean cameFar, String note) {}

    /** R7: what the seeker has done, whatever came of it. */
    record Done(long asked, long followedUp, long thanked) {

        static Done in(List<ListedRequest> all) {
            return new Done(
                    count(all.stream().map(ListedRequest::sentAt).toList()),
                    count(all.stream().map(ListedRequest::followUpSentAt).toList()),
                    count(all.stream().map(ListedRequest::thankedAt).toList()));
        }

        private static long count(List<?> moments) {
            return moments.stream().filter(Objects::nonNull).count();
        }
    }

    /** How many there are of each kind, shown or not. */
    record Counts(long toAsk, long waiting, long answered, long closed) {

        static Counts in(List<ListedRequest> all) {
            return new Counts(
                    count(all, EnumSet.of(State.PLANNED)),
                    count(all, EnumSet.of(State.SENT, State.FOLLOWED_UP)),
                    count(all, EnumSet.of(State.ANSWERED)),
                    count(all, EnumSet.of(State.CLOSED)));
        }

        private static long count(List<ListedRequest> all, Set<State> states) {
            return all.stream()
                    .filter(request -> states.contains(request.state()))
                    .count();
        }
    }

    private final RequestList list;

    ListingPages(RequestList list) {
        this.list = list;
    }

    @GetMapping("/feedback-requests")
    String all(Call call, @ModelAttribute("page") Page page, Model model) {
        List<ListedRequest> all = list.ofSeeker(call.seeker());
        Comparator<ListedRequest> askFirst =
                AskFirst.order(ListedRequest::wentFar, ListedRequest::deadline, page.now());
        Comparator<ListedRequest> latestFirst =
                Comparator.comparing(ListedRequest::deadline).reversed();
        model.addAttribute("empty", all.isEmpty());
        model.addAttribute("done", Done.in(all));
        model.addAttribute("counts", Counts.in(all));
        model.addAttribute("most", MOST_OF_A_KIND);
        model.addAttribute("far", Rule.R14);
        model.addAttribute("known", Rule.R15);
        model.addAttribute("toAsk", rows(all, EnumSet.of(State.PLANNED), askFirst, page));
        model.addAttribute("waiting", rows(all, EnumSet.of(State.SENT, State.FOLLOWED_UP), latestFirst, page));
        model.addAttribute("answered", rows(all, EnumSet.of(State.ANSWERED), latestFirst, page));
        model.addAttribute("closed", rows(all, EnumSet.of(State.CLOSED), latestFirst, page));
        return "feedback-requests";
    }

    private static List<Row> rows(
            List<ListedRequest> all, Set<State> states, Comparator<ListedRequest> order, Page page) {
        return all.stream()
                .filter(request -> states.contains(request.state()))
                .sorted(order)
                .limit(MOST_OF_A_KIND)
                .map(request -> new Row(
                        request.id(),
                        named(request.title(), "A position"),
                        named(request.company(), "an employer"),
                        request.wentFar(),
                        note(request, page)))
                .toList();
    }

    private static String named(Words words, String otherwise) {
        return words == null ? otherwise : words.textOr(otherwise);
    }

    private static String note(ListedRequest request, Page page) {
        return switch (request.state()) {
            case PLANNED ->
                request.deadline().isBefore(page.now())
                        ? "the day has passed, and it still never hurts to ask"
                        : "ask " + page.deadline(request.deadline());
            case SENT -> "asked on " + page.day(request.sentAt());
            case FOLLOWED_UP -> "followed up on " + page.day(request.followUpSentAt());
            case ANSWERED ->
                request.thankedAt() == null
                        ? "they answered on " + page.day(request.lastAnswerAt()) + "; thank them next"
                        : "you thanked them on " + page.day(request.thankedAt());
            case CLOSED ->
                switch (request.outcome()) {
                    case ANSWERED -> "they answered";
                    case NO_REPLY -> "no reply came";
                    case RELAY_BROUGHT_NOTHING -> "your recruiter had nothing to pass on";
                    case DECLINED -> "nobody was asked, or they give no feedback";
                };
        };
    }
}
