package dev.rebound.notification.email;

import dev.rebound.platform.command.Call;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails on and off, for who is signed in. */
@Controller
class EmailPage {

    private final EmailStanding standing;

    EmailPage(EmailStanding standing) {
        this.standing = standing;
    }

    @GetMapping("/settings/email")
    String show() {
        return "settings-email";
    }

    @PostMapping("/settings/email")
    ResponseEntity<Void> change(Call call, @RequestParam boolean wanted) {
        if (wanted) {
            standing.switchOn(call.seeker());
        } else {
            standing.switchOff(call.seeker());
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/settings/email"))
                .build();
    }
}
