package dev.rebound.platform.web;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a handler its {@link Call}: the seeker of the access token, the {@code Idempotency-Key} header (or, from a page's
 * form, the field {@code idempotencyKey}) and the version of {@code If-Match}.
 */
final class Caller implements HandlerMethodArgumentResolver {

    static final String KEY_HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,10})\"");
    private static final int MAX_SEEKER = 200;

    private final Fingerprint fingerprint;

    Caller(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest webRequest,
            WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        String key = key(request);
        return new Call(seeker(), key, key == null ? null : fingerprint.of(request), expectedVersion(request));
    }

    /** The seeker of the present access token. */
    static String seeker() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof JwtAuthenticationToken token) {
            String subject = token.getToken().getSubject();
            if (subject != null && !subject.isBlank() && subject.length() <= MAX_SEEKER) {
                return subject;
            }
        }
        throw Refused.malformed("sub", "The access token names no seeker.", "Sign in again.");
    }

    private static String key(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || carriesEvents(request)) {
            return null;
        }
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            key = request.getParameter("idempotencyKey");
        }
        if (key == null) {
            if (!request.getMethod().equals("POST")) {
                return null;
            }
            throw Refused.malformed(
                    KEY_HEADER,
                    "A POST needs an Idempotency-Key, so that repeating it does nothing twice.",
                    "Send the header Idempotency-Key with a value of your own, such as a random UUID.");
        }
        if (!KEY.matcher(key).matches()) {
            throw Refused.malformed(
                    KEY_HEADER,
                    "The Idempotency-Key is not 1 to 200 printable ASCII characters.",
                    "Use a short value, such as a random UUID.");
        }
        return "call:" + key;
    }

    /** A posted event is known by its source and id: it needs no key besides. */
    private static boolean carriesEvents(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("application/cloudevents");
    }

    private static Long expectedVersion(HttpServletRequest request) {
        String etag = request.getHeader("If-Match");
        if (etag == null || etag.equals("*")) {
            return null;
        }
        var matcher = ETAG.matcher(etag);
        if (!matcher.matches()) {
            throw Refused.malformed(
                    "If-Match",
                    "If-Match is not an ETag of this API.",
                    "Send the ETag as you got it, with its quotes.");
        }
        return Long.parseLong(matcher.group(1));
    }
}
