package dev.rebound.platform.web;

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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a JSON body once, up to 1 MiB or what a {@link BodyBound} allows, and refuses more with 413 before anything parses it.
 * A form is left to the server, up to 1 MiB on every path.
 */
final class BoundedBody extends OncePerRequestFilter {

    static final int MAX_BYTES = 1 << 20;
    private static final String ATTRIBUTE = BoundedBody.class.getName();

    private final Problems problems;
    private final Map<String, Integer> larger;

    /** @param larger the paths that take more, each with its bound in bytes */
    BoundedBody(Problems problems, Map<String, Integer> larger) {
        this.problems = problems;
        this.larger = Map.copyOf(larger);
    }

    /** The body that was read, or null if the request carries a form or nothing. */
    static byte[] of(HttpServletRequest request) {
        return (byte[]) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentType() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            // The server reads forms itself; it takes no more than this either.
            if (request.getContentLengthLong() > MAX_BYTES) {
                problems.writeTooLarge(response, MAX_BYTES);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        int bound = larger.getOrDefault(request.getRequestURI(), MAX_BYTES);
        byte[] body = request.getContentLengthLong() > bound
                ? null
                : request.getInputStream().readNBytes(bound + 1);
        if (body == null || body.length > bound) {
            problems.writeTooLarge(response, bound);
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(new Reread(request, body), response);
    }

    private static final class Reread extends HttpServletRequestWrapper {

        private final byte[] body;

        Reread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
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
                    throw new UnsupportedOperationException("the body is here already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
