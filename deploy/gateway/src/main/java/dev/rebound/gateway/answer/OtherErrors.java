package dev.rebound.gateway.answer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever no one else has answered: an unknown address, a refused method, a fault of the gateway itself. */
@Controller
class OtherErrors implements ErrorController {

    private final Answer answer;

    OtherErrors(Answer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        answer.write(new Asked(request, asked == null ? "/error" : asked), response, refusal(status));
    }

    private static Refusal refusal(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND) {
            return new Refusal(
                    status,
                    "not-found",
                    "There is nothing here",
                    "The address does not belong to any page or call of Rebound.",
                    "Check it for a typing error.",
                    null,
                    "/dashboard",
                    "To the dashboard");
        }
        if (status.is4xxClientError()) {
            return new Refusal(
                    status,
                    "refused",
                    "That call cannot be taken",
                    "The gateway refused it (" + status.value() + " " + status.getReasonPhrase() + ").",
                    "Check the method, the address and the headers.",
                    null,
                    "/dashboard",
                    "To the dashboard");
        }
        return new Refusal(
                status,
                "fault",
                "Something went wrong on our side",
                "It has been noted in the log.",
                "Please try again in a moment.",
                null,
                "/dashboard",
                "To the dashboard");
    }

    /** The address that was asked for, not that of the error page: it decides between problem and page. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String uri;

        Asked(HttpServletRequest request, String uri) {
            super(request);
            this.uri = uri;
        }

        @Override
        public String getRequestURI() {
            return uri;
        }
    }
}
