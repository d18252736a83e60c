package dev.rebound.gateway.routing;

import dev.rebound.gateway.answer.Answer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The answer of a service, passed on whole or not at all. A service can die between its headers and the end of its body;
 * the framework then takes the broken stream for a browser that has gone, and ends the answer as if it were complete. Here
 * the call is answered as for a service that is away, or, where the first bytes are already out, its connection is broken.
 *
 * <p>A stream of events has no end that could be missed: whoever reads it connects again.
 */
record WholeAnswer(ServerResponse passed, Answer answer, Part part, Duration away) implements ServerResponse {

    /** @param passed what the routing made of the call, its body not yet read */
    static ServerResponse of(ServerRequest request, ServerResponse passed, Answer answer, Part part, Duration away) {
        InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
        if (body == null
                || MediaType.TEXT_EVENT_STREAM.isCompatibleWith(passed.headers().getContentType())) {
            return passed;
        }
        MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, new Upstream(body));
        return new WholeAnswer(passed, answer, part, away);
    }

    @Override
    public HttpStatusCode statusCode() {
        return passed.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return passed.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return passed.cookies();
    }

    @Override
    public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return passed.writeTo(request, response, context);
        } catch (ServletException e) {
            if (!(e.getCause() instanceof BrokeOff) || response.isCommitted()) {
                throw e;
            }
            response.reset();
            return answer.away(request, part.wording(), away).writeTo(request, response, context);
        }
    }

    /** Has no cause on purpose: its name is what the framework would mistake it by. */
    private static final class BrokeOff extends RuntimeException {

        BrokeOff(IOException how) {
            super("A service broke off its answer (" + how.getClass().getSimpleName() + ")", null, false, false);
        }
    }

    private static final class Upstream extends FilterInputStream {

        Upstream(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                throw new BrokeOff(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return in.read(into, offset, length);
            } catch (IOException e) {
                throw new BrokeOff(e);
            }
        }
    }
}
