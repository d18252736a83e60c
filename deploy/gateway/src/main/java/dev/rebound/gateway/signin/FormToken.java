package dev.rebound.gateway.signin;

import dev.rebound.gateway.answer.BoundedBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Finds the CSRF token in the header that htmx sends or in the hidden field of a form. Spring's own handler would ask
 * for a parameter, and so look for it in the address too, where a token does not belong.
 */
final class FormToken implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return masked.resolveCsrfTokenValue(new WithField(request), token);
    }

    private static final class WithField extends HttpServletRequestWrapper {

        WithField(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return BoundedBody.field((HttpServletRequest) getRequest(), name);
        }
    }
}
