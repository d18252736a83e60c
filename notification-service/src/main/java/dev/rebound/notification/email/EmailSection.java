package dev.rebound.notification.email;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the settings what {@code parts/email} shows, whoever makes the page. */
@ControllerAdvice(annotations = Controller.class)
class EmailSection {

    private final EmailStanding standing;

    EmailSection(EmailStanding standing) {
        this.standing = standing;
    }

    @ModelAttribute("email")
    EmailStanding.State email(HttpServletRequest request) {
        Principal seeker = request.getUserPrincipal();
        return seeker != null && request.getRequestURI().startsWith("/settings") ? standing.of(seeker.getName()) : null;
    }
}
