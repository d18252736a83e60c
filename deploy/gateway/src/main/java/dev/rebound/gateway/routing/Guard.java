package dev.rebound.gateway.routing;

import dev.rebound.gateway.answer.Answer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One circuit breaker for each service. It counts only what says that a service is away: no connection, no answer
 * within the time limit. What a service answers itself, its own 503 included, passes through untouched and counts as
 * an answer.
 *
 * <p>The time limit is the HTTP client's, not a second thread's: a call that is given up leaves nothing running that
 * still holds the request.
 */
@Component
class Guard {

    private static final Logger log = LoggerFactory.getLogger(Guard.class);

    private final RoutingSettings settings;
    private final Answer answer;
    private final CircuitBreakerRegistry breakers;

    Guard(RoutingSettings settings, Answer answer) {
        this.settings = settings;
        this.answer = answer;
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.away())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordExceptions(ResourceAccessException.class)
                .build());
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> of(Part part) {
        CircuitBreaker breaker = breakers.circuitBreaker(part.name().toLowerCase());
        breaker.getEventPublisher()
                .onStateTransition(change -> log.warn(
                        "{} breaker: {}",
                        part.name().toLowerCase(),
                        change.getStateTransition().getToState()));
        return (request, next) -> {
            request.attributes().put(TimedExchange.PART, part);
            try {
                ServerResponse passed = breaker.executeCallable(() -> next.handle(request));
                return WholeAnswer.of(request, passed, answer, part, settings.away());
            } catch (CallNotPermittedException | ResourceAccessException e) {
                return answer.away(request.servletRequest(), part.wording(), settings.away());
            }
        };
    }
}
