package dev.rebound.gateway.routing;

import dev.rebound.gateway.answer.Answer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Bounds the event streams that are open at one time, so that they can never take the threads of all other calls. */
@Component
class Streams implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    static final String NOTIFICATIONS = "/api/notifications/stream";
    static final String INSIGHTS = "/api/insights/stream";

    /** The paths that stay open for minutes. */
    static final Set<String> PATHS = Set.of(NOTIFICATIONS, INSIGHTS);

    private final Semaphore places;
    private final Answer answer;
    private final RoutingSettings settings;

    Streams(RoutingSettings settings, Answer answer) {
        this.places = new Semaphore(settings.streams());
        this.answer = answer;
        this.settings = settings;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!places.tryAcquire()) {
            return answer.away(request.servletRequest(), "the stream of what is new", settings.away());
        }
        var held = new Place(places);
        try {
            return new Streaming(next.handle(request), held);
        } catch (Exception e) {
            held.leave();
            throw e;
        }
    }

    private record Place(Semaphore places, AtomicBoolean left) {

        Place(Semaphore places) {
            this(places, new AtomicBoolean());
        }

        void leave() {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        }
    }

    /** The stream runs while its answer is written; only then is the place free again. */
    private record Streaming(ServerResponse stream, Place held) implements ServerResponse {

        @Override
        public HttpStatusCode statusCode() {
            return stream.statusCode();
        }

        @Override
        public HttpHeaders headers() {
            return stream.headers();
        }

        @Override
        public MultiValueMap<String, Cookie> cookies() {
            return stream.cookies();
        }

        @Override
        public ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
                throws ServletException, IOException {
            try {
                return stream.writeTo(request, response, context);
            } finally {
                held.leave();
            }
        }
    }
}
