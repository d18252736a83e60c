package dev.rebound.platform.live;

import dev.rebound.platform.web.Problems;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers who opens more streams than are kept open. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TooManyStreams {

    private static final String RETRY_SECONDS = "30";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(Watchers.TooMany tooMany) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-streams",
                        List.of(new Problems.Problem(
                                null,
                                "As many streams are open as are kept open at one time.",
                                "Close one, such as another window with this page, and try again in half a"
                                        + " minute."))));
    }
}
