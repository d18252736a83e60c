package dev.rebound.gateway.signin;

import dev.rebound.gateway.answer.Answer;
import dev.rebound.gateway.answer.Page;
import dev.rebound.gateway.answer.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The provider shows the sign-in; these are the steps before, after and when it fails. */
@Controller
class SignInPages {

    private final Answer answer;
    private final Page page;

    SignInPages(Answer answer, Page page) {
        this.answer = answer;
        this.page = page;
    }

    @GetMapping("/login")
    String toTheProvider() {
        return "redirect:/oauth2/authorization/" + Provider.REGISTRATION;
    }

    /** A page of its own, with a link: going straight back to the provider could go round in circles. */
    @GetMapping(path = "/login", params = "failed")
    void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.write(request, response, Refusal.signInFailed());
    }

    @GetMapping("/signed-out")
    ResponseEntity<byte[]> signedOut() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page.of("You are signed out", "Your data stays where it is.", "/login", "Sign in again"));
    }
}
