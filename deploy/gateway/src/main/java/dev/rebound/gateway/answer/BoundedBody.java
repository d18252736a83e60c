package dev.rebound.gateway.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Reads a request's body whole, up to a bound, before anything else happens with it. Then a slow sender never holds a
 * service's thread, a body without a stated length is bounded too, and looking for the CSRF token in a form takes
 * nothing away from what the service gets: the same bytes.
 */
public final class BoundedBody extends OncePerRequestFilter {

    private static final String FORM = BoundedBody.class.getName() + ".form";

    private final int bound;
    private final Map<String, Integer> larger;
    private final Answer answer;

    /**
     * @param bound most bytes in one body
     * @param larger the paths that take more, each with its bound
     */
    public BoundedBody(int bound, Map<String, Integer> larger, Answer answer) {
        this.bound = bound;
        this.larger = Map.copyOf(larger);
        this.answer = answer;
    }

    /** The first value of a field of the form that the request carries, or null. */
    public static String field(HttpServletRequest request, String name) {
        if (!(request.getAttribute(FORM) instanceof String form)) {
            return null;
        }
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && decoded(pair.substring(0, equals)).equals(name)) {
                return decoded(pair.substring(equals + 1));
            }
        }
        return null;
    }

    private static String decoded(String part) {
        try {
            return UriUtils.decode(part.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int bound = larger.getOrDefault(request.getRequestURI(), this.bound);
        if (request.getContentLengthLong() > bound) {
            refuse(request, response, bound);
            return;
        }
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(bound + 1);
        if (body.length > bound) {
            refuse(request, response, bound);
            return;
        }
        if (isForm(request)) {
            request.setAttribute(FORM, new String(body, StandardCharsets.UTF_8));
        }
        chain.doFilter(new Read(request, body), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int bound) throws IOException {
        // The rest of the body is still on its way; the connection cannot be used for another call.
        response.setHeader("Connection", "close");
        answer.write(request, response, Refusal.tooLarge(bound));
    }

    private static boolean isForm(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /**
     * Parameters stay those of the query: the stream of the inner request is already open, so the server parses no
     * form from it, and no field of a form can end up in the address that a service is called with.
     */
    private static final class Read extends HttpServletRequestWrapper {

        private final byte[] body;
        private ServletInputStream stream;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            if (stream == null) {
                stream = new Replay(new ByteArrayInputStream(body));
            }
            return stream;
        }

        @Override
        public BufferedReader getReader() {
            String charset = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset)));
        }
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is in memory; read it at once");
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }
    }
}
