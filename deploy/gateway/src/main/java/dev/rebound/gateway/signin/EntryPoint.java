package dev.rebound.gateway.signin;

import dev.rebound.gateway.answer.Answer;
import dev.rebound.gateway.answer.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What someone without a session hears: a program a 401, a page being opened the way to the sign-in. */
@Component
class EntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Answer answer;

    EntryPoint(Answer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (isPartOfAPage(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            // htmx then loads the page that it stands on anew, and that one leads to the sign-in.
            response.setHeader("HX-Refresh", "true");
        } else if (Answer.isApi(request)) {
            answer.write(request, response, Refusal.signedOut());
        } else if (isReading(request)) {
            response.sendRedirect("/login");
        } else {
            answer.write(request, response, Refusal.signedOutWithAForm());
        }
    }

    /** The CSRF check comes first, so that a call without a session ends up here too: it hears that, not "forbidden". */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || new AuthenticationTrustResolverImpl().isAnonymous(caller)) {
            commence(request, response, null);
        } else {
            answer.write(request, response, Refusal.staleForm());
        }
    }

    /** The same from within a route, for a session that has just ended there. */
    ServerResponse answer(HttpServletRequest request) {
        if (!isPartOfAPage(request) && !Answer.isApi(request) && isReading(request)) {
            // Asked for again, it is an anonymous call: the page is remembered and shown after the sign-in.
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return ServerResponse.temporaryRedirect(URI.create(request.getRequestURI() + query))
                    .build();
        }
        return ServerResponse.ok().build((req, response) -> {
            commence(req, response, null);
            return null;
        });
    }

    private static boolean isPartOfAPage(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
