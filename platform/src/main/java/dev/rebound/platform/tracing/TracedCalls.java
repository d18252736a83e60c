package dev.rebound.platform.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each call belongs to a trace: the caller's, or one of its own. The answer names it, for whoever asks an operator. */
final class TracedCalls extends OncePerRequestFilter {

    private static final String ANSWER = "traceresponse";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Trace trace = Trace.of(request.getHeader(Trace.PARENT));
        response.setHeader(ANSWER, trace.text());
        trace.begin(Map.of());
        try {
            chain.doFilter(request, response);
        } finally {
            Trace.end(List.of());
        }
    }
}
