package dev.rebound.feedback.seekers;

import dev.rebound.platform.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Pages show and take times in the zone of the seeker's profile, in which their deadlines are reckoned; whoever has named
 * none gets the browser's, as on every page.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(0)
class PagesInTheSeekersZone {

    private final Profiles profiles;
    private final Clock clock;

    PagesInTheSeekersZone(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /** Comes before the platform's own, which leaves alone a page that is there. */
    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        Page page = Page.of(request, clock.instant());
        return zone(request)
                .map(zone -> new Page(page.csrf(), zone, page.now()))
                .orElse(page);
    }

    private Optional<ZoneId> zone(HttpServletRequest request) {
        Principal seeker = request.getUserPrincipal();
        // Calls of the API have no page, and need no look at the profile.
        return seeker == null || request.getRequestURI().startsWith("/api/")
                ? Optional.empty()
                : profiles.of(seeker.getName()).zone();
    }
}
