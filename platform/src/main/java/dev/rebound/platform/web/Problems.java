package dev.rebound.platform.web;

import dev.rebound.platform.command.Refused;
import dev.rebound.platform.page.Page;
import dev.rebound.platform.stream.StoreUnavailable;
import dev.rebound.platform.words.WordsErased;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every failure as an RFC 9457 problem that names the field and the mend, or, where a page was asked for, as a page with
 * the same words. What somebody typed is never repeated: it may be personal.
 */
@ControllerAdvice
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper mapper;
    private final Clock clock;

    Problems(JsonMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * One thing that is wrong.
     *
     * @param field its path in the call, or null
     * @param detail what is wrong
     * @param mend what to do about it
     */
    public record Problem(String field, String detail, String mend) {}

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (refused.kind() == Refused.Kind.TOO_EARLY) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer(
                request,
                status(refused.kind()),
                refused.code(),
                headers,
                List.of(new Problem(refused.field(), refused.getMessage(), refused.mend())));
    }

    /** The status of a kind of refusal. */
    public static HttpStatus status(Refused.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, TOO_EARLY -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return answer(
                request, HttpStatus.BAD_REQUEST, "malformed", new HttpHeaders(), List.of(of(unreadable.getCause())));
    }

    /** What is wrong with a JSON text, without a word of it. */
    public static Problem of(Throwable cause) {
        if (cause instanceof DatabindException mismatch) {
            String field = path(mismatch);
            if (mismatch instanceof InvalidFormatException format
                    && format.getTargetType() != null
                    && format.getTargetType().isEnum()) {
                // Not its name: an enum with codes of its own shows them as its text.
                String allowed = Arrays.stream(format.getTargetType().getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", "));
                return new Problem(field, "The value of " + field + " is not known.", "Use one of " + allowed + ".");
            }
            Optional<Refused> refused = refusedIn(mismatch);
            if (refused.isPresent()) {
                return new Problem(
                        field, refused.get().getMessage(), refused.get().mend());
            }
            return new Problem(
                    field,
                    "The value of " + (field.isEmpty() ? "the body" : field) + " has the wrong type or form.",
                    "See the OpenAPI document at /v3/api-docs for its form; times are ISO-8601, such as"
                            + " 2026-03-09T14:20:00Z.");
        }
        if (cause instanceof StreamReadException broken) {
            boolean duplicate = String.valueOf(broken.getOriginalMessage()).startsWith("Duplicate");
            String where = broken.getLocation() == null
                    ? ""
                    : " (line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ")";
            return duplicate
                    ? new Problem(null, "A field is given twice" + where + ".", "Give each field once.")
                    : new Problem(null, "The body is not valid JSON" + where + ".", "Send one valid JSON text.");
        }
        return new Problem(null, "The body is missing or is not JSON.", "Send one JSON object.");
    }

    private static Optional<Refused> refusedIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static String path(JacksonException failure) {
        StringBuilder path = new StringBuilder();
        failure.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        });
        return path.toString();
    }

    @ExceptionHandler
    Object invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        List<Problem> problems = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> {
                    String field = error instanceof FieldError fieldError ? fieldError.getField() : null;
                    return of(field, error.getDefaultMessage());
                })
                .toList();
        return answer(request, HttpStatus.BAD_REQUEST, "invalid", new HttpHeaders(), problems);
    }

    @ExceptionHandler
    Object invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        List<Problem> problems = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(MessageSourceResolvable::getDefaultMessage)
                        .map(message -> of(result.getMethodParameter().getParameterName(), message)))
                .toList();
        return answer(request, HttpStatus.BAD_REQUEST, "invalid", new HttpHeaders(), problems);
    }

    /** A constraint's message is the mend: "must be at most 200 characters". */
    private static Problem of(String field, String message) {
        return new Problem(field, "The value of " + field + " is not acceptable.", "It " + message + ".");
    }

    @ExceptionHandler
    Object mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        // Of a list it is the element that could not be read.
        Class<?> type = mismatch.getCause() instanceof ConversionFailedException failed
                ? failed.getTargetType().getType()
                : mismatch.getRequiredType();
        String mend = type != null && type.isEnum()
                ? "Use one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))
                        + "."
                : "Send a " + (type == null ? "value" : type.getSimpleName()) + ".";
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "malformed",
                new HttpHeaders(),
                List.of(new Problem(
                        mismatch.getName(), "The value of " + mismatch.getName() + " has the wrong form.", mend)));
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        String name = missing.getParameterName();
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "malformed",
                new HttpHeaders(),
                List.of(new Problem(name, name + " is missing.", "Send " + name + ".")));
    }

    @ExceptionHandler
    Object unsupported(HttpMediaTypeNotSupportedException unsupported, HttpServletRequest request) {
        String supported = unsupported.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .collect(Collectors.joining(", "));
        return answer(
                request,
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported",
                new HttpHeaders(),
                List.of(new Problem(
                        "Content-Type", "This content type is not taken here.", "Send " + supported + ".")));
    }

    /** The reader of a stream has gone: nobody is left to be answered. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request) {
        if (StoreUnavailable.isCauseOf(failure)) {
            log.warn("answered 503: the document store does not answer");
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return answer(
                    request,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    headers,
                    List.of(new Problem(
                            null,
                            "The store does not answer at the moment.",
                            "Repeat the call in a few seconds with the same Idempotency-Key; it is done once.")));
        }
        if (WordsErased.isCauseOf(failure)) {
            return answer(
                    request,
                    HttpStatus.CONFLICT,
                    "erased",
                    new HttpHeaders(),
                    List.of(new Problem(
                            null,
                            "What this seeker kept here has been erased, for good.",
                            "Sign in as somebody new.")));
        }
        if (failure instanceof ErrorResponse known) {
            HttpStatusCode status = known.getStatusCode();
            String detail = status.value() == 404
                    ? "There is nothing at this address."
                    : "The call cannot be taken as it is (" + status.value() + ").";
            return answer(
                    request,
                    status,
                    status.value() == 404 ? "not-found" : "refused",
                    known.getHeaders(),
                    List.of(new Problem(null, detail, "See the OpenAPI document at /v3/api-docs.")));
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            // There is nobody left to answer; whoever repeats the call with its key gets the answer then.
            log.debug("whoever called has gone before the answer");
            return new ModelAndView();
        }
        log.error("an unexpected failure was answered with 500", failure);
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "failed",
                new HttpHeaders(),
                List.of(new Problem(
                        null,
                        "Something went wrong on our side.",
                        "Repeat the call with the same Idempotency-Key; if it stays so, tell the operator.")));
    }

    void writeTooLarge(HttpServletResponse response, int bound) throws IOException {
        ProblemDetail problem = problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                List.of(new Problem(null, "The body is larger than " + bound + " bytes.", "Send less at once.")));
        write(response, problem);
    }

    /** Writes a problem where no handler is in play, such as in a filter. */
    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }

    private Object answer(
            HttpServletRequest request,
            HttpStatusCode status,
            String code,
            HttpHeaders headers,
            List<Problem> problems) {
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("problem");
            page.setStatus(status);
            page.addObject("problems", problems);
            page.addObject("status", status.value());
            page.addObject("page", Page.of(request, clock.instant()));
            return page;
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, code, problems));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    /** Several things that are wrong in one problem, the first on top; at most 50 are listed. */
    public static ProblemDetail problem(HttpStatusCode status, String code, List<Problem> problems) {
        Problem first = problems.get(0);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, first.detail());
        detail.setType(URI.create("urn:rebound:problem:" + code));
        detail.setTitle(title(status));
        if (first.field() != null) {
            detail.setProperty("field", first.field());
        }
        detail.setProperty("mend", first.mend());
        if (problems.size() > 1) {
            detail.setProperty("errors", problems.subList(0, Math.min(problems.size(), 50)));
        }
        return detail;
    }

    private static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Refused" : known.getReasonPhrase();
    }
}
