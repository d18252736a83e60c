package dev.rebound.application.listing;

import dev.rebound.application.facts.State;
import dev.rebound.application.listing.CandidacyList.Slice;
import dev.rebound.application.listing.ListingCalls.Listed;
import dev.rebound.platform.command.Call;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of all candidacies. */
@Controller
class ListingPages {

    private static final int ON_A_PAGE = 50;
    private static final String ENDED = "ended";

    private final CandidacyList list;

    ListingPages(CandidacyList list) {
        this.list = list;
    }

    @GetMapping("/candidacies")
    String candidacies(
            Call call,
            @RequestParam(required = false) State state,
            @RequestParam(required = false) String hide,
            @RequestParam(required = false) @Size(max = 200, message = "must be at most 200 characters") String q,
            @RequestParam(required = false) UUID after,
            Model model) {
        boolean hidesEnded = ENDED.equals(hide);
        Set<State> wanted = EnumSet.allOf(State.class);
        wanted.removeIf(each -> state != null && each != state || hidesEnded && each.isEnded());
        String sought = q == null || q.isBlank() ? null : q.strip();
        Slice slice = wanted.isEmpty()
                ? new Slice(List.of(), null)
                : list.ofSeeker(call.seeker(), wanted, sought, after, ON_A_PAGE);
        model.addAttribute("candidacies", slice.items().stream().map(Listed::of).toList());
        model.addAttribute("states", State.values());
        model.addAttribute("state", state);
        model.addAttribute("hidesEnded", hidesEnded);
        model.addAttribute("q", sought);
        model.addAttribute("filtered", state != null || hidesEnded || sought != null);
        model.addAttribute("next", slice.next() == null ? null : link(state, hidesEnded, sought, slice.next()));
        model.addAttribute("continued", after != null);
        return "candidacies";
    }

    private static String link(State state, boolean hidesEnded, String q, UUID after) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath("/candidacies").queryParam("after", after);
        if (state != null) {
            link.queryParam("state", state);
        }
        if (hidesEnded) {
            link.queryParam("hide", ENDED);
        }
        if (q != null) {
            link.queryParam("q", "{q}");
        }
        return q == null
                ? link.encode().build().toUriString()
                : link.encode().buildAndExpand(q).toUriString();
    }
}
