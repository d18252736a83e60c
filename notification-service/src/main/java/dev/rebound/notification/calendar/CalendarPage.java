package dev.rebound.notification.calendar;

import dev.rebound.platform.command.Call;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.Principal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The calendar in the settings. */
@Controller
class CalendarPage {

    /** Gives the settings what {@code parts/calendar} shows, whoever makes the page. */
    @ControllerAdvice(annotations = Controller.class)
    static class Section {

        private final CalendarSecrets secrets;

        Section(CalendarSecrets secrets) {
            this.secrets = secrets;
        }

        /** When the present address was made, or null. */
        @ModelAttribute
        void calendar(HttpServletRequest request, Model model) {
            Principal seeker = request.getUserPrincipal();
            if (seeker != null && request.getRequestURI().startsWith("/settings")) {
                model.addAttribute(
                        "calendarMadeAt", secrets.madeAt(seeker.getName()).orElse(null));
            }
        }
    }

    private final CalendarSecrets secrets;
    private final String base;

    CalendarPage(CalendarSecrets secrets, @Value("${rebound.email.public-url}") String base) {
        this.secrets = secrets;
        this.base = base;
    }

    @GetMapping("/settings/calendar")
    String show() {
        return "settings-calendar";
    }

    /** Answers with the page itself, since the address is shown this once and belongs in no other address. */
    @PostMapping("/settings/calendar")
    String renew(Call call, Model model, HttpServletResponse response) {
        model.addAttribute(
                "calendarAddress",
                CalendarCalls.url(base, secrets.renew(call.seeker()).text()));
        model.addAttribute("calendarMadeAt", secrets.madeAt(call.seeker()).orElse(null));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "settings-calendar";
    }

    @PostMapping("/settings/calendar/revoke")
    ResponseEntity<Void> revoke(Call call) {
        secrets.revoke(call.seeker());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/settings/calendar"))
                .build();
    }
}
