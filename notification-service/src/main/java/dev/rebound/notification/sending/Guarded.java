package dev.rebound.notification.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One carrier with everything around it that keeps its troubles its own. From the outside in:
 *
 * <ul>
 *   <li>a breaker, which leaves the channel alone for a while once half of the last attempts have failed;
 *   <li>a limit for each recipient;
 *   <li>a time limit, after which an attempt counts as one of unknown outcome;
 *   <li>a bulkhead: an attempt that outlives its time limit keeps its place until it really ends, so a server that hangs
 *       cannot pile up threads;
 *   <li>a few quick tries where no connection was made. Anything else is tried again later, by the store's back-off.
 * </ul>
 */
final class Guarded {

    private static final Logger log = LoggerFactory.getLogger(Guarded.class);
    private static final int REMEMBERED_RECIPIENTS = 10_000;

    private final Carrier carrier;
    private final ExecutorService threads;
    private final CircuitBreaker breaker;
    private final TimeLimiter timeLimiter;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final RateLimiterConfig perRecipient;
    private final Cache<String, RateLimiter> recipients;

    Guarded(Carrier carrier, ExecutorService threads, SendingSettings settings) {
        this.carrier = carrier;
        this.threads = threads;
        String name = carrier.channel().name().toLowerCase().replace('_', '-');
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(settings.breakerRests())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .recordResult(result -> result instanceof Outcome outcome && outcome.channelFailed())
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> log.warn(
                        "{} breaker: {}", name, change.getStateTransition().getToState()));
        this.timeLimiter = TimeLimiter.of(
                name,
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeLimit())
                        .cancelRunningFuture(true)
                        .build());
        this.bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.atOnce())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.retry = Retry.of(
                name,
                RetryConfig.custom()
                        .maxAttempts(3)
                        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(100), 2))
                        .retryExceptions(Carrier.NotConnected.class)
                        .build());
        this.perRecipient = RateLimiterConfig.custom()
                .limitForPeriod(settings.perRecipient())
                .limitRefreshPeriod(settings.perRecipientEvery())
                .timeoutDuration(Duration.ZERO)
                .build();
        this.recipients = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_RECIPIENTS)
                .expireAfterAccess(settings.perRecipientEvery().multipliedBy(2))
                .build();
    }

    Channel channel() {
        return carrier.channel();
    }

    boolean isOn() {
        return carrier.isOn();
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    Bulkhead bulkhead() {
        return bulkhead;
    }

    /** Whether the breaker lets an attempt through; whoever asks must then attempt or {@link #letPass()}. */
    boolean mayTry() {
        return breaker.tryAcquirePermission();
    }

    /** Gives back what {@link #mayTry()} gave. */
    void letPass() {
        breaker.releasePermission();
    }

    /** Whether a seeker has had few enough messages of late for one more. */
    boolean mayReceive(String seeker) {
        return recipients
                .get(seeker, unknown -> RateLimiter.of("recipient", perRecipient))
                .acquirePermission();
    }

    /** One attempt; empty if there was no room for it, so that nothing was tried. */
    Optional<Outcome> attempt(Parcel parcel) {
        Supplier<Outcome> tried =
                Bulkhead.decorateSupplier(bulkhead, Retry.decorateSupplier(retry, () -> carrier.carry(parcel)));
        long begun = breaker.getCurrentTimestamp();
        Outcome outcome;
        try {
            outcome = timeLimiter.executeFutureSupplier(() -> threads.submit(tried::get));
        } catch (BulkheadFullException full) {
            letPass();
            return Optional.empty();
        } catch (Carrier.NotConnected none) {
            outcome = Outcome.away(Note.AWAY);
        } catch (TimeoutException late) {
            outcome = Outcome.unknown();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            outcome = Outcome.unknown();
        } catch (Exception e) {
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            log.warn(
                    "message {} ended with {} in {}",
                    parcel.id(),
                    cause.getClass().getSimpleName(),
                    place(cause));
            outcome = Outcome.unknown();
        }
        breaker.onResult(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit(), outcome);
        return Optional.of(outcome);
    }

    /** Where it happened, without the text of the exception: that may name somebody. */
    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
