package dev.rebound.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInPage {

    private static final String REFUSED =
            "<p class=\"problem\" role=\"alert\" id=\"refused\">That name and password do not belong together. The"
                    + " demo seekers are alex and sam; the password is the name.</p>";

    private final String template;

    SignInPage() {
        try {
            template = new ClassPathResource("pages/sign-in.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/login")
    ResponseEntity<String> signIn(HttpServletRequest request, CsrfToken csrf) {
        boolean refused = request.getParameter("refused") != null;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(template.replace("{csrf}", csrf.getToken())
                        .replace("{refused}", refused ? REFUSED : "")
                        .replace("{described}", refused ? " aria-describedby=\"refused\" aria-invalid=\"true\"" : ""));
    }
}
