package dev.rebound.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers a call that goes no further: programs get an RFC 9457 problem, people a plain page. */
@Component
public class Answer {

    private final JsonMapper json;
    private final Page page;

    Answer(JsonMapper json, Page page) {
        this.json = json;
        this.page = page;
    }

    /** Whether the caller is a program: everything under {@code /api/}. */
    public static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /**
     * A service does not answer.
     *
     * @param wording what is away, as it reads in the middle of a sentence
     * @param retryAfter when a repeat may go through
     */
    public ServerResponse away(HttpServletRequest request, String wording, Duration retryAfter) {
        boolean reading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String title = "Rebound cannot reach " + wording + " for a moment";
        String detail = "The part that keeps " + wording + " does not answer.";
        String mend;
        if (isApi(request)) {
            mend = "Repeat the call after " + retryAfter.toSeconds()
                    + " seconds, with the same Idempotency-Key if it had"
                    + " one: it may have been carried out, and is not carried out twice.";
        } else if (reading) {
            mend = "Nothing is lost. Please try again in a few seconds.";
        } else {
            mend = "What you typed is still in the form: go back and send it again in a few seconds.";
        }
        return toServerResponse(
                request,
                new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "away",
                        title,
                        detail,
                        mend,
                        retryAfter,
                        reading ? request.getRequestURI() : "/dashboard",
                        reading ? "Try again" : "To the dashboard"));
    }

    public ServerResponse toServerResponse(HttpServletRequest request, Refusal refusal) {
        return ServerResponse.status(refusal.status()).build((req, response) -> {
            write(request, response, refusal);
            return null;
        });
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        byte[] body = isApi(request) ? problem(request, refusal) : page.of(refusal);
        response.setStatus(refusal.status().value());
        response.setContentType(isApi(request) ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfter().toSeconds()));
        }
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] problem(HttpServletRequest request, Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.detail());
        problem.setType(URI.create("urn:rebound:problem:" + refusal.kind()));
        problem.setTitle(refusal.title());
        problem.setProperty("mend", refusal.mend());
        problem.setInstance(URI.create(request.getRequestURI()));
        return json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }
}
