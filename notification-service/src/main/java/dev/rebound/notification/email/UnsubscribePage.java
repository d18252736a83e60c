package dev.rebound.notification.email;

import dev.rebound.notification.secret.Secret;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Switches mails off for whoever has the link of one, without a sign-in (RFC 8058). To open the link changes nothing: mail
 * scanners open every link. An unknown link gets the same answer as one that was used, so nobody learns which exist.
 */
@Controller
class UnsubscribePage {

    private final EmailStanding standing;

    UnsubscribePage(EmailStanding standing) {
        this.standing = standing;
    }

    @GetMapping("/unsubscribe/{token}")
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(false, model, response);
    }

    /** The body is {@code List-Unsubscribe=One-Click} from a mail program and empty from the page; neither matters. */
    @PostMapping("/unsubscribe/{token}")
    String unsubscribe(@PathVariable String token, Model model, HttpServletResponse response) {
        standing.switchOff(new Secret(token));
        return page(true, model, response);
    }

    private static String page(boolean done, Model model, HttpServletResponse response) {
        model.addAttribute("done", done);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return "unsubscribe";
    }
}
