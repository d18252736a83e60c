package dev.rebound.application.listing;

import dev.rebound.application.facts.State;
import dev.rebound.application.listing.CandidacyList.Slice;
import dev.rebound.application.listing.ListingCalls.Listed;
import dev.rebound.application.listing.Preferences.Wishes;
import dev.rebound.application.page.Forms;
import dev.rebound.platform.command.Call;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of all candidacies. */
@Controller
class ListingPages {

    private static final int ON_A_PAGE = 50;
    private static final String ENDED = "ended";
    private static final String SHOWN = "show";

    private final CandidacyList list;
    private final Preferences preferences;

    ListingPages(CandidacyList list, Preferences preferences) {
        this.list = list;
        this.preferences = preferences;
    }

    /** What was asked for; the next page is asked for in the same way. */
    private record Asked(State state, boolean hidesEnded, boolean showsRejections, String q) {

        Asked withRejections() {
            return new Asked(state, hidesEnded, true, q);
        }
    }

    /** @param rejections {@code show} shows them this once to a seeker who wishes them hidden (R4) */
    @GetMapping("/candidacies")
    String candidacies(
            Call call,
            @RequestParam(required = false) State state,
            @RequestParam(required = false) String hide,
            @RequestParam(required = false) String rejections,
            @RequestParam(required = false) @Size(max = 200, message = "must be at most 200 characters") String q,
            @RequestParam(required = false) UUID after,
            Model model) {
        Asked asked = new Asked(
                state, ENDED.equals(hide), SHOWN.equals(rejections), q == null || q.isBlank() ? null : q.strip());
        boolean wishesThemHidden = preferences.of(call.seeker()).hideRejections();
        boolean hidesRejections = wishesThemHidden && state == null && !asked.showsRejections();
        Set<State> wanted = EnumSet.allOf(State.class);
        wanted.removeIf(each -> state != null && each != state
                || asked.hidesEnded() && each.isEnded()
                || hidesRejections && each == State.REJECTED);
        Slice slice = wanted.isEmpty()
                ? new Slice(List.of(), null)
                : list.ofSeeker(call.seeker(), wanted, asked.q(), after, ON_A_PAGE);
        model.addAttribute("candidacies", slice.items().stream().map(Listed::of).toList());
        model.addAttribute("states", State.values());
        model.addAttribute("state", state);
        model.addAttribute("hidesEnded", asked.hidesEnded());
        model.addAttribute("hidesRejections", hidesRejections);
        model.addAttribute("wishesThemHidden", wishesThemHidden);
        model.addAttribute("showsRejections", asked.showsRejections());
        model.addAttribute("hasRejections", slice.items().stream().anyMatch(each -> each.state() == State.REJECTED));
        model.addAttribute("q", asked.q());
        model.addAttribute("filtered", state != null || asked.hidesEnded() || hidesRejections || asked.q() != null);
        model.addAttribute("next", slice.next() == null ? null : link(asked, slice.next()));
        model.addAttribute("showThem", link(asked.withRejections(), null));
        model.addAttribute("continued", after != null);
        return "candidacies";
    }

    /** R4: from now on, wherever the seeker signs in. */
    @PostMapping("/candidacies/rejections")
    ModelAndView wish(Call call, @RequestParam boolean hide) {
        preferences.change(call, new Wishes(hide));
        return Forms.seeOther("/candidacies");
    }

    private static String link(Asked asked, UUID after) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/candidacies");
        if (after != null) {
            link.queryParam("after", after);
        }
        if (asked.state() != null) {
            link.queryParam("state", asked.state());
        }
        if (asked.hidesEnded()) {
            link.queryParam("hide", ENDED);
        }
        if (asked.showsRejections()) {
            link.queryParam("rejections", SHOWN);
        }
        if (asked.q() != null) {
            link.queryParam("q", "{q}");
        }
        return asked.q() == null
                ? link.encode().build().toUriString()
                : link.encode().buildAndExpand(asked.q()).toUriString();
    }
}
